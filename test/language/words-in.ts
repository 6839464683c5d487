/** A string of a catalogue and where it stands, e.g. 'talk.opening.answer.0'. */
export type Placed = { readonly key: string; readonly text: string };

/** Every string in a section, in order; what takes a name or a number is given `sample`, and so is known by it. */
export function wordsIn(part: unknown, key: string, sample: string): Placed[] {
  if (typeof part === 'string') return [{ key, text: part }];
  if (typeof part === 'function')
    return [{ key, text: String(part(...Array.from({ length: part.length }, () => sample))) }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inside]) => wordsIn(inside, `${key}.${name}`, sample));
}
