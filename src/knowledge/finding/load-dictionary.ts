import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { IsWord } from './spelling.ts';

/** The British English dictionary, read when it is first asked (about 0.2 s): most queries have no word that the library has not. */
export function loadDictionary(): IsWord {
  let speller: ReturnType<typeof nspell> | null = null;
  return (word) => {
    speller ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
    return speller.correct(word);
  };
}
