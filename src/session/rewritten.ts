import type { SessionEvent } from './events.ts';
import { fold } from './evolve.ts';
import type { Entry } from './sessions.ts';
import { scrubbed } from './taken-back.ts';

/** Whether an entry changes what was stored before it. */
export const rewrites = ({ events, rewrite }: Entry): boolean =>
  rewrite !== undefined || changeIn(events) !== undefined;

/**
 * The events that were stored before an entry, as they are to stand from now on: words that were changed or taken back in Teams are gone from
 * what is stored, and not only from what is shown; and whatever the entry itself rewrites.
 * @throws {RangeError} when a rewriting adds or leaves out an event, since each has its number
 */
export function rewritten({ events, rewrite }: Entry, before: readonly SessionEvent[]): readonly SessionEvent[] {
  const change = changeIn(events);
  const now = change ? withoutChanged(change, before, events) : before;
  const after = rewrite ? rewrite(now) : now;
  if (after.length !== before.length) throw new RangeError('A rewriting keeps every event in its place.');
  return after;
}

type Change = Extract<SessionEvent, { kind: 'reworded' | 'withdrawn' }>;

const changeIn = (events: readonly SessionEvent[]): Change | undefined =>
  events.find((event): event is Change => event.kind === 'reworded' || event.kind === 'withdrawn');

function withoutChanged(
  change: Change,
  before: readonly SessionEvent[],
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  const session = fold([...before, ...events]);
  const said = session.phase === 'listening' ? [] : session.said;
  return scrubbed(before, change.activity, change.kind === 'reworded' ? change.text : null, said);
}
