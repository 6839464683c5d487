/**
 * The words of a text, the stems of its longer words and its pairs of neighbouring words, each once: what learning sees of how a thing
 * is said, tense and all, which the vector of a sentence hardly shows. Figures are alike, except for years; a stem begins with `~`.
 */
export function gramsOf(text: string): string[] {
  const words = (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+|[?!]/gu) ?? []
  ).map((word) => (/^(19|20)\d\d$/.test(word) ? '#year' : /\d/.test(word) ? '#' : word));
  const stems = words.filter((word) => word.length > 4).map(stemOf);
  return [...new Set([...words, ...stems, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)])];
}

/** The beginning of a word without its ending, so that "bruised" and "bruising" are one. */
const stemOf = (word: string): string => `~${word.replace(/(ing|ed|es|s|'s|ly|er)$/, '').slice(0, 6)}`;
