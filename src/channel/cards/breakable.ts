/** Longer than any word: letters and signs between which no client breaks a line. */
const endless = /[\p{L}\p{M}\p{N}_.=&%]{24,}/gu;

/** Part of one, not parted from the marks that are written over or under its last letter. A narrow screen has room for it in the widest letters. */
const part = /.{12,}?(?=[^\p{M}])/gu;

/**
 * Text that stays on a narrow screen whatever stands in it. Text runs break between words only, and a word without end would go on beyond the edge
 * of the card: it gets places to break, which no one sees.
 */
export const breakable = (text: string): string =>
  long.test(text) ? text.replaceAll(endless, (word) => word.replaceAll(part, '$&\u200b')) : text;

/** Nearly no text has one, and this is far sooner seen. */
const long = /\S{24}/;
