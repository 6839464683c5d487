/** What is said of the place where a quote stands, in a message, on a card and on a page. */
export const sources = {
  title: 'Where this is from',
  retired: 'This document was changed or taken away since. This is what it said when it was quoted.',
  nothingLeft: 'Nothing more is left of this document than the words that were quoted.',
  found: 'What the library says, word for word:',
  nothingFound:
    'Nothing in the library answers that. No answer is not a “no”: your own procedures may say it, so ask whoever keeps them.',
  notLookedUp: 'If you meant to tell me about a case, begin it with another word.',
  edition: (version: string) => `version ${version}`,
  editionAt: (version: string, page: number) => `version ${version}, page ${page}`,
};
