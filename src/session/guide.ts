import type { Lens } from '../lenses/lens.ts';
import { hereIn } from './access.ts';
import { namesIn } from './record.ts';
import type { Gathering, Guide, Held } from './reply.ts';
import { type Begun, isTogether } from './session.ts';
import { type Step, stepsOf } from './steps.ts';

/** Where a guided session stands, or null where the person just talks. */
export const guideOf = (session: Begun, lenses: readonly Lens[]): Guide | null =>
  session.step === null ? null : guideAt(session, session.step, lenses);

export function guideAt(session: Begun, step: Step, lenses: readonly Lens[]): Guide {
  const { mode, path } = session;
  const steps = stepsOf[path];
  return { mode, path, step, at: steps.indexOf(step) + 1, of: steps.length, gathering: gatheringOf(session, lenses) };
}

/** Who is together and how it is led, or null where a person is alone. */
export function gatheringOf(session: Begun, lenses: readonly Lens[]): Gathering | null {
  if (!isTogether(session)) return null;
  const nameOf = namesIn(session);
  return {
    lead: session.lead === null ? null : nameOf(session.lead),
    people: hereIn(session).map(({ person, name }) => ({ person, name })),
    handed: session.handed.map(({ lens, to }) => ({
      lens: lenses.find(({ id }) => id === lens)?.name ?? lens,
      name: nameOf(to),
    })),
    timeBox: session.timeBox,
    quiet: session.quiet,
  };
}

/** What was held before, with whose it is. */
export const heldIn = (session: Begun): Held[] => {
  const nameOf = namesIn(session);
  return session.views.filter(({ when }) => when === 'before').map((view) => ({ ...view, name: nameOf(view.by) }));
};
