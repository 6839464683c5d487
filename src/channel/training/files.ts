import type { Catalogue } from '../../language/catalogue.ts';
import type { RecordFile } from '../../record/file.ts';
import type { Train } from '../../train.ts';
import { RunId } from '../../training/run.ts';
import { PackPart, packFile } from '../../training-pack/pack.ts';
import { type Page, sorryFor } from '../page/shell.ts';
import { createSignedLinks, type LinkParts } from '../signed-links.ts';

/** A pack is fetched on the day. Seconds. */
const valid = 24 * 60 * 60;

export type PackLinks = ReturnType<typeof createPackLinks>;

/** Makes links that open a file of one run, for whoever was given one, and knows them again. */
export function createPackLinks(parts: LinkParts) {
  const signed = createSignedLinks<never>(parts, [], valid);
  const pathOf = (run: string, part: string) => `training/${encodeURIComponent(run)}/${encodeURIComponent(part)}`;
  return {
    to: (run: RunId, part: PackPart): string => signed.to(pathOf(run, part), {}),
    verify: (run: string, part: string, query: URLSearchParams) => signed.verify(pathOf(run, part), query).kind,
  };
}

/** Opens what such a link leads to: the file, or a page that says why there is none. */
export type OpenPack = (
  run: string,
  part: string,
  query: URLSearchParams,
  say: Catalogue,
) => Promise<Page | RecordFile>;

export const createOpenPack =
  ({ links, train }: { readonly links: Pick<PackLinks, 'verify'>; readonly train: Pick<Train, 'results'> }): OpenPack =>
  async (run, part, query, say) => {
    const verified = links.verify(run, part, query);
    if (verified === 'forged') return sorryFor(403, say.record.page403, say);
    if (verified === 'expired') return sorryFor(410, say.record.page410, say);
    const known = PackPart.safeParse(part).data;
    const results = known && (await train.results(RunId.parse(run)));
    if (!known || !results) return sorryFor(404, say.record.page404, say);
    return packFile(results, known, say);
  };
