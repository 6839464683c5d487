import type { Entity } from './entity.ts';
import { particles } from './grammar.ts';
import type { Token } from './tokens.ts';

/** No name has more of them in a row. */
const mostParticles = 4;

/** Each run of names as one, with what leads from one to the next. */
export function runsOf(named: readonly boolean[], tokens: readonly Token[]): Entity[] {
  const found: Entity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !named[at]) continue;
    let last = token;
    let next = at + 1;
    for (; next < tokens.length; next++) {
      const other = tokens[next];
      if (!other || last.possessive || !/^(?:[ \u00a0]|\.[ \u00a0])$/.test(other.gap) || other.initial) break;
      if (other.gap.startsWith('.') && last.written.length > 1) break;
      if (named[next]) last = other;
      else if (!leadsOn(next)) break;
    }
    found.push({ start: token.start, end: last.end, kind: 'PERSON' });
    while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) < last.end) at += 1;
  }
  return found;

  /** "van der", "de", a middle initial: part of a name if a name comes behind. */
  function leadsOn(at: number, more = mostParticles): boolean {
    const token = tokens[at];
    if (!token) return false;
    const small = particles.has(token.word) || (token.as === 'capital' && token.written.length === 1);
    const after = tokens[at + 1];
    if (!small || !after || !/^(?:[ \u00a0]|\.[ \u00a0])$/.test(after.gap)) return false;
    return named[at + 1] === true || (more > 0 && leadsOn(at + 1, more - 1));
  }
}
