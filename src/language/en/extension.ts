/** What the box above a message says where it has no results to show. */
export const extension = {
  notOurs: 'I do not know that search. Nothing was searched; type a few words and try again.',
  whatToType:
    'Type a few words, for example “bruising in a baby” or “rule of optimism”. You get the passages of the review and the procedures that bear on them, word for word.',
  tooLong: (most: number) =>
    `That is more than I can search for at once (${most} characters). Nothing was searched; try a few words.`,
  tooSlow: 'The search took too long, and was given up. Nothing was changed; please try again.',
  failed: 'The search went wrong on our side. Nothing was changed; please try again.',
};
