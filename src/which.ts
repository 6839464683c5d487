import { isOf, isOpenTo } from './session/access.ts';
import { saidIn } from './session/afterwards.ts';
import type { Said } from './session/command.ts';
import { ActivityId, type ConversationId, type PersonId } from './session/ids.ts';
import { isTogether, newSession, type Session } from './session/session.ts';
import type { Placed, Sessions } from './session/sessions.ts';

/** The session that a command is about, where it is held, and the activity under which what comes of it is kept. */
export type Recalled = {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly session: Session;
  readonly seq: number;
};

/** What may be done about a session by its card when another has begun since. */
const byCard: ReadonlySet<Said['command']['kind']> = new Set([
  'record',
  'strike',
  'export',
  'follow-up',
  'concern',
  'write-concern',
  'feedback',
  'mask-more',
  'not-a-name',
  'masked',
]);

/** Sessions to look through for the one that is open to a quiet word, or that a message was said in. */
const most = 50;

/** Which session a command is about: the latest of its conversation, the one of its card or of the message that was changed, or for a quiet word the group's. Null: not this person's to touch. */
export function createWhich(sessions: Pick<Sessions, 'recall' | 'one' | 'of'>, newActivity: () => string) {
  return async (said: Said): Promise<Recalled | null> => {
    const { conversation, activity, person, card, command } = said;
    if (command.kind === 'quiet-word') {
      const open = (await sessions.of(person, most)).findLast(takesQuietWords);
      // Under an id of its own: nothing that is kept leads back to the message that it came in.
      return open
        ? { ...open, activity: ActivityId.parse(newActivity()) }
        : { conversation, activity, session: newSession, seq: 0 };
    }
    if (command.kind === 'reword' || command.kind === 'withdraw') {
      const held = await heldIn(conversation, person, command.activity);
      if (held) return { ...held, activity };
    }
    if (card && byCard.has(command.kind)) {
      const placed = await sessions.one(card.session);
      if (placed) return isReached(placed, said) ? { ...placed, activity: under(placed, said) } : null;
    }
    const latest = await sessions.recall(conversation);
    const { session } = latest;
    return session.phase === 'listening' || isOpenTo(session, said) ? { conversation, activity, ...latest } : null;
  };

  /** The session of a conversation that a message of somebody's was said in, where it is not the latest. */
  async function heldIn(conversation: ConversationId, person: PersonId, message: ActivityId): Promise<Placed | null> {
    const { session: latest } = await sessions.recall(conversation);
    if (latest.phase === 'listening' || saidIn(latest, message, person)) return null;
    const theirs = await sessions.of(person, most);
    return theirs.findLast((one) => one.conversation === conversation && saidIn(one.session, message, person)) ?? null;
  }
}

const takesQuietWords = ({ session }: Placed): boolean =>
  session.phase === 'reflecting' && session.mode === 'group' && session.quiet;

/** A session is reached from where it is held; one of several also by each of those who took part alone, and from no other room. */
const isReached = ({ conversation, session }: Placed, said: Said): boolean =>
  conversation === said.conversation
    ? isOpenTo(session, said)
    : isTogether(session) && said.place !== 'group' && isOf(session, said.person);

/** Two conversations may have activities of one id, and what comes from another is not to be taken for one that was applied here. */
const under = (placed: Placed, { conversation, activity }: Said): ActivityId =>
  placed.conversation === conversation ? activity : ActivityId.parse(`${conversation} ${activity}`);
