import type { Library } from '../knowledge/library.ts';
import type { VoiceName } from '../record/outline.ts';
import type { PersonId } from '../session/ids.ts';
import type { Train } from '../train.ts';
import { createLinkTo, type LinkTo } from './link-to.ts';
import { createLinks } from './links.ts';
import { createDataLinks, createOpenData, type OpenData, type OpenDataParts } from './my-data.ts';
import type { Opened } from './opened.ts';
import { createOpen, type Open } from './page.ts';
import { createOpenRecord, createRecordLinks, type OpenRecord, type OpenRecordParts } from './record-links.ts';
import type { LinkParts } from './signed-links.ts';
import { createOpenPack, createPackLinks, type OpenPack } from './training/files.ts';

/** What is shown to whoever opens a link, for each kind of link. */
export type Opens = {
  readonly open: Open;
  readonly record: OpenRecord;
  readonly pack: OpenPack;
  readonly data: OpenData;
};

export type LinkedParts = Omit<LinkParts, 'base'> & {
  /** Where the bot is reached from a browser; null where it is not: then no link is made. */
  readonly base: string | null;
  readonly library: Library;
  readonly recordOf: OpenRecordParts['recordOf'];
  readonly train: Train;
  readonly dataFile: OpenDataParts['dataFile'];
  readonly opened: Opened;
  readonly voiceName: VoiceName;
  readonly failed: (error: unknown) => void;
};

/** Every link that leads out of Teams: how it is made, and what opens it. */
export function createLinked({ key, base, now, failed, ...parts }: LinkedParts) {
  const { library, recordOf, train, dataFile, opened, voiceName } = parts;
  const signing = { key, base: base ?? '', now };
  const documents = createLinks(signing);
  const records = createRecordLinks(signing);
  const packs = createPackLinks(signing);
  const data = createDataLinks(signing);
  const opens: Opens = {
    open: createOpen(documents, library, (opening) => void opened(opening).catch(failed)),
    record: createOpenRecord({ links: records, recordOf, opened, voiceName }),
    pack: createOpenPack({ links: packs, train, opened }),
    data: createOpenData({ links: data, dataFile, opened }),
  };
  return {
    opens,
    /** `person`: whom it is shown to, where that is one. */
    documentTo: (person: PersonId | null): LinkTo =>
      base === null ? () => null : createLinkTo(documents, library, person),
    recordTo: base === null ? null : records.to,
    packTo: base === null ? null : packs.to,
    dataTo: base === null ? null : data.to,
  };
}
