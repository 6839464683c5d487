import type { Lens } from './lenses/lens.ts';
import type { Decision, Heard } from './session/decision.ts';
import type { SessionEvent } from './session/events.ts';
import { evolve } from './session/evolve.ts';
import type { Session } from './session/session.ts';
import { toldOf } from './session/told.ts';
import type { Thought } from './thought/think.ts';

type Events = Extract<Decision, { kind: 'accepted' }>['events'];

/** What was decided, with a model's question in place of the bank's where there is one to be shown, and with what the model cost. */
export type Write = (session: Session, events: Events, heard: Heard, thought: Thought) => Promise<Events>;

export function createWrite(lenses: readonly Lens[]): Write {
  return async (session, events, { role, replied }, thought) => {
    const last = events.at(-1);
    const lens = last?.kind === 'challenged' && lenses.find(({ id }) => id === last.challenge.lens);
    if (!lens || last?.kind !== 'challenged') return withCost(events, thought);
    const now = events.slice(0, -1).reduce(evolve, session);
    const challenge = await thought.ask({
      told: toldOf(now, now.phase === 'listening' ? role : now.role),
      reply: replied?.does ?? null,
      lens,
      challenge: last.challenge,
      asked: now.phase === 'listening' ? [] : now.asked.map((one) => one.challenge.text),
    });
    return withCost([...events.slice(0, -1), { ...last, challenge }], thought);
  };
}

/** What a model cost stands on the last event that can hold it. */
function withCost(events: readonly SessionEvent[], thought: Thought): Events {
  const all = [...events];
  const spent = thought.spent();
  const at = all.findLastIndex(({ kind }) => kind === 'challenged' || kind === 'answered' || kind === 'account-given');
  const bearer = all[at];
  if (bearer && spent.input + spent.output > 0) all[at] = { ...bearer, spent } as SessionEvent;
  // As many as were given, and so at least one.
  return all as unknown as Events;
}
