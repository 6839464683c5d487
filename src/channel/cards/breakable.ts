/** A run of letters that is longer than any word, such as an address. Narrow screens have room for half as many of the widest letters. */
const endless = /\S{24,}/gu;

/** A piece of one, which ends between two characters as they are seen: not before a mark, a joiner, or what either of them joins. */
const piece =
  /.{12,}?(?![\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\u2060])(?<![\p{Join_Control}\u2060])(?=.)/gu;

/**
 * Text that stays on a narrow screen whatever stands in it. Text runs break between words only, and would go on beyond the edge of the card; a
 * place to break, which no one sees, is put into words without end.
 */
export const breakable = (text: string): string =>
  text.replaceAll(endless, (word) => word.replaceAll(piece, '$&\u200b'));
