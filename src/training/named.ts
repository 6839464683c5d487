import { z } from 'zod';
import { Quotation } from '../lenses/lens.ts';
import type { Step } from './check.ts';

type Path = readonly PropertyKey[];

/** What an exercise names that stands elsewhere, each with its path in the file. */
export type Named = {
  readonly lenses: readonly { readonly lens: string; readonly path: Path }[];
  readonly quotations: readonly { readonly quotation: Quotation; readonly path: Path }[];
  /** Empty where one of them cannot be told from the others. */
  readonly steps: readonly Step[];
};

const Passages = z.array(z.unknown()).catch([]);

/** A lens and the passages beside it; whatever else there is, right or wrong, is not looked at. */
const Beside = z
  .looseObject({ lens: z.string().optional().catch(undefined), passages: Passages })
  .catch({ passages: [] });

const Named = z
  .looseObject({ stages: z.array(z.unknown()).catch([]), debrief: z.unknown() })
  .catch({ stages: [], debrief: null });

const Steps = z.array(z.looseObject({ id: z.string(), next: z.string().optional() })).catch([]);

/** All that is named in a file that may be wrong elsewhere, so that a trainer hears of every mistake at once. */
export function namedIn(raw: unknown): Named {
  const { stages, debrief } = Named.parse(raw);
  const places: { part: unknown; path: Path }[] = [
    { part: raw, path: [] },
    ...stages.map((part, at) => ({ part, path: ['stages', at] })),
    { part: debrief, path: ['debrief'] },
  ];
  const found = places.map(({ part, path }) => ({ ...Beside.parse(part), path }));
  return {
    steps: Steps.parse(stages),
    lenses: found.flatMap(({ lens, path }) => (lens === undefined ? [] : [{ lens, path: [...path, 'lens'] }])),
    quotations: found.flatMap(({ passages, path }) =>
      passages.flatMap((passage, at) => {
        const { data } = Quotation.safeParse(passage);
        return data ? [{ quotation: data, path: [...path, 'passages', at, 'quote'] }] : [];
      }),
    ),
  };
}
