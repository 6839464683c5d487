import type { Catalogue } from '../language/catalogue.ts';
import type { Compared } from '../training/compared.ts';
import { type Drift, type Spread, type StagePicture, widthOf } from '../training/drift.ts';
import type { Exercise, Fact } from '../training/exercise.ts';
import type { OwnMove } from '../training/feedback.ts';
import type { NotDone } from '../training/lead.ts';
import type { Room } from '../training/view.ts';

/** What is said of exercises that a trainer runs with a room. Numbers are said in whole points. */

const whole = (points: number): string => String(Math.round(points));

type Ways<Said> = { readonly up: Said; readonly down: Said };

/** Which way a number of points goes, as it is said once it is rounded. */
function wayOf(points: number): keyof Ways<unknown> | 'none' {
  const rounded = Math.round(points);
  return rounded === 0 ? 'none' : rounded > 0 ? 'up' : 'down';
}

function pointsLine(points: number, words: Ways<(many: number) => string> & { readonly none: string }): string {
  const way = wayOf(points);
  return way === 'none' ? words.none : words[way](Math.abs(Math.round(points)));
}

/** What a fact weighs, in words: how many times as many families would show it, and which. */
export function weightLine({ ifSo, ifNot }: Pick<Fact, 'ifSo' | 'ifNot'>, { training }: Catalogue): string {
  const times = Math.max(ifSo, ifNot) / Math.min(ifSo, ifNot);
  if (times < 1.15) return training.weighs.little;
  const words = ifSo > ifNot ? training.weighs.so : training.weighs.not;
  if (times < 1.35) return words.some;
  if (times < 1.75) return words.half;
  return times < 2.5 ? words.twice : words.times(whole(times));
}

/** A fact, what it weighs and why. */
export const factLine = (fact: Fact, say: Catalogue): string => [fact.text, weightLine(fact, say), fact.why].join(' ');

/** How the room moved, and how the facts would have moved it. */
export const driftLine = ({ moved, due, as }: Drift, { training: { drift } }: Catalogue): string =>
  [pointsLine(moved, drift.moved), pointsLine(due, drift.due), drift.as[as]].join(' ');

/** What the talk did with the room's answers; null where it was not asked twice. */
export function talkLine({ talk }: Pick<StagePicture, 'talk'>, { training }: Catalogue): string | null {
  if (talk === null) return null;
  const said = training.talk(whole(talk.before.middle), whole(talk.after.middle));
  return talk.collapsed ? `${said} ${training.collapsed}` : said;
}

/** Where the room was stage by stage, and where the facts alone would have put it: those stages that can be shown. */
export const pathIn = ({ exercise, picture }: Pick<Room, 'exercise' | 'picture'>) =>
  picture.flatMap(({ stage, spread, due }) =>
    spread === null || due === null
      ? []
      : [{ at: exercise.stages.findIndex(({ id }) => id === stage) + 1, room: spread.middle, facts: due }],
  );

export const pathLines = (room: Pick<Room, 'exercise' | 'picture'>, { training: { drift } }: Catalogue): string[] =>
  pathIn(room).map(({ at, room: middle, facts }) => drift.at(`${drift.part} ${at}`, whole(middle), whole(facts)));

export const optionsIn = (options: readonly string[]): string => options.map((text) => `“${text}”`).join(', ');

/** What a demonstration shows the room of itself. */
export function comparedLines(compared: Compared, { training: { compared: words, collapsed } }: Catalogue): string[] {
  switch (compared.kind) {
    case 'too-few':
      return [words.tooFew];
    case 'orders':
      return [words.orders(whole(compared.halves[0].middle), whole(compared.halves[1].middle))];
    case 'chose':
      return [
        words.chose[compared.only ? 'only' : 'more'](
          String(compared.did),
          String(compared.people),
          optionsIn(compared.options),
        ),
      ];
    case 'moved':
      return [
        words.moved(whole(compared.from.middle), whole(compared.to.middle)),
        words.higher(String(compared.higher), String(compared.people)),
      ];
    case 'spread':
      return [
        words.spread(whole(widthOf(compared.from)), whole(widthOf(compared.to))),
        ...(compared.collapsed ? [collapsed] : []),
      ];
  }
}

/** How one person moved, for them alone. */
export function moveLine({ before, after, moved, due, as, talked }: OwnMove, { training: { own } }: Catalogue): string {
  const way = wayOf(moved);
  return [
    way === 'none'
      ? own.moved.none(whole(after))
      : own.moved[way](whole(before), whole(after), Math.abs(Math.round(moved))),
    pointsLine(due, own.due),
    own.as[as],
    ...(talked === null ? [] : [pointsLine(talked, own.talked)]),
  ].join(' ');
}

