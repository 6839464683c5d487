/** HTML that is safe to send: only `html` and `text` make it, and every word that goes in is escaped. */
export type Html = string & { readonly html: unique symbol };

/** Any text, made to show as it stands, in an element or between quotation marks in a tag. */
export const text = (words: string): Html =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;') as Html;

/** A template whose own words are ours; what is put into it is HTML already, or is escaped here. */
export const html = (parts: TemplateStringsArray, ...inside: readonly (Html | readonly Html[] | number)[]): Html =>
  parts
    .map((part, at) => {
      const next = inside[at];
      return part + (next === undefined ? '' : typeof next === 'object' ? next.join('') : String(next));
    })
    .join('') as Html;

export const nothing = '' as Html;
