import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Citation } from '../knowledge/document.ts';

/** How long a link works. A conversation is looked at again within days; a link that leaked should not work for ever. Seconds. */
const valid = 7 * 24 * 60 * 60;

export type LinkParts = {
  readonly key: Buffer;
  /** Where the bot is reached from a browser, without a slash at the end. */
  readonly base: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** What a link opens: a version of a document, with the quote at these offsets marked. */
export type Linked = {
  readonly document: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
};

export type Verified =
  | { readonly kind: 'good'; readonly linked: Linked }
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' };

/** As they stand in a link: what is signed is the text itself, and nothing that it could be read as. */
const names = ['version', 'start', 'end', 'expires'] as const;
type Signed = { readonly document: string } & Readonly<Record<(typeof names)[number], string>>;

export type Links = ReturnType<typeof createLinks>;

/** Makes links that open one passage in its document, for whoever was given one, and knows them again. */
export function createLinks({ key, base, now }: LinkParts) {
  const seconds = () => Math.floor(Date.parse(now()) / 1_000);

  const unsigned = ({ document, version, start, end, expires }: Signed): string =>
    `${base}/knowledge/${encodeURIComponent(document)}?${new URLSearchParams({ version, start, end, expires })}`;
  const sign = (signed: Signed): string => createHmac('sha256', key).update(unsigned(signed)).digest('base64url');

  return {
    /** Null for a citation from before documents had versions. */
    to({ document, version, start, end, passage }: Omit<Citation, 'quote' | 'title' | 'headings'>): string | null {
      if (version === undefined) return null;
      const signed = {
        document,
        version,
        start: String(start),
        end: String(end),
        expires: String(seconds() + valid),
      };
      return `${unsigned(signed)}&signature=${sign(signed)}#${encodeURIComponent(passage)}`;
    },

    /** `query`: what stands after the question mark. The signature is looked at first: a forged link learns nothing else. */
    verify(document: string, query: URLSearchParams): Verified {
      const [version, start, end, expires, signature] = [...names, 'signature'].map((name) => {
        const [value, ...more] = query.getAll(name);
        return more.length === 0 ? value : undefined;
      });
      if (version === undefined || start === undefined || end === undefined) return { kind: 'forged' };
      if (expires === undefined || signature === undefined) return { kind: 'forged' };
      const given = Buffer.from(signature);
      const due = Buffer.from(sign({ document, version, start, end, expires }));
      if (given.length !== due.length || !timingSafeEqual(given, due)) return { kind: 'forged' };
      if (Number(expires) <= seconds()) return { kind: 'expired' };
      return { kind: 'good', linked: { document, version, start: Number(start), end: Number(end) } };
    },
  };
}
