import type { Catalogue } from '../language/catalogue.ts';
import type { StagePicture } from '../training/drift.ts';
import { type Exercise, stageOf } from '../training/exercise.ts';
import type { Results } from '../training/view.ts';
import { comparedLines, movedLines, spreadLine } from '../words/training.ts';

/** What the picture shows, in sentences: for the notes, and for whoever cannot see it. A line a stage; empty where nobody answered. */
export function inWords(
  { exercise, picture, compared }: Pick<Results, 'exercise' | 'picture' | 'compared'>,
  say: Catalogue,
): string[] {
  if (exercise.kind === 'demonstration')
    return compared && compared.kind !== 'too-few' ? [comparedLines(compared, say).join(' ')] : [];
  return picture.map((one) => `${titleOf(one, exercise)}: ${stageInWords(one, say)}`);
}

/** The same, no longer than what is read out for a picture whose words stand beside it. */
export function inBrief(results: Pick<Results, 'exercise' | 'picture' | 'compared'>, say: Catalogue): string {
  const { exercise, picture } = results;
  if (exercise.kind === 'demonstration') return inWords(results, say).join(' ');
  const listed = (of: (one: StagePicture) => number | null): string =>
    picture
      .flatMap((one) => {
        const number = of(one);
        return number === null ? [] : [`${titleOf(one, exercise)} ${Math.round(number)}`];
      })
      .join(', ');
  const { room, facts } = say.training.drift;
  return `${room}: ${listed(({ spread }) => spread?.middle ?? null)}. ${facts}: ${listed(({ due }) => due)}.`;
}

/** Whether there is a room to be shown. */
export const hasPicture = ({ picture, compared }: Pick<Results, 'picture' | 'compared'>): boolean =>
  picture.some(({ spread }) => spread !== null) || (compared !== null && compared.kind !== 'too-few');

export const titleOf = ({ stage }: StagePicture, exercise: Exercise): string => stageOf(exercise, stage)?.title ?? '';

const stageInWords = (one: StagePicture, say: Catalogue): string =>
  one.spread === null ? say.training.compared.tooFew : [spreadLine(one.spread, say), ...movedLines(one, say)].join(' ');
