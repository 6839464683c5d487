import { hash } from '../hash.ts';
import type { Citation } from '../knowledge/document.ts';
import type { Lens, Quotation } from '../lenses/lens.ts';
import { hardest, type StagePicture } from './drift.ts';
import type { Exercise, Scenario } from './exercise.ts';
import type { Debrief } from './view.ts';

/** Where a quotation stands; null for one that is in no document. */
export type Cites = (quotation: Quotation) => Citation | null;

/** More than a room talks about in what is left of an hour. */
const mostQuestions = 3;

/**
 * What a room talks about at the end: questions of the bank under the lens that bit hardest (of a demonstration, its own), and quotes that bear on it. `seed`:
 * any text; rooms with different seeds are asked different questions.
 */
export function debriefOf(
  exercise: Exercise,
  picture: readonly StagePicture[],
  { lenses, cites, seed }: { readonly lenses: readonly Lens[]; readonly cites: Cites; readonly seed: string },
): Debrief {
  const bit = exercise.kind === 'scenario' ? hardest(exercise, picture)?.lens : exercise.lens;
  // Where nobody's move can be told of, the lens that the scenario dwells on longest is as good a place to begin.
  const wanted = exercise.kind === 'scenario' ? (bit ?? mostIn(exercise)) : bit;
  const lens = lenses.find(({ id }) => id === wanted);
  const own = exercise.kind === 'scenario' ? exercise.debrief.passages : exercise.passages;
  const quotations = [...own, ...(lens?.passages.slice(0, 1) ?? [])];
  const citations = quotations.flatMap((one) => cites(one) ?? []);
  return {
    lens: bit !== undefined && lens ? { id: lens.id, name: lens.name } : null,
    questions: lens ? questionsOf(lens, seed) : [],
    citations: citations.filter(({ quote }, at) => citations.findIndex((one) => one.quote === quote) === at),
  };
}

function mostIn({ stages }: Scenario): string | undefined {
  const times = (lens: string) => stages.filter((stage) => stage.lens === lens).length;
  return stages.map(({ lens }) => lens).toSorted((a, b) => times(b) - times(a))[0];
}

/** Those that a group can be asked without anybody's own words in them; those that seek evidence first. */
function questionsOf({ id, questions }: Lens, seed: string): string[] {
  const open = questions.filter(
    ({ text, roles, phase }) => roles.includes('group') && phase !== 'opening' && !text.includes('{cue}'),
  );
  const place = (question: (typeof open)[number]) =>
    (question.kind === 'evidence' ? 0 : 2 ** 32) + hash(`${seed} ${id} ${question.id}`);
  return open
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, mostQuestions)
    .map(({ text }) => text);
}
