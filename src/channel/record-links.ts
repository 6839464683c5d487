import type { Catalogue } from '../language/catalogue.ts';
import { fileOf, type RecordFile } from '../record/file.ts';
import { endingOf, Format } from '../record/name.ts';
import type { VoiceName } from '../record/outline.ts';
import { type PersonId, SessionId } from '../session/ids.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Opened } from './opened.ts';
import { type Page, sorryFor, sorryForLink } from './page/shell.ts';
import { createSignedLinks, type LinkParts } from './signed-links.ts';

/** A record is fetched when it is asked for, or not at all. Seconds. */
const valid = 60 * 60;

/** What a link to a record opens, and whose link it is. */
export type RecordLinked = { readonly session: SessionId; readonly format: Format; readonly person: PersonId };

export type RecordLinks = ReturnType<typeof createRecordLinks>;

/** Makes links that open the record of one session as a file, each for the person who asked for it, and knows them again. */
export function createRecordLinks(parts: LinkParts) {
  const signed = createSignedLinks<never>(parts, [], valid);
  const pathOf = (file: string): string => `record/${encodeURIComponent(file)}`;

  return {
    to: (session: SessionId, format: Format, person: PersonId): string =>
      signed.to(pathOf(`${session}.${endingOf[format]}`), {}, person),

    /** `file`: the last part of the path, decoded. `query`: what stands after the question mark. */
    verify(
      file: string,
      query: URLSearchParams,
    ): { readonly kind: 'good'; readonly linked: RecordLinked } | { readonly kind: 'forged' | 'expired' } {
      const verified = signed.verify(pathOf(file), query);
      if (verified.kind !== 'good') return { kind: verified.kind };
      const format = Format.options.find((one) => file.endsWith(`.${endingOf[one]}`));
      const session = format && SessionId.safeParse(file.slice(0, -endingOf[format].length - 1)).data;
      const { person } = verified;
      return format && session && person ? { kind: 'good', linked: { session, format, person } } : { kind: 'forged' };
    },
  };
}

/** Opens what a link to a record leads to: the file, or a page that says why there is none. */
export type OpenRecord = (file: string, query: URLSearchParams, say: Catalogue) => Promise<Page | RecordFile>;

export type OpenRecordParts = {
  readonly links: Pick<RecordLinks, 'verify'>;
  /** The record as it stands now; null where there is no such session, or the person is not of it (any more). */
  readonly recordOf: (session: SessionId, person: PersonId) => Promise<SessionRecord | null>;
  readonly opened: Opened;
  readonly voiceName?: VoiceName;
};

export function createOpenRecord({ links, recordOf, opened, voiceName }: OpenRecordParts): OpenRecord {
  return async (file, query, say) => {
    const verified = links.verify(file, query);
    if (verified.kind !== 'good') return sorryForLink(verified.kind, say);
    const { session, format, person } = verified.linked;
    const record = await recordOf(session, person);
    if (!record) return sorryFor(404, say.record.page404, say);
    const made = await fileOf(record, format, say, voiceName);
    await opened({ person, what: 'record', id: session });
    return made;
  };
}

/** Kept by nobody on the way, told to nobody by the browser, and saved rather than shown. */
export const downloadHeaders = ({ name, type, bytes }: RecordFile): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Length': String(bytes.length),
  // The second is for names that ASCII cannot write (RFC 5987); a name of ours holds no quotation mark.
  'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${rfc5987(name)}`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
});

const rfc5987 = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const isFile = (opened: Page | RecordFile): opened is RecordFile => 'bytes' in opened;