/** Why something was not done, what was kept, and what to do next. */
export const notDoneText = (because: NotDone, { training }: Catalogue): string => training.notDone[because];

/** How long it takes, in how many parts. */
export const lengthOf = ({ stages }: Exercise, { training }: Catalogue): string =>
  [
    training.parts(stages.length),
    training.minutes((stages as readonly { minutes: number }[]).reduce((sum, { minutes }) => sum + minutes, 0)),
  ].join(', ');

/** What kind of story it is. */
export const kindOf = (exercise: Exercise): keyof Catalogue['training']['kinds'] =>
  exercise.kind === 'scenario' ? exercise.from : 'demonstration';

export const partLine = ({ place, stage }: Pick<Room, 'place' | 'stage'>, { training }: Catalogue): string =>
  training.part(String(place.at), String(place.of), stage.title);

/** How many have answered; once others took part before, of how many. */
export function answeredLine({ counted, place, run }: Room, { training }: Catalogue): string {
  const later = place.at > 1 || run.round === 2;
  return later && counted.people > 0
    ? training.answeredOf(String(counted.here), String(counted.people))
    : training.answered(counted.here);
}

/** Where the room's middle is, and its half. */
export const spreadLine = ({ middle, low, high }: Spread, { training }: Catalogue): string =>
  training.middle(whole(middle), whole(low), whole(high));

/** The same as it is on the card; nothing where no number was asked for, or too few gave one. */
export function spreadLines({ spread, run }: Room, say: Catalogue): string[] {
  if (spread === null) return [];
  return [run.phase === 'open' ? say.training.middleSoFar(whole(spread.middle)) : spreadLine(spread, say)];
}

/** Whether the room would be shown itself now, were there enough people in it. */
export const isTooFew = ({ run, tally, spread, exercise, picture, compared }: Room): boolean => {
  if (run.phase === 'revealed') return tally.length === 0 && spread === null;
  if (run.phase !== 'ended') return false;
  return exercise.kind === 'scenario' ? picture.every((one) => one.spread === null) : compared?.kind === 'too-few';
};

/** Where the room is, in a line: for lists of chats, and for whoever hears the card. */
export const roomLine = (room: Room, say: Catalogue): string =>
  [
    room.exercise.title,
    ...(room.run.phase === 'ended' || room.run.phase === 'ready' ? [] : [partLine(room, say)]),
    say.training.phases[room.run.phase],
  ].join(' · ');

/** What the room's card says, for a client that shows no card. */
export function roomText(room: Room, say: Catalogue): string {
  const { exercise, stage, run } = room;
  const words = say.training;
  const line = roomLine(room, say);
  switch (run.phase) {
    case 'ready':
      return paragraphs(line, exercise.about, words.from[kindOf(exercise)], words.how);
    case 'open':
      return paragraphs(line, stage.story, ...asksIn(room), answeredLine(room, say), ...spreadLines(room, say));
    case 'closed':
      return paragraphs(line, answeredLine(room, say));
    case 'revealed':
      return paragraphs(
        line,
        answeredLine(room, say),
        ...(isTooFew(room) ? [words.tooFew] : shownLines(room, say)),
        ...('facts' in stage ? stage.facts.map((fact) => factLine(fact, say)) : [stage.reveal]),
      );
    case 'ended':
      return paragraphs(
        line,
        ...(isTooFew(room) ? [words.tooFew] : []),
        ...(exercise.kind === 'scenario'
          ? [exercise.outcome, words.turnsOut[exercise.turnsOut], ...pathLines(room, say), ...exercise.debrief.points]
          : [
              ...(room.compared ? comparedLines(room.compared, say) : []),
              exercise.learn,
              words.source(exercise.source),
            ]),
        ...(room.debrief?.questions ?? []),
      );
  }
}

/** What is asked at a stage: what to choose, and the number. */
export const asksIn = ({ asked }: Room): string[] => [asked.choice?.ask, asked.concern].filter((ask) => ask != null);

/** What the room is shown of itself at a stage, as far as it can be said in words. */
function shownLines(room: Room, say: Catalogue): string[] {
  const here = room.picture.find(({ stage }) => stage === room.stage.id);
  return [
    ...room.tally.map(({ text, people }) => `${text}: ${people}`),
    ...spreadLines(room, say),
    ...(here ? movedLines(here, say) : []),
    ...(room.compared ? comparedLines(room.compared, say) : []),
  ];
}

/** How the facts moved the room at a stage, and how the talk did. */
export const movedLines = (picture: StagePicture, say: Catalogue): string[] => [
  ...(picture.drift ? [driftLine(picture.drift, say)] : []),
  ...[talkLine(picture, say)].filter((line) => line !== null),
];

const paragraphs = (...parts: readonly string[]): string => parts.map((part) => part.trim()).join('\n\n');
