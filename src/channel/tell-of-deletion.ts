import type { References } from '../follow-up/reference.ts';
import type { RetentionParts } from '../retention/run.ts';
import type { Reach } from './reach.ts';

/** Tells a person, in their own chat only, how many sessions of theirs are deleted and on which day (YYYY-MM-DD). */
export const createTellOfDeletion =
  ({ sayIn, ownChat }: Reach, references: Pick<References, 'forget'>): RetentionParts['tell'] =>
  async (person, { sessions, on }) => {
    const own = await ownChat(person);
    if (own === null) return 'unreached';
    const told = await sayIn(own, (say) => ({ type: 'message', text: say.confidence.notice(sessions, say.date(on)) }));
    if (told?.kind === 'gone') await references.forget(own);
    return told === null || told.kind === 'gone' ? 'unreached' : told.kind === 'refused' ? 'later' : 'told';
  };
