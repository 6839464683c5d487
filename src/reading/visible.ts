/** Between letters of these scripts a character without width changes how they are written, and between two pictures it makes one of them. */
const joining = String.raw`[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Taml}\p{sc=Telu}\p{sc=Sinh}\p{sc=Mlym}]`;
const picture = String.raw`\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?`;
const joiners = String.raw`(?<!${joining})\u200c|(?<!${joining}|${picture}(?=\u200d\p{Extended_Pictographic}))\u200d|(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f]`;

/**
 * Zero-width and control characters, marks that turn the direction of writing, fillers, variation selectors, and the tags block: each can hide
 * words from a person that a search or a model would still read. Tabs and ends of lines are left.
 */
export const invisible = new RegExp(
  String.raw`(?![\t\n\f\r])\p{Cc}|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\ufe00-\ufe0d]|[\u{e0000}-\u{e0fff}]|${joiners}`,
  'gu',
);

/** A text without what no reader sees, and how many such characters there were. */
export function visible(text: string): { text: string; invisible: number } {
  let count = 0;
  const clean = text.replaceAll(invisible, () => {
    count += 1;
    return '';
  });
  return { text: clean, invisible: count };
}

/** What a person typed, as they see it: without hidden characters, and without the soft hyphens that a page or an e-mail brings along. */
export const asSeen = (text: string): string => visible(text).text.replaceAll('\u00ad', '');
