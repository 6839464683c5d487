import type { Embed } from '../reading/embed.ts';
import { nearest } from '../reading/numbers.ts';
import type { Citation, Passage, PassageId } from './document.ts';
import { embedGroups, readingsOf } from './finding/readings.ts';

/** The citations by how their passages bear on some words, given as a vector of the reader's own encoder; best first. */
export type Bearing = (vector: Float32Array, citations: readonly Citation[]) => Citation[];

/** Made for the passages behind the lenses, so that a turn asks no other model than the one that read the account. */
export async function createBearing(passages: readonly Passage[], embed: Embed): Promise<Bearing> {
  const vectors = await embedGroups(
    passages.map(({ text }) => readingsOf(text)),
    embed,
  );
  const byId = new Map<PassageId, readonly Float32Array[]>(passages.map(({ id }, at) => [id, vectors[at] ?? []]));
  return (vector, citations) => {
    const score = ({ passage }: Citation) => nearest(vector, byId.get(passage) ?? []);
    return citations.toSorted((a, b) => score(b) - score(a));
  };
}
