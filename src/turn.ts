import { type BeyondParts, createBeyond } from './beyond.ts';
import { type ConfidingParts, createConfiding } from './confiding.ts';
import { SecondLookError } from './errors.ts';
import { createHear, type HearParts } from './hear.ts';
import type { Events } from './log.ts';
import type { Mask } from './mask.ts';
import type { Said } from './session/command.ts';
import { decide } from './session/decide.ts';
import type { ToDecide } from './session/decision.ts';
import type { SessionEvent } from './session/events.ts';
import { evolve } from './session/evolve.ts';
import type { ConversationId, SessionId } from './session/ids.ts';
import { remindersOf } from './session/reminders.ts';
import type { Reply } from './session/reply.ts';
import { type Content, replyTo, withoutEvents } from './session/reply-to.ts';
import { newSession } from './session/session.ts';
import type { Sessions } from './session/sessions.ts';
import { readIn } from './session/typed.ts';
import { nothingSpent } from './thought/chat.ts';
import { type Status, type Think, withoutModel } from './thought/think.ts';
import { createWhich } from './which.ts';
import { createWrite } from './write.ts';

/** The stations of the road. `parts/` builds the real ones; a test may hand in any. */
export type Parts = HearParts &
  ConfidingParts &
  BeyondParts & {
    readonly sessions: Sessions;
    /** A model's part in noticing and asking, where there is one. */
    readonly think: Think;
    readonly mask: Mask;
    readonly content: Content;
    readonly events: Events;
  };

/**
 * What one command leads to. `repeated`: this activity was applied before, and this is what it was answered then. `elsewhere`: what is to be said in
 * another conversation than the one that it came from.
 */
export type Turned = {
  readonly reply: Reply;
  readonly repeated: boolean;
  readonly elsewhere?: { readonly conversation: ConversationId; readonly reply: Reply };
  /** What is told after the reply: what was masked, or what a model would be sent. */
  readonly besides?: Reply;
};

/** `aloud`: told what is being done, where a model makes it take longer than a moment. */
export type Turn = (said: Said, aloud?: (status: Status) => void) => Promise<Turned>;

/**
 * Within a process one conversation's turns wait for each other, so only other processes overtake: as often as a group speaks to them at once. An
 * attempt after the first asks no model.
 */
const mostAttempts = 20;

/** The one road: recall, screen, notice, ground, ask, decide, keep. Read this first. */
export function createTurn(parts: Parts): Turn {
  const { sessions, content, newIds, mask, events: log } = parts;
  const { mayAsk, confided, besidesOf } = createConfiding(parts);
  const hear = createHear(parts);
  const write = createWrite(content.lenses);
  const beyond = createBeyond(parts);
  const which = createWhich(sessions, () => newIds().challenge);
  return async function turn(given, aloud = () => undefined) {
    const said = await beyond(given);
    if ('reply' in said) return told(said.reply);
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const recalled = await which(said);
      if (recalled === null) return told(await turnedAway(said));
      const { conversation, activity, session, seq } = recalled;
      const masked = mask.masked(session, said);
      // Whoever was overtaken has waited for a model once already, and a quiet word is shown to none.
      const asks = attempt === 1 && said.command.kind !== 'quiet-word' && mayAsk(session);
      const think = asks ? parts.think : withoutModel;
      const thought = think({
        before: session.phase === 'reflecting' ? session.spent : nothingSpent,
        spared: mask.sparedIn(session),
        aloud,
      });
      const heard = await hear(session, masked, thought);
      const decision = decide(session, heard, content.lenses);
      if (decision.kind === 'refused') log.refused({ because: decision.because });
      if (decision.kind !== 'accepted') return told(confided(withoutEvents(session, decision, content), session, said));
      const events = await write(session, decision.events, heard, thought);
      const begins = events[0].kind === 'started' || session.phase === 'listening';
      const id = begins ? heard.ids.session : session.id;
      const after = events.reduce(evolve, session);
      const reminders = remindersOf(session, after, { conversation, locale: said.locale ?? null, today: heard.today });
      const kept = await sessions.keep({
        conversation,
        activity,
        session: id,
        after: begins ? 0 : seq,
        events,
        reminders,
        ...(masked.rewrite && !begins ? { rewrite: masked.rewrite } : {}),
      });
      if (kept.kind === 'overtaken') {
        log.overtaken({ attempt });
        continue;
      }
      if (kept.kind === 'already') log.repeated();
      else for (const event of events) note(log, id, event);
      const repeated = kept.kind === 'already';
      if (repeated)
        return { reply: confided(replyTo(kept.session, kept.events, content), kept.session, said), repeated };
      const reply = replyTo(after, events, content);
      if (said.command.kind === 'quiet-word')
        return { ...told({ kind: 'quiet-put' }), elsewhere: { conversation, reply } };
      if (after.phase !== 'listening') mask.remember(after, said, masked.originals);
      const besides = besidesOf(reply, begins ? newSession : session, after, said);
      return { reply: confided(reply, after, said), repeated, ...(besides ? { besides } : {}) };
    }
    throw new BusyError();
  };

  /** Whoever may not touch a session is still told what to do where their words tell of danger; nothing of them is kept. */
  async function turnedAway({ command, card }: ToDecide): Promise<Reply> {
    log.refused({ because: 'not-in-session' });
    const words = readIn(command);
    const urgent = words === null ? null : parts.screen(await parts.read(words)).urgent;
    const signpost = content.signposts.find(({ kind }) => kind === urgent);
    return signpost
      ? { kind: 'signpost', session: card?.session ?? newIds().session, signpost }
      : { kind: 'refused', because: 'not-in-session' };
  }
}

const told = (reply: Reply): Turned => ({ reply, repeated: false });

/** The log of a turn: ids and kinds, and never a word of anybody's. */
function note(log: Events, session: SessionId, event: SessionEvent): void {
  if (event.kind === 'challenged') log.challenged({ session, lens: event.challenge.lens });
  if (event.kind === 'signposted') log.signposted({ session, urgent: event.urgent });
  if (event.kind === 'bounded') log.bounded({ session, boundary: event.boundary });
  if (event.kind === 'finished') log.finished({ session });
}

/** Others kept changing the same session. Nothing of this command was stored. */
class BusyError extends SecondLookError {
  override readonly name = 'BusyError';
  readonly code = 'busy';

  constructor() {
    super('Several people changed this session at the same moment. What they said is kept; please send yours again.');
  }
}
