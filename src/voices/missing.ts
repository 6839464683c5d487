import type { Heard, Voice } from './voice.ts';

/** A voice that an account has not heard, and what the account says of it. */
export type Missing = { readonly voice: Voice; readonly heard: Heard };

/**
 * The voices not heard, those first that the account calls for most: named and not heard, then absent although the account's own words make
 * them matter, then the others. Within each the order of the voices stands. A voice that `heard` does not tell of is left out.
 */
export function missing(voices: readonly Voice[], heard: readonly Heard[]): Missing[] {
  const rows = voices.flatMap((voice) => {
    const found = heard.find((one) => one.voice === voice.id);
    return found && found.state !== 'heard' ? [{ voice, heard: found }] : [];
  });
  return rows.sort((a, b) => rank(a.heard) - rank(b.heard));
}

const rank = ({ state, calledFor }: Heard): number => (state === 'named' ? 0 : calledFor ? 1 : 2);

/** A question of a voice: the same for the same seed, and none of `asked` while others are left. */
export function questionFor(voice: Voice, seed: string, asked: readonly string[] = []): string {
  const fresh = voice.questions.filter((question) => !asked.includes(question));
  const open = fresh.length > 0 ? fresh : voice.questions;
  return open[spread(seed + voice.id) % open.length] ?? '';
}

/** What stands before such a question; it says nothing of the person or agency, and is content as the question is. 'GP' keeps its capitals. */
export function unheard({ name }: Pick<Voice, 'name'>): string {
  const inside = /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return `Not heard so far in what you have told me: ${inside}.`;
}

/** A whole number from a text, so that sessions differ without a random number. */
function spread(text: string): number {
  return [...text].reduce((value, letter) => (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}
