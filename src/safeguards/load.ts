import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import type { Citation } from '../knowledge/document.ts';
import type { Quotation } from '../lenses/lens.ts';
import {
  type Boundary,
  BoundaryFile,
  type BoundaryGuide,
  NeitherFile,
  UrgentFile,
  type UrgentGuide,
} from './guidance.ts';
import { BoundaryKind, UrgentKind } from './kinds.ts';

/** Everything that comes before reflection: what to listen for, and what to say. */
export type Guides = {
  readonly urgent: readonly UrgentGuide[];
  readonly boundaries: readonly (BoundaryGuide & Boundary)[];
  readonly neither: { readonly cues: readonly string[]; readonly phrases: readonly string[] };
};

/** Reads `knowledge/safeguards/`. @throws {ContentError} naming the file, and also when a kind has no file: none may be missing */
export function loadGuides(folder: string, find: (quotation: Quotation) => Citation | null): Guides {
  const urgent = filesIn(join(folder, 'urgent')).map(([file, text]) => parseContent(file, text, UrgentFile));
  const boundaries = filesIn(join(folder, 'boundary')).map(([file, text]) => {
    const guide = parseContent(file, text, BoundaryFile);
    const citation = guide.quotation && find(guide.quotation);
    if (guide.quotation && !citation)
      throw new ContentError(
        file,
        1,
        `'${guide.quotation.quote}' is not word for word in ${guide.quotation.document}.`,
      );
    return { ...guide, citation };
  });
  const file = join(folder, 'neither.yaml');
  const neither = parseContent(file, readFileSync(file, 'utf8'), NeitherFile);

  const missing = [
    ...UrgentKind.options.filter((kind) => !urgent.some((guide) => guide.kind === kind)),
    ...BoundaryKind.options.filter((kind) => !boundaries.some((guide) => guide.kind === kind)),
  ];
  if (missing.length > 0) throw new ContentError(folder, 1, `There is no file for: ${missing.join(', ')}.`);
  return { urgent, boundaries, neither };
}

function filesIn(folder: string): [file: string, text: string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]);
}
