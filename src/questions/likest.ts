import type { Lens, LensId } from '../lenses/lens.ts';
import type { Embed } from '../reading/embed.ts';
import { nearest } from '../reading/numbers.ts';

/** The lenses whose questions in the bank a question is most like, nearest first. The bank is read when this is first asked. */
export function createLikest(lenses: readonly Lens[], embed: Embed): (question: string) => Promise<LensId[]> {
  let reading: Promise<readonly (readonly [LensId, readonly Float32Array[]])[]> | null = null;
  const read = async () => {
    const vectors = await embed(bankOf(lenses));
    let from = 0;
    return lenses.map(({ id, questions }) => {
      from += questions.length;
      return [id, vectors.slice(from - questions.length, from)] as const;
    });
  };
  return async (question) => {
    reading ??= read().catch((error) => {
      // One failure of the encoder is not the end of it.
      reading = null;
      throw error;
    });
    const bank = await reading;
    const [vector = new Float32Array()] = await embed([question]);
    return bank
      .map(([id, vectors]) => ({ id, score: nearest(vector, vectors) }))
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}

/** The questions of the bank as they are compared, lens by lens. */
export const bankOf = (lenses: readonly Lens[]): string[] =>
  lenses.flatMap(({ questions }) => questions.map(({ text }) => text.replaceAll('{cue}', 'that')));
