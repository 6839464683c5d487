import type { SessionEvent } from './events.ts';
import { fold } from './evolve.ts';
import { ActivityId, PersonId } from './ids.ts';
import { gone, goneFrom, stillNoticed, without } from './taken-back.ts';
import { onlyTheirs, withoutTheirWords } from './their-words.ts';

/** Stands for whoever was forgotten: it says that there was somebody, and never who. */
export const nobody = PersonId.parse('forgotten');

/**
 * The stored events of a session of several people once one of them is forgotten: their words, marks, name and id stand in none, nor does what quotes
 * them. There are as many events as before, and each in its place: what the others said, and the ids of what they set down, stay as they are.
 */
export function forgotten(events: readonly SessionEvent[], person: PersonId): SessionEvent[] {
  const session = fold(events);
  const isGone = goneFrom(session.phase === 'listening' ? [] : session.said.filter(({ by }) => by !== person));
  const theirs = theirsIn(events, person);
  const own = events.filter(theirs.has);
  const words = onlyTheirs(
    own,
    events.filter((event) => !own.includes(event)),
  );
  return events.map((event) => {
    const left = theirs.has(event) ? emptied(event, theirs) : unnamed(event, theirs);
    const unquoted = 'noticed' in left ? { ...left, noticed: stillNoticed(left.noticed, isGone) } : left;
    return unquoted.kind === 'challenged'
      ? { ...unquoted, challenge: withoutTheirWords(without(unquoted.challenge, isGone), words) }
      : unquoted;
  });
}

/** Everybody whose id stands in these events; whoever was forgotten has none. */
export const everybodyIn = (events: readonly SessionEvent[]): PersonId[] => [
  ...new Set(events.flatMap(idsIn).filter((one) => one !== nobody)),
];

/** The events of what a person themself said and did, or was handed; and what became of their messages. */
export const ownIn = (events: readonly SessionEvent[], person: PersonId): SessionEvent[] =>
  events.filter(theirsIn(events, person).has);

/** What may stand in a session of any kind, at any time, and changes nothing in it. */
export const nothing = (at: string): SessionEvent => ({
  kind: 'followed-up',
  by: nobody,
  item: nobody,
  answer: 'no',
  at,
});

function idsIn(event: SessionEvent): PersonId[] {
  if (event.kind === 'finished') return [];
  if (event.kind === 'lens-handed') return [event.to];
  return 'by' in event && event.by ? [event.by] : [];
}

/** What is a person's own in a session. */
type Theirs = {
  readonly has: (event: SessionEvent) => boolean;
  /** A message of theirs by another id, so that nobody finds it again when it is changed in Teams. */
  readonly renamed: (activity: ActivityId) => ActivityId;
  /** What the others saw them called. */
  readonly names: ReadonlySet<string>;
  /** Their views, as they are struck. */
  readonly views: ReadonlySet<string>;
};

function theirsIn(events: readonly SessionEvent[], person: PersonId): Theirs {
  const messages = new Map<ActivityId, ActivityId>();
  const names = new Set<string>();
  events.forEach((event, index) => {
    if (!idsIn(event).includes(person)) return;
    if (event.kind === 'joined' && event.name !== '') names.add(event.name);
    // By its place in the session, which is no other message's.
    if ('activity' in event && event.activity && !messages.has(event.activity))
      messages.set(event.activity, ActivityId.parse(`${nobody}-${index + 1}`));
  });
  return {
    has: (event) =>
      idsIn(event).includes(person) ||
      ((event.kind === 'reworded' || event.kind === 'withdrawn') && messages.has(event.activity)),
    renamed: (activity) => messages.get(activity) ?? activity,
    names,
    views: new Set([`view-before-${person}`, `view-after-${person}`]),
  };
}

/** One of the person's own events, with nothing of them left in it. What is counted from the first keeps its place, so that no id becomes another's. */
function emptied(event: SessionEvent, theirs: Theirs): SessionEvent {
  const { at } = event;
  const activity = 'activity' in event && event.activity ? { activity: theirs.renamed(event.activity) } : {};
  switch (event.kind) {
    case 'started': {
      const { by: _by, ...begun } = event;
      // What one person began for themself must not become anybody's; among several, nobody leads until somebody does.
      return event.mode === 'reflect' ? { ...begun, by: nobody } : begun;
    }
    case 'account-given':
      return { kind: event.kind, by: nobody, text: gone, noticed: event.noticed, ...activity, ...spentOn(event), at };
    case 'answered': {
      const { kind, challenge, noticed } = event;
      return { kind, by: nobody, challenge, text: gone, noticed, ...activity, ...spentOn(event), at };
    }
    case 'withdrawn':
      return { ...event, ...activity };
    case 'tripwire-set':
      return { kind: event.kind, by: nobody, text: '', due: null, ...activity, at };
    case 'action-agreed':
      return { kind: event.kind, by: nobody, text: '', owner: '', due: null, ...activity, at };
    case 'premortem-told':
      return { kind: event.kind, by: nobody, text: '', ...activity, at };
    case 'frame-given':
      return { kind: event.kind, by: nobody, well: gone, worried: '', needs: '', at };
    case 'concern-written':
      return { kind: event.kind, by: nobody, concern: gone, evidence: '', asking: '', due: null, at };
    case 'struck':
      return { ...withoutViews(event, theirs), by: nobody };
    // Whether a model may be asked binds the others too.
    case 'model-answered':
      return { ...event, by: nobody };
    default:
      return nothing(at);
  }
}

/** What somebody else said or did, without the id and the name of the person. */
function unnamed(event: SessionEvent, theirs: Theirs): SessionEvent {
  if (event.kind === 'struck') return withoutViews(event, theirs);
  return event.kind === 'action-agreed' && theirs.names.has(event.owner) ? { ...event, owner: gone } : event;
}

const withoutViews = <E extends { readonly items: readonly string[] }>(event: E, { views }: Theirs) => ({
  ...event,
  items: event.items.filter((item) => !views.has(item)),
});

/** What a model was paid for stays paid. */
const spentOn = ({ spent }: Extract<SessionEvent, { kind: 'account-given' | 'answered' }>) => (spent ? { spent } : {});
