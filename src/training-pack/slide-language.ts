import type { Catalogue } from '../language/catalogue.ts';
import type { ChangeOf } from '../record/sealed.ts';

/** Slides without what a library wrote of its own accord: American English, and notes whose lines run into one. */
export const slideLanguage =
  (locale: Catalogue['locale']): ChangeOf =>
  (name) => {
    if (!name.startsWith('ppt/') || !name.endsWith('.xml')) return null;
    const inOurs = (xml: string) => xml.replaceAll('lang="en-US"', `lang="${locale}"`);
    return name.startsWith('ppt/notesSlides/') ? (xml) => inLines(inOurs(xml)) : inOurs;
  };

/** A paragraph for each line of the notes. */
const inLines = (xml: string): string =>
  xml.replaceAll(/<a:p>(<a:r><a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (_, run: string, text: string) =>
    text
      .split('\n')
      .map((line) => `<a:p>${run}<a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  );
