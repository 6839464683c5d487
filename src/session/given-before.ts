import type { Given, Voiced } from './given.ts';
import type { PersonId } from './ids.ts';
import { openIn } from './next.ts';
import { type Begun, isStanding } from './session.ts';
import { wordsIn } from './typed.ts';

/** Whether a session holds this already, from the same person and word for word. */
export function isGiven(session: Begun, given: Exclude<Given, { kind: 'quiet-word' }>, by: PersonId): boolean {
  const mine = <T extends { readonly by: PersonId }>(all: readonly T[]): T[] => all.filter((one) => one.by === by);
  switch (given.kind) {
    case 'hold-view':
    case 'revise-view': {
      const when = given.kind === 'hold-view' ? 'before' : 'after';
      const moved = given.kind === 'hold-view' ? '' : given.moved;
      return mine(session.views).some(
        (one) => one.when === when && one.view === given.view && one.sure === given.sure && one.moved === moved,
      );
    }
    case 'set-tripwire':
      return mine(session.tripwires).some((one) => one.text === given.text && one.due === given.due);
    case 'agree-action':
      return mine(session.actions).some(
        (one) => isStanding(one) && one.text === given.text && one.owner === given.owner && one.due === given.due,
      );
    case 'tell-premortem':
      return mine(session.premortems).some(({ text }) => text === given.text);
    case 'give-frame': {
      const told = wordsIn(given);
      return told !== null && mine(session.said).some(({ text }) => text === told);
    }
    // Kept again without a question open, it asks for the next one.
    case 'mark-voices':
      return (
        openIn(session) !== undefined &&
        given.voices.length > 0 &&
        given.voices.every((one) => session.voices.some(isSame(one)))
      );
    case 'write-concern':
      return mine(session.concerns).some(
        (one) =>
          one.concern === given.concern &&
          one.evidence === given.evidence &&
          one.asking === given.asking &&
          one.due === given.due,
      );
  }
}

const isSame =
  (one: Voiced) =>
  (other: Voiced): boolean =>
    one.voice === other.voice && one.heard === other.heard && one.when === other.when && one.unknown === other.unknown;
