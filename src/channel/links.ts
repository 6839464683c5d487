import type { Citation } from '../knowledge/document.ts';
import type { PersonId } from '../session/ids.ts';
import { createSignedLinks, type LinkParts } from './signed-links.ts';

/** How long a link works. A conversation is looked at again within days; a link that leaked should not work for ever. Seconds. */
const valid = 7 * 24 * 60 * 60;

/** What a link opens: a version of a document, with the quote at these offsets marked. */
export type Linked = {
  readonly document: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
};

export type Verified =
  /** `person`: whose link it is; null for one that was shown to several. */
  | { readonly kind: 'good'; readonly linked: Linked; readonly person: PersonId | null }
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' };

export type Links = ReturnType<typeof createLinks>;

/** Makes links that open one passage in its document, for whoever was given one, and knows them again. */
export function createLinks(parts: LinkParts) {
  const signed = createSignedLinks(parts, ['version', 'start', 'end'], valid);
  const pathOf = (document: string): string => `knowledge/${encodeURIComponent(document)}`;

  return {
    /** Null for a citation from before documents had versions. `person`: who it is shown to, where that is one. */
    to(
      { document, version, start, end, passage }: Omit<Citation, 'quote' | 'title' | 'headings'>,
      person: PersonId | null = null,
    ): string | null {
      if (version === undefined) return null;
      const link = signed.to(pathOf(document), { version, start: String(start), end: String(end) }, person);
      return `${link}#${encodeURIComponent(passage)}`;
    },

    /** `query`: what stands after the question mark. */
    verify(document: string, query: URLSearchParams): Verified {
      const verified = signed.verify(pathOf(document), query);
      if (verified.kind !== 'good') return { kind: verified.kind };
      const { version, start, end } = verified.values;
      const linked = { document, version, start: Number(start), end: Number(end) };
      return { kind: 'good', linked, person: verified.person };
    },
  };
}
