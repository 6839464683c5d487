/** A record as a reader meets it, whatever file it is put into: one block after another, and no word of a person's anywhere but in `text`, `from` and `rows`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Words with what they are in front of them; no label where the heading above says it. */
  | { readonly kind: 'said'; readonly label: string; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** Word for word, and where it stands. */
  | { readonly kind: 'quote'; readonly text: string; readonly from: string }
  /** `shares`: how much of the width each column has. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly shares: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const said = (label: string, text: string): Block => ({ kind: 'said', label, text });
export const note = (text: string): Block => ({ kind: 'note', text });

/** Words with their label, or nothing where nothing was said. */
export const saidOf = (label: string, text: string): Block[] => (text.trim() === '' ? [] : [said(label, text)]);

/** A section with its heading, or nothing where there is nothing in it. */
export const section = (title: string, inside: readonly Block[]): Block[] =>
  inside.length === 0 ? [] : [heading(2, title), ...inside];
