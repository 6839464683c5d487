import type { Embed } from '../../reading/embed.ts';
import { sentencesOf } from '../../reading/sentences.ts';

/** What a text can be found by for its meaning: itself and, where it has several, each of its sentences. */
export function readingsOf(text: string): string[] {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  return [text, ...(sentences.length > 1 ? sentences : [])];
}

/** The vectors of texts in groups, in one call. @throws what `embed` throws */
export async function embedGroups(groups: readonly (readonly string[])[], embed: Embed): Promise<Float32Array[][]> {
  const vectors = await embed(groups.flat());
  let next = 0;
  return groups.map((group) => group.map(() => vectors[next++] ?? new Float32Array()));
}
