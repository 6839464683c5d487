import { z } from 'zod';

/** Longer texts are not read: nobody can think about them in one go, and they would hold up everyone else. Characters. */
export const mostCharacters = 20_000;

const text = z.string().trim().min(1).max(mostCharacters);
const perhaps = z.string().trim().max(mostCharacters).default('');

/** How sure a person is of a view: 0, not at all, to 10, entirely; null where they would not say. */
export const Sure = z.int().min(0).max(10).nullable();

/** A day, as a person means it where they are; null where none was set. */
export const Day = z.iso.date().nullable();

/** What is known of one voice of a case: who was heard from, when, and what is not known. */
export const Voiced = z.strictObject({
  voice: z.string().min(1),
  heard: z.enum(['heard', 'not-heard', 'does-not-apply']),
  when: perhaps,
  unknown: perhaps,
});

/** What a person fills in on a card, or types at the step of a session that asks for it. */
export const Given = z.discriminatedUnion('kind', [
  /** The view or decision that is held before anything challenges it, with the account that it is about. */
  z.strictObject({ kind: z.literal('hold-view'), view: text, sure: Sure, account: perhaps }),
  /** What is held at the end, and what moved the person. */
  z.strictObject({ kind: z.literal('revise-view'), view: text, sure: Sure, moved: perhaps }),
  /** What would change my mind, and by when would I know. */
  z.strictObject({ kind: z.literal('set-tripwire'), text, due: Day }),
  /** It is six months on and it went wrong: what was the story? */
  z.strictObject({ kind: z.literal('tell-premortem'), text }),
  /** The review's own frame: what is going well, what are we worried about, what needs to happen. */
  z.strictObject({ kind: z.literal('give-frame'), account: perhaps, well: perhaps, worried: perhaps, needs: perhaps }),
  z.strictObject({ kind: z.literal('mark-voices'), voices: z.array(Voiced).max(40) }),
  z.strictObject({ kind: z.literal('agree-action'), text, owner: perhaps, due: Day }),
  /** Unease in the person's own words, in an order in which others can hear it. */
  z.strictObject({ kind: z.literal('write-concern'), concern: text, evidence: perhaps, asking: perhaps, due: Day }),
  /** A worry for the group, told to the bot alone. */
  z.strictObject({ kind: z.literal('quiet-word'), text }),
]);

export type Voiced = z.infer<typeof Voiced>;
export type Given = z.infer<typeof Given>;
