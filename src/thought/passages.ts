import type { Library } from '../knowledge/library.ts';
import type { Find } from '../look-up.ts';
import { type Challenge, wordsBehind } from '../questions/challenge.ts';
import type { Draft } from '../questions/writer.ts';

/** What else the library says to the words that called for a challenge: as many passages as are worth a model's reading. */
const more = 2;

/** The texts behind a challenge, whole: those of its citations first. */
export const passagesFor =
  ({ inContext }: Pick<Library, 'inContext'>, find: Find) =>
  async ({ citations, because }: Challenge): Promise<Draft['passages']> => {
    const behind = citations.map((citation) => ({
      title: citation.title,
      text: inContext(citation.passage)?.passage.text ?? citation.quote,
      citation,
    }));
    const found = (await find(wordsBehind(because), more)).map(({ citation }) => ({
      title: citation.title,
      text: citation.quote,
      citation,
    }));
    const distinct = behind.filter(({ text }, at) => behind.findIndex((one) => one.text === text) === at);
    return [...distinct, ...found.filter(({ text }) => !behind.some((one) => one.text.includes(text)))];
  };
