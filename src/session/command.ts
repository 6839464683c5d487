import { z } from 'zod';
import { Role } from '../lenses/lens.ts';

export const SessionId = z.string().min(1).brand('SessionId');
export const ChallengeId = z.string().min(1).brand('ChallengeId');
/** A Teams conversation (a personal chat, a group chat, or one thread of a channel), or a name given on the command line. */
export const ConversationId = z.string().min(1).brand('ConversationId');
/** The activity that carried a command. Teams may deliver one twice; it is applied once. */
export const ActivityId = z.string().min(1).brand('ActivityId');
export const PersonId = z.string().min(1).brand('PersonId');

/** The commands that a person gives in a word or by a button, as they are written. */
export const Word = z.enum(['why', 'source', 'another', 'different-lens', 'skip', 'finish', 'go-on', 'help', 'hello']);

/** What a person asks for. Everything that is typed or pressed becomes one of these before it goes further. */
export const Command = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), text: z.string().min(1) }),
  z.strictObject({ kind: Word }),
  z.strictObject({ kind: z.literal('look-up'), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('feedback'), reaction: z.enum(['like', 'dislike']), text: z.string() }),
]);

/** A command on its way, with who gave it, where, and when (`at`: ISO 8601, UTC). */
export const Said = z.strictObject({
  conversation: ConversationId,
  activity: ActivityId,
  person: PersonId,
  role: Role.optional(),
  /** The session and challenge of the card whose button was pressed; absent for typed words. */
  card: z.strictObject({ session: SessionId, challenge: ChallengeId.optional() }).optional(),
  at: z.iso.datetime(),
  command: Command,
});

export type SessionId = z.infer<typeof SessionId>;
export type ChallengeId = z.infer<typeof ChallengeId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type ActivityId = z.infer<typeof ActivityId>;
export type PersonId = z.infer<typeof PersonId>;
export type Word = z.infer<typeof Word>;
export type Command = z.infer<typeof Command>;
export type Said = Readonly<z.infer<typeof Said>>;

/** Longer texts are not read: nobody can think about them in one go, and they would hold up everyone else. Characters. */
export const mostCharacters = 20_000;

/** Other ways that people write the same word. */
const synonyms: Readonly<Record<string, Word>> = {
  hi: 'hello',
  hey: 'hello',
  'different lens': 'different-lens',
  'other lens': 'different-lens',
  'another lens': 'different-lens',
  'another question': 'another',
  next: 'another',
  sources: 'source',
  pass: 'skip',
  done: 'finish',
  stop: 'finish',
  end: 'finish',
  bye: 'finish',
  'leave it there': 'finish',
  'stop there': 'finish',
  "that's all": 'finish',
  'new case': 'finish',
  'another case': 'finish',
  'go on': 'go-on',
  continue: 'go-on',
  '?': 'help',
  'look up': 'help',
  lookup: 'help',
  search: 'help',
};

/** More than this is an account that happens to begin with such a word ('Search of the house found …'). Characters. */
const longestSought = 200;

/** The command in what a person typed: one of the words in any case, with or without a full stop, or else an account. */
export function commandIn(text: string): Command | null {
  const typed = text.trim();
  if (typed === '') return null;
  const plain = typed
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/(?<=.)[.!?]+$/, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ');
  const word = Word.safeParse(synonyms[plain] ?? plain);
  if (word.success) return { kind: word.data };
  const sought = soughtIn(typed);
  return sought ? { kind: 'look-up', text: sought } : { kind: 'say', text: typed };
}

/** What is looked up in 'look up WORDS' or 'search WORDS': one sentence at most, since nobody looks up a story. */
function soughtIn(typed: string): string | null {
  const words = /^\/?(?:look ?up|search)(?:\s+for\b)?\s*[:\s]\s*(\S.*)$/i.exec(typed)?.[1];
  if (words === undefined || words.length > longestSought || /[.!?]\s+\p{Lu}/u.test(words)) return null;
  return words;
}
