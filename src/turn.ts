import { SecondLookError } from './errors.ts';
import { createHear, type HearParts, type ToDecide } from './hear.ts';
import type { Events } from './log.ts';
import type { Said, SessionId } from './session/command.ts';
import { decide } from './session/decide.ts';
import type { Heard } from './session/decision.ts';
import { evolve } from './session/evolve.ts';
import type { Quoted, Reply } from './session/reply.ts';
import { type Content, lookAgain, replyTo } from './session/reply-to.ts';
import type { SessionEvent } from './session/session.ts';
import type { Sessions } from './session/sessions.ts';
import { nothingSpent } from './thought/chat.ts';
import { type Status, type Think, withoutModel } from './thought/think.ts';
import { createWrite } from './write.ts';

/** The stations of the road. `parts.ts` builds the real ones; a test may hand in any. */
export type Parts = HearParts & {
  readonly sessions: Sessions;
  /** A model's part in noticing and asking, where there is one. */
  readonly think: Think;
  /** What the library says to some words, whatever the session stands at. */
  readonly lookUp: (words: string) => Promise<readonly Quoted[]>;
  readonly content: Content;
  readonly events: Events;
};

/** What one command leads to. `repeated`: this activity was applied before, and this is what it was answered then. */
export type Turned = { readonly reply: Reply; readonly repeated: boolean };

/** `aloud`: told what is being done, where a model makes it take longer than a moment. */
export type Turn = (said: Said, aloud?: (status: Status) => void) => Promise<Turned>;

/** The one road: recall, screen, notice, ground, ask, decide, keep. Read this first. */
export function createTurn(parts: Parts): Turn {
  const { sessions, read, screen, lookUp, content, events: log } = parts;
  const hear = createHear(parts);
  const write = createWrite(content.lenses);
  return async function turn(given, aloud = () => undefined) {
    const said =
      given.command.kind === 'look-up' ? await lookedUp(given, given.command.text) : toDecide(given, given.command);
    if ('reply' in said) return said;
    for (let attempt = 1; attempt <= 5; attempt++) {
      const { session, seq } = await sessions.recall(said.conversation);
      // Whoever was overtaken has waited for a model once already.
      const think = attempt === 1 ? parts.think : withoutModel;
      const thought = think({ before: session.phase === 'reflecting' ? session.spent : nothingSpent, aloud });
      const heard = await hear(session, said, thought);
      const decision = decide(session, heard, content.lenses);
      if (decision.kind === 'told') return { reply: { kind: decision.what }, repeated: false };
      if (decision.kind === 'refused') {
        log.refused({ because: decision.because });
        return { reply: decision, repeated: false };
      }
      if (decision.kind === 'shown') {
        return { reply: lookAgain(decision.session, decision.what, decision.challenge, content), repeated: false };
      }
      const { conversation, activity } = said;
      const events = await write(session, decision.events, heard, thought);
      const begins = events[0].kind === 'started' || session.phase === 'listening';
      const id = begins ? heard.ids.session : session.id;
      const kept = await sessions.keep({ conversation, activity, session: id, after: begins ? 0 : seq, events });
      if (kept.kind === 'overtaken') {
        log.overtaken({ attempt });
        continue;
      }
      if (kept.kind === 'already') {
        log.repeated();
        return { reply: replyTo(kept.session, kept.events, content), repeated: true };
      }
      for (const event of events) note(log, id, event);
      return { reply: replyTo(events.reduce(evolve, session), events, content), repeated: false };
    }
    throw new BusyError();
  };

  /** What the library says, which changes nothing. Where it says nothing, and the words tell of danger, they are taken for an account. */
  async function lookedUp(said: Said, text: string): Promise<Turned | ToDecide> {
    const danger = screen(await read(text)).urgent !== null;
    const quotes = await lookUp(text);
    if (danger && quotes.length === 0) return toDecide(said, { kind: 'say', text });
    return { reply: { kind: 'found', quotes, danger }, repeated: false };
  }
}

const toDecide = (said: Said, command: Heard['command']): ToDecide => ({ ...said, command });

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
