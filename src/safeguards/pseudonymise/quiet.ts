import type { IsWord } from '../../knowledge/finding/spelling.ts';

/**
 * The text with its shouted sentences in small letters, so that offsets stay: where every word has capitals, a capital says nothing, and
 * "BACK LANE" and "back lane" are to be found alike.
 */
export function quiet(text: string, isWord: IsWord): string {
  return text.replaceAll(/[^.!?\n]+/g, (sentence) => {
    const words = sentence.match(/\p{L}{2,}/gu) ?? [];
    const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
    if (loud.length < 3 || loud.length < words.length * 0.8) return sentence;
    // "CPOMS, MASH and DSL" is no shouting.
    if (loud.filter((word) => word.length > 2 && isWord(word.toLowerCase())).length < 2) return sentence;
    const small = sentence.toLowerCase();
    return small.length === sentence.length ? small : sentence;
  });
}
