/** A text with the differences taken out that do not matter when words are compared: case, apostrophes, dashes, white space. */
export const folded = (text: string): string =>
  straight(text.normalize('NFKC').toLowerCase()).replaceAll(/\s+/g, ' ').trim();

/** Curly marks made straight, and nothing else changed. */
export const straight = (text: string): string =>
  text
    .replaceAll(/[‘’ʼ`]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[–—]/g, '-');

/** The words of a text, folded. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];

/** An apostrophe inside a word opens and closes nothing. */
const quotation =
  /"([^"]+)"|“([^”]+)”|(?<![\p{L}\p{N}])['‘]([^'’]*(?:['’](?=[\p{L}\p{N}])[^'’]*)*)['’](?![\p{L}\p{N}])/gu;

/** What stands between quotation marks, as it stands there, and where its marks begin. */
export const quotesAt = (text: string): { quote: string; at: number }[] =>
  [...text.matchAll(quotation)].map(({ 1: double, 2: curly, 3: single, index }) => ({
    quote: double ?? curly ?? single ?? '',
    at: index,
  }));

/** A text without what stands between quotation marks: those are somebody else's words. */
export const unquoted = (text: string): string => text.replace(quotation, '“…”');

/**
 * What the bot says itself. One word between quotation marks is the bot's own, since a judgement is not less of one for its marks: “safe” is
 * read as safe.
 */
export const ownWords = (text: string): string =>
  straight(
    text.replace(quotation, (whole, double, curly, single) => {
      const quote: string = double ?? curly ?? single ?? '';
      return wordsIn(quote).length > 1 || whole === '' ? '“…”' : quote;
    }),
  );

/** The sentences of what the bot says itself. */
export const sentencesOf = (text: string): string[] =>
  ownWords(text)
    .split(/(?<=[.!?;]["']?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
