import type { Catalogue } from '../language/catalogue.ts';
import { fileOf, type RecordFile } from '../record/file.ts';
import { endingOf, Format } from '../record/name.ts';
import type { VoiceName } from '../record/outline.ts';
import { SessionId } from '../session/ids.ts';
import type { SessionRecord } from '../session/record.ts';
import { type Page, sorryFor } from './page/shell.ts';
import { createSignedLinks, type LinkParts } from './signed-links.ts';

/** A record is fetched when it is asked for, or not at all. Seconds. */
const valid = 24 * 60 * 60;

/** What a link to a record opens. */
export type RecordLinked = { readonly session: SessionId; readonly format: Format };

export type RecordLinks = ReturnType<typeof createRecordLinks>;

/** Makes links that open the record of one session as a file, for whoever was given one, and knows them again. */
export function createRecordLinks(parts: LinkParts) {
  const signed = createSignedLinks<never>(parts, [], valid);
  const pathOf = (file: string): string => `record/${encodeURIComponent(file)}`;

  return {
    to: (session: SessionId, format: Format): string => signed.to(pathOf(`${session}.${endingOf[format]}`), {}),

    /** `file`: the last part of the path, decoded. `query`: what stands after the question mark. */
    verify(
      file: string,
      query: URLSearchParams,
    ): { readonly kind: 'good'; readonly linked: RecordLinked } | { readonly kind: 'forged' | 'expired' } {
      const verified = signed.verify(pathOf(file), query);
      if (verified.kind !== 'good') return { kind: verified.kind };
      const format = Format.options.find((one) => file.endsWith(`.${endingOf[one]}`));
      const session = format && SessionId.safeParse(file.slice(0, -endingOf[format].length - 1)).data;
      return format && session ? { kind: 'good', linked: { session, format } } : { kind: 'forged' };
    },
  };
}

/** Opens what a link to a record leads to: the file, or a page that says why there is none. */
export type OpenRecord = (file: string, query: URLSearchParams, say: Catalogue) => Promise<Page | RecordFile>;

export type OpenRecordParts = {
  readonly links: Pick<RecordLinks, 'verify'>;
  /** The record as it stands now, or null where there is no such session. */
  readonly recordOf: (session: SessionId) => Promise<SessionRecord | null>;
  readonly voiceName?: VoiceName;
};

export function createOpenRecord({ links, recordOf, voiceName }: OpenRecordParts): OpenRecord {
  return async (file, query, say) => {
    const verified = links.verify(file, query);
    if (verified.kind !== 'good') {
      const [status, why] =
        verified.kind === 'forged' ? ([403, say.record.page403] as const) : ([410, say.record.page410] as const);
      return sorryFor(status, why, say);
    }
    const record = await recordOf(verified.linked.session);
    return record ? fileOf(record, verified.linked.format, say, voiceName) : sorryFor(404, say.record.page404, say);
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
