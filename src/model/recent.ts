import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Embed } from '../reading/embed.ts';

/** Some dozen conversations of some dozen sentences; a vector is 2 KB. */
const most = 2_000;
/** A session that rests longer is read again. Ms. */
const keptFor = 30 * 60_000;

/**
 * Embeds nothing twice that was said a moment ago: every turn reads all of its session. What is kept are vectors, in memory and for half an hour, under
 * the SHA-256 of their text, and no text.
 */
export function withRecent(embed: Embed): Embed {
  const recent = new LRUCache<string, Float32Array>({ max: most, ttl: keptFor });
  return async (texts) => {
    const keys = texts.map((text) => createHash('sha256').update(text).digest('base64'));
    const found = new Map(keys.map((key) => [key, recent.get(key)]));
    const strange = [...found.keys()].filter((key) => !found.get(key));
    const made = strange.length > 0 ? await embed(strange.map((key) => texts[keys.indexOf(key)] ?? '')) : [];
    strange.forEach((key, index) => {
      const vector = made[index] ?? new Float32Array();
      found.set(key, vector);
      recent.set(key, vector);
    });
    return keys.map((key) => found.get(key) ?? new Float32Array());
  };
}
