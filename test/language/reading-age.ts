/** How hard a text is to read: words a sentence, and the grade of Flesch and Kincaid (an age of 12 is about grade 7). */
export type ReadingAge = { readonly wordsASentence: number; readonly grade: number };

export function readingAgeOf(texts: readonly string[]): ReadingAge {
  const sentences = texts.flatMap((text) => text.split(/[.!?…]+[”’]?(?:\s|$)/)).filter((one) => /\p{L}/u.test(one));
  const words = sentences.flatMap((one) => one.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const wordsASentence = words.length / sentences.length;
  return { wordsASentence, grade: 0.39 * wordsASentence + 11.8 * (syllables / words.length) - 15.59 };
}

/** By the groups of vowels: 'decided' 3, 'asked' 1, 'case' 1, 'table' 2. */
function syllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(?<=[^td])ed$/, '')
    .replace(/(?<![aeiouyl]l|[^aeiouy]l)e$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
