import type { Catalogue } from '../../language/catalogue.ts';
import type { RecordFile } from '../../record/file.ts';
import type { PersonId } from '../../session/ids.ts';
import type { Train } from '../../train.ts';
import { RunId } from '../../training/run.ts';
import { PackPart, packFile } from '../../training-pack/pack.ts';
import type { Opened } from '../opened.ts';
import { type Page, sorryFor, sorryForLink } from '../page/shell.ts';
import { createSignedLinks, type LinkParts } from '../signed-links.ts';

/** A pack is fetched when it is looked at, or not at all. Seconds. */
const valid = 60 * 60;

export type PackLinks = ReturnType<typeof createPackLinks>;

/** Makes links that open a file of one run, each for the trainer who asked for it, and knows them again. */
export function createPackLinks(parts: LinkParts) {
  const signed = createSignedLinks<never>(parts, [], valid);
  const pathOf = (run: string, part: string) => `training/${encodeURIComponent(run)}/${encodeURIComponent(part)}`;
  return {
    to: (run: RunId, part: PackPart, trainer: PersonId): string => signed.to(pathOf(run, part), {}, trainer),
    verify: (run: string, part: string, query: URLSearchParams) => signed.verify(pathOf(run, part), query),
  };
}

/** Opens what such a link leads to: the file, or a page that says why there is none. */
export type OpenPack = (
  run: string,
  part: string,
  query: URLSearchParams,
  say: Catalogue,
) => Promise<Page | RecordFile>;

export type OpenPackParts = {
  readonly links: Pick<PackLinks, 'verify'>;
  readonly train: Pick<Train, 'results' | 'room'>;
  readonly opened: Opened;
};

export const createOpenPack =
  ({ links, train, opened }: OpenPackParts): OpenPack =>
  async (id, part, query, say) => {
    const verified = links.verify(id, part, query);
    if (verified.kind !== 'good') return sorryForLink(verified.kind, say);
    const { person } = verified;
    if (person === null) return sorryForLink('forged', say);
    const run = RunId.parse(id);
    const known = PackPart.safeParse(part).data;
    // Whoever led it once and does not any more has no claim to what the room has answered since.
    const leads = (await train.room(run))?.run.trainer === person;
    const results = known && leads && (await train.results(run));
    if (!known || !results) return sorryFor(404, say.record.page404, say);
    const file = await packFile(results, known, say);
    await opened({ person, what: 'pack', id: run });
    return file;
  };
