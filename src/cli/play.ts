import type { Catalogue } from '../language/catalogue.ts';
import type { Lens } from '../lenses/lens.ts';
import { halfOf } from '../training/compared.ts';
import { type Cites, debriefOf } from '../training/debrief.ts';
import { movedBy, weightOfAll } from '../training/drift.ts';
import { askedAt, type Demonstration, type Exercise, type Scenario, type Stage } from '../training/exercise.ts';
import { movesOf } from '../training/feedback.ts';
import { type Commitment, RunId } from '../training/run.ts';
import { factLine, moveLine } from '../words/training.ts';
import type { Asker } from './asker.ts';
import { barOf } from './bars.ts';
import { choiceIn, concernIn } from './typed-answer.ts';

export type PlayParts = {
  readonly asker: Asker;
  readonly tell: (text: string) => void;
  readonly say: Catalogue;
  readonly lenses: readonly Lens[];
  readonly cites: Cites;
  /** Any text: which of two orders is read depends on it. */
  readonly person: string;
};

type Answered = { readonly stage: Stage; readonly commitment: Commitment };

/** An exercise played by one person alone. Nothing is kept. */
export async function play(exercise: Exercise, parts: PlayParts): Promise<void> {
  const { tell, say } = parts;
  const words = say.terminal.play;
  tell([exercise.title, exercise.about, words.alone].join('\n\n'));
  tell(
    exercise.kind === 'scenario'
      ? `${say.terminal.scenario.weighedBy(exercise.weighedBy)} ${words.notForReal}`
      : words.room,
  );
  const answered: Answered[] = [];
  for (const stage of exercise.stages as readonly Stage[]) {
    const commitment = await atStage(exercise, stage, parts);
    if (!commitment) {
      if (exercise.kind === 'scenario' && answered.length > 1) tell(wayOf(answered, say));
      return tell(words.stopped);
    }
    answered.push({ stage, commitment });
    tell(exercise.kind === 'scenario' ? toldOf(exercise, answered, say) : shownOf(stage, parts));
  }
  tell(exercise.kind === 'scenario' ? endOf(exercise, answered, parts) : learnt(exercise, answered, parts));
  tell(words.over);
}

/** Null where whoever plays has gone. */
async function atStage(exercise: Exercise, stage: Stage, parts: PlayParts): Promise<Commitment | null> {
  const { tell, say } = parts;
  const words = say.terminal.play;
  const place = (exercise.stages as readonly Stage[]).indexOf(stage) + 1;
  const minutes = say.count(stage.minutes, say.terminal.scenario.minutes);
  const order = 'orders' in stage && stage.orders ? [stage.orders[halfOf(alone, parts.person)]] : [];
  const title = words.place(String(place), String(exercise.stages.length), stage.title, minutes);
  tell([title, stage.story, ...order].map((text) => text.trim()).join('\n\n'));

  const { choice, concern } = askedAt(exercise, stage);
  let chosen: readonly string[] = [];
  if (choice) {
    const { options, several } = choice;
    const most = String(options.length);
    tell([choice.ask, ...options.map(({ text }, at) => `  ${at + 1}. ${text}`)].join('\n'));
    const [ask, again] = several
      ? [words.several(most), words.severalAgain(most)]
      : [words.one(most), words.oneAgain(most)];
    const places = await answer(ask, again, (line) => choiceIn(line, options.length, several), parts);
    if (!places) return null;
    chosen = places.flatMap((at) => options[at - 1]?.id ?? []);
  }
  let held: number | null = null;
  if (concern !== null) {
    tell(concern);
    held = await answer(words.concern, words.concernAgain, concernIn, parts);
    if (held === null) return null;
  }
  return { stage: stage.id, round: 1, person: parts.person, choice: chosen, concern: held };
}

/** Asked until it is understood; null once nobody answers. */
async function answer<T>(
  question: string,
  again: string,
  understood: (line: string) => T | null,
  { asker, tell }: PlayParts,
): Promise<T | null> {
  for (;;) {
    const line = await asker.ask(question);
    if (line === null) return null;
    const given = understood(line);
    if (given !== null) return given;
    tell(again);
  }
}

const alone = RunId.parse('alone');

/** What was new at the last stage, and how far it moved whoever plays. */
function toldOf(scenario: Scenario, answered: readonly Answered[], say: Catalogue): string {
  const words = say.terminal.play;
  const last = answered.at(-1);
  const mine = answered.map(({ commitment }) => commitment);
  const move = movesOf(scenario, mine).find(({ stage }) => stage.id === last?.stage.id);
  const facts = last && 'facts' in last.stage ? last.stage.facts : [];
  return [
    [words.facts, ...facts.map((fact) => `- ${factLine(fact, say)}`)].join('\n'),
    move ? moveLine(move, say) : words.began(String(last?.commitment.concern ?? 0)),
  ].join('\n\n');
}

/** What comes of a stage of a demonstration: the other order, where there were two, and what is said of the answers. */
function shownOf(stage: Stage, { say, person }: PlayParts): string {
  if (!('reveal' in stage)) return '';
  const other = stage.orders?.[halfOf(alone, person) === 0 ? 1 : 0];
  return [...(other ? [say.terminal.play.otherOrder, other] : []), stage.reveal]
    .map((text) => text.trim())
    .join('\n\n');
}

function endOf(scenario: Scenario, answered: readonly Answered[], parts: PlayParts): string {
  const words = parts.say.terminal.play;
  return [
    `${words.outcome}\n\n${scenario.outcome.trim()}`,
    wayOf(answered, parts.say),
    [words.think, ...scenario.debrief.points.map((point) => `- ${point.trim()}`)].join('\n'),
    quotesOf(scenario, parts),
    words.notForReal,
  ].join('\n\n');
}

function learnt(demonstration: Demonstration, answered: readonly Answered[], parts: PlayParts): string {
  const words = parts.say.terminal.play;
  const { compare, learn, source } = demonstration;
  const at = (id: string) => answered.find(({ stage }) => stage.id === id)?.commitment.concern ?? null;
  const [from, to] = 'from' in compare ? [at(compare.from), at(compare.to)] : [null, null];
  return [
    ...(from === null || to === null ? [] : [words.fromTo(String(from), String(to))]),
    `${words.compare[compare.kind]} ${words.room}`,
    `${words.learn}\n\n${learn.trim()}`,
    words.foundIn(source.trim()),
    quotesOf(demonstration, parts),
  ].join('\n\n');
}

/** Where somebody stood after each stage, and where the facts alone would have taken them from where they stood after the first. */
function wayOf(answered: readonly Answered[], say: Catalogue): string {
  const words = say.terminal.play;
  const [first] = answered;
  if (!first) return '';
  const side = Math.max(words.you.length, words.byFacts.length);
  let due = first.commitment.concern ?? 0;
  const rows = answered.flatMap(({ stage, commitment }, at) => {
    if (at > 0 && 'facts' in stage) due = movedBy(due, weightOfAll(stage.facts));
    return [
      `${at + 1}. ${stage.title}`,
      `   ${words.you.padEnd(side)}  ${barOf(commitment.concern ?? 0)}`,
      `   ${words.byFacts.padEnd(side)}  ${barOf(due)}`,
    ];
  });
  return [words.way, ...rows].join('\n');
}

function quotesOf(exercise: Exercise, { lenses, cites, say }: PlayParts): string {
  const { citations } = debriefOf(exercise, [], { lenses, cites, seed: exercise.id });
  return [say.terminal.play.quotes, ...citations.map(({ quote, title }) => `“${quote}”\n  ${title}`)].join('\n\n');
}
