/** What a browser shows, beside the words of a document and those of `sources`. */
export const pages = {
  marked: 'The words that were quoted are marked.',
  forged: {
    title: 'This link cannot be opened',
    sentence:
      'It is not complete, or not as Second Look made it. Open it again from the card in Teams, or press Source there for a fresh one.',
  },
  expired: {
    title: 'This link has expired',
    sentence: 'Links to documents work for seven days. Press Source again in the conversation for a fresh link.',
  },
  gone: {
    title: 'This document is not here any more',
    sentence:
      'Nothing is left of the document that this link was made for. The card in Teams still has the words that were quoted.',
  },
  broken: {
    title: 'Something went wrong on our side',
    sentence: 'The document could not be shown. Nothing was changed; please try again in a moment.',
  },
};
