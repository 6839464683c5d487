import type { TogetherEvent } from './events.ts';
import type { Open } from './session.ts';

/** A session of several people after what they, or whoever leads, did. */
export function evolveTogether(session: Open, event: TogetherEvent): Open {
  switch (event.kind) {
    case 'joined': {
      const participant = { person: event.by, name: event.name, here: true };
      const known = session.people.some(({ person }) => person === event.by);
      const people = known
        ? session.people.map((one) => (one.person === event.by ? participant : one))
        : [...session.people, participant];
      return { ...session, people };
    }
    case 'left':
      return {
        ...session,
        people: session.people.map((one) => (one.person === event.by ? { ...one, here: false } : one)),
        lead: session.lead === event.by ? null : session.lead,
      };
    case 'led':
      return { ...session, lead: event.by };
    case 'parked':
      return {
        ...session,
        asked: session.asked.map((one) => (one.challenge.id === event.challenge ? { ...one, outcome: 'parked' } : one)),
      };
    case 'pinned':
      return { ...session, pinned: [...session.pinned.filter((one) => one !== event.challenge), event.challenge] };
    case 'time-boxed':
      return { ...session, timeBox: { minutes: event.minutes, until: event.until } };
    case 'lens-handed':
      // One colleague speaks for a lens: whoever it was handed to last.
      return {
        ...session,
        handed: [...session.handed.filter(({ lens }) => lens !== event.lens), { lens: event.lens, to: event.to }],
      };
    case 'paused':
      return { ...session, paused: true };
    case 'unpaused':
      return { ...session, paused: false };
    case 'quiet-allowed':
      return { ...session, quiet: event.on };
    default:
      return event satisfies never;
  }
}
