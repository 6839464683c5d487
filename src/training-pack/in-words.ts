import type { Catalogue } from '../language/catalogue.ts';
import type { Compared } from '../training/compared.ts';
import type { StagePicture } from '../training/drift.ts';
import type { Results } from '../training/view.ts';

/** What the picture shows, in sentences: for the notes, and for whoever cannot see it. A sentence or two a stage; empty where nobody answered. */
export function inWords(
  { exercise, picture, compared }: Pick<Results, 'exercise' | 'picture' | 'compared'>,
  say: Catalogue,
): string[] {
  if (exercise.kind === 'demonstration')
    return compared && compared.kind !== 'too-few' ? [comparedInWords(compared, say)] : [];
  return picture.map((one) => {
    const title = exercise.stages.find(({ id }) => id === one.stage)?.title ?? '';
    return stageInWords(title, one, say);
  });
}

/** The same, no longer than what is read out for a picture whose words stand beside it. */
export function inBrief(results: Pick<Results, 'exercise' | 'picture' | 'compared'>, say: Catalogue): string {
  const { exercise, picture } = results;
  if (exercise.kind === 'demonstration') return inWords(results, say).join(' ');
  const listed = (of: (one: StagePicture) => number | null): string =>
    picture
      .flatMap((one) => {
        const number = of(one);
        const title = exercise.stages.find(({ id }) => id === one.stage)?.title ?? '';
        return number === null ? [] : [`${title} ${whole(number)}`];
      })
      .join(', ');
  return say.pack.brief(
    listed(({ spread }) => spread?.middle ?? null),
    listed(({ due }) => due),
  );
}

/** Whether there is a room to be shown. */
export const hasPicture = ({ picture, compared }: Pick<Results, 'picture' | 'compared'>): boolean =>
  picture.some(({ spread }) => spread !== null) || (compared !== null && compared.kind !== 'too-few');

export const optionsIn = (options: readonly string[], { pack }: Catalogue): string =>
  options.map((option) => `“${option}”`).join(pack.picture.join);

export function stageInWords(title: string, { spread, drift, talk }: StagePicture, { pack }: Catalogue): string {
  if (spread === null) return pack.tooFew(title);
  return [
    pack.at(title, whole(spread.middle), whole(spread.low), whole(spread.high)),
    ...(drift ? [pack.moves(pointsIn(drift.moved, pack), pointsIn(drift.due, pack)), pack.as[drift.as]] : []),
    ...(talk ? [pack.talk(whole(talk.before.middle), whole(talk.after.middle))] : []),
    ...(talk?.collapsed ? [pack.collapsed] : []),
  ].join(' ');
}

export function comparedInWords(compared: Exclude<Compared, { kind: 'too-few' }>, say: Catalogue): string {
  const words = say.pack.compared;
  switch (compared.kind) {
    case 'orders':
      return words.orders(whole(compared.halves[0].middle), whole(compared.halves[1].middle));
    case 'chose':
      return words.chose(`${compared.did}`, `${compared.people}`, optionsIn(compared.options, say));
    case 'moved':
      return words.moved(
        whole(compared.from.middle),
        whole(compared.to.middle),
        `${compared.higher}`,
        `${compared.people}`,
      );
    case 'spread': {
      const sentence = words.spread(
        whole(compared.from.high - compared.from.low),
        whole(compared.to.high - compared.to.low),
      );
      return compared.collapsed ? `${sentence} ${say.pack.collapsed}` : sentence;
    }
  }
}

const whole = (number: number): string => Math.round(number).toString();

export function pointsIn(points: number, { points: words }: Catalogue['pack']): string {
  const rounded = Math.round(points);
  if (rounded === 0) return words.none;
  return rounded > 0 ? words.up(rounded) : words.down(-rounded);
}
