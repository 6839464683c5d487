import { z } from 'zod';
import type { Span } from '../reading/span.ts';
import type { Task } from '../thought/chat.ts';
import type { Told } from '../thought/told.ts';
import type { LensId } from './lens.ts';
import type { Called, Cue, Notice } from './noticed.ts';

/** What a model says that it noticed. Lenses that there are none of, and quotes that nobody said, are passed over when it is read. */
export const Opinion = z.object({
  called: z.array(z.object({ lens: z.string(), quote: z.string() })),
  covered: z.array(z.object({ lens: z.string(), quote: z.string() })),
});
export type Opinion = z.infer<typeof Opinion>;

export const noticeTask = (system: string, told: Told): Task<Opinion> => ({
  name: 'notice',
  system,
  turns: [{ by: 'user', text: JSON.stringify(told, null, 2) }],
  answer: Opinion,
});

/** Where some words of a model stand in what was said, or null where nobody said them. */
export type FindSaid = (quote: string) => Span | null;

/**
 * What was noticed, with a model's opinion: its lenses come first, in its order, as far as the words that it gives for them were said.
 * The rest keep the order in which they were noticed without it. Null where nothing of the opinion can be used.
 */
export function withOpinion(local: Notice, { called, covered }: Opinion, find: FindSaid): Notice | null {
  const known = new Set<LensId>([...local.called.map(({ lens }) => lens), ...local.covered]);
  const lensOf = (id: string) => [...known].find((lens) => lens === id);
  const shown = new Set(covered.flatMap(({ lens, quote }) => (find(quote) ? (lensOf(lens) ?? []) : [])));
  const first = new Map<LensId, Cue>();
  for (const { lens: id, quote } of called) {
    const lens = lensOf(id);
    const span = find(quote);
    if (lens && span && !shown.has(lens) && !first.has(lens)) first.set(lens, { ...span, absence: null });
  }
  if (first.size === 0) return null;
  const best = local.called[0]?.score ?? 0;
  const raised = [...first].map(
    ([lens, cue], at): Called => ({ lens, score: best + first.size - at, cues: [cue, ...cuesOf(local, lens)] }),
  );
  const rest = local.called.filter(({ lens }) => !first.has(lens) && !shown.has(lens));
  const left = local.covered.filter((lens) => !first.has(lens) && !shown.has(lens));
  return { called: [...raised, ...rest], covered: [...shown, ...left] };
}

const cuesOf = ({ called }: Notice, lens: LensId): readonly Cue[] =>
  called.find((one) => one.lens === lens)?.cues ?? [];
