/** A bullet as a typesetter sets it, or as a symbol font draws it. */
const bullet = /^(?:[•●▪■◦○‣⁃➢➤✓·\u{f000}-\u{f0ff}]\s*|o\s+(?=\S))/u;
const dash = /^[-–—*]\s+/;
const number = /^(\d{1,3})[.)]\s/;
const paragraphNumber = /^\d{1,3}(?:\.\d{1,3})+\.?\s/;

/** How a line begins. A dash or a number may also stand there by chance, where a line of a sentence happens to be broken. */
export type Mark =
  | { readonly kind: 'bullet' | 'dash'; readonly words: string }
  | { readonly kind: 'number'; readonly words: string; readonly number: number | null }
  | { readonly kind: 'words'; readonly words: string };

export function markOf(text: string): Mark {
  if (bullet.test(text)) return { kind: 'bullet', words: text.replace(bullet, '') };
  if (dash.test(text)) return { kind: 'dash', words: text.replace(dash, '') };
  const item = number.exec(text)?.[1];
  if (item !== undefined) return { kind: 'number', words: text, number: Number(item) };
  return { kind: paragraphNumber.test(text) ? 'number' : 'words', words: text, number: null };
}

export const endsSentence = (text: string): boolean => /[.!?:;]["'”’)\]]*$/.test(text.replace(/\ue000\d+\ue001$/, ''));
