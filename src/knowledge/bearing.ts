import type { Embed } from '../reading/embed.ts';
import { nearest } from '../reading/numbers.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Citation, Passage, PassageId } from './document.ts';

/** The citations by how their passages bear on some words, given as a vector of the reader's own encoder; best first. */
export type Bearing = (vector: Float32Array, citations: readonly Citation[]) => Citation[];

/** Made for the passages behind the lenses, so that a turn asks no other model than the one that read the account. */
export async function createBearing(passages: readonly Passage[], embed: Embed): Promise<Bearing> {
  const readings = passages.map(({ text }) => [
    text,
    ...sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
  ]);
  const vectors = await embed(readings.flat());
  let next = 0;
  const byId = new Map<PassageId, readonly Float32Array[]>(
    passages.map(({ id }, index) => [id, (readings[index] ?? []).map(() => vectors[next++] ?? new Float32Array())]),
  );
  return (vector, citations) => {
    const score = ({ passage }: Citation) => nearest(vector, byId.get(passage) ?? []);
    return citations.toSorted((a, b) => score(b) - score(a));
  };
}
