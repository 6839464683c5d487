import type { Mask } from './mask.ts';
import type { ToDecide } from './session/decision.ts';
import type { Reply } from './session/reply.ts';
import { maskedReply, previewOf } from './session/reply-to.ts';
import type { Session } from './session/session.ts';

export type ConfidingParts = {
  readonly mask: Pick<Mask, 'isWhole' | 'preview' | 'shown'>;
  readonly offersModel: boolean;
  /** Whether people are asked before a model outside is, once in a session. */
  readonly asksLeave: boolean;
};

/** What a person is told of what is kept confidential, and whether a model outside may be asked. */
export function createConfiding({ mask, offersModel, asksLeave }: ConfidingParts) {
  return { mayAsk, confided, besidesOf };

  /** Whether a model outside may be asked in this session. */
  function mayAsk(session: Session): boolean {
    return !asksLeave || (session.phase === 'reflecting' && session.model === true && mask.isWhole(session));
  }

  /** What only this process knows of what was masked, put into a reply. */
  function confided(reply: Reply, session: Session, said: ToDecide): Reply {
    if (reply.kind === 'preview') return mask.preview(reply, session, said.place !== 'group');
    const shown = { alone: said.place !== 'group', first: false };
    return reply.kind === 'masked' ? mask.shown(reply, session, said.conversation, shown) : reply;
  }

  /** Told once in a session each: what a model outside would be sent, and else that names were masked. */
  function besidesOf(reply: Reply, before: Session, after: Session, said: ToDecide): Reply | null {
    if (after.phase === 'listening' || reply.kind === 'masked') return null;
    const asked = before.phase === 'listening' ? 0 : before.asked.length;
    const leads = said.place !== 'group' || after.lead === said.person;
    if (offersModel && asksLeave && after.model === null && asked === 0 && after.asked.length > 0 && leads)
      return mask.preview(previewOf(after), after, said.place !== 'group');
    const first = maskedIn(before) === 0 && maskedIn(after) > 0;
    return first
      ? mask.shown(maskedReply(after), after, said.conversation, { alone: said.place !== 'group', first })
      : null;
  }
}

const maskedIn = (session: Session): number =>
  session.phase === 'listening' ? 0 : (session.masking?.aliases.length ?? 0) + (session.masking?.retired.length ?? 0);
