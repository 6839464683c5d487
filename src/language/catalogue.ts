import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Grammar } from './grammar.ts';

type Sections = Omit<typeof en, keyof Grammar | 'locale' | 'lang'>;

/** Every word of ours that a person sees, in one language. Names of lenses, questions and passages are content, and stand in `knowledge/`. */
export type Catalogue = Readonly<Pick<typeof en, 'locale' | 'lang'>> &
  Readonly<Grammar> & { readonly [Section in keyof Sections]: Readonly<Sections[Section]> };

/** Longer than any tag that a client has reason to send (RFC 5646, 4.4.1). Characters. */
const longestTag = 35;

/** The catalogue for a locale as Teams or a browser names it ('cy-GB'); English for one that is unknown, malformed or absent. */
export const catalogueFor = (locale: string | null | undefined): Catalogue => (languageOf(locale) === 'cy' ? cy : en);

function languageOf(locale: string | null | undefined): string | null {
  if (!locale || locale.length > longestTag) return null;
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return null;
  }
}
