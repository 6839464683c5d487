import type { LensId } from '../lenses/lens.ts';
import type { PersonId } from './ids.ts';
import { type Begun, isStanding } from './session.ts';

/** What a person's own sessions show them of themselves; nobody else's words, views or answers are in it. */
export type Mirror = {
  readonly sessions: number;
  /** How often each lens was asked about, most first; every lens is there. */
  readonly lenses: readonly {
    readonly lens: LensId;
    readonly name: string;
    readonly asked: number;
    readonly answered: number;
  }[];
  /** One for each session in which the person said both how sure they were before and after, oldest first. */
  readonly sure: readonly { readonly at: string; readonly before: number; readonly after: number }[];
  /** `kept`: the person came back to it and said what became of it; 'not yet' says nothing of it. */
  readonly tripwires: { readonly set: number; readonly kept: number };
  readonly actions: { readonly set: number; readonly done: number };
};

/** The mirror of `person` over the sessions in which they took part, oldest first. */
export function mirrorOf(
  person: PersonId,
  sessions: readonly Begun[],
  lenses: readonly { readonly id: LensId; readonly name: string }[],
): Mirror {
  const asked = sessions.flatMap((session) => session.asked);
  const tripwires = sessions.flatMap((session) =>
    session.tripwires.filter((one) => one.by === person && isStanding(one)),
  );
  const actions = sessions.flatMap((session) => session.actions.filter((one) => one.by === person && isStanding(one)));
  return {
    sessions: sessions.length,
    lenses: lenses
      .map(({ id, name }) => {
        const about = asked.filter(({ challenge }) => challenge.lens === id);
        const answered = about.filter(({ answers }) => answers.some(({ by }) => by === person));
        return { lens: id, name, asked: about.length, answered: answered.length };
      })
      .sort((a, b) => b.asked - a.asked),
    sure: sessions.flatMap(({ views, startedAt }) => {
      const at = (when: 'before' | 'after') => views.find((view) => view.by === person && view.when === when)?.sure;
      const [before, after] = [at('before'), at('after')];
      return typeof before === 'number' && typeof after === 'number' ? [{ at: startedAt, before, after }] : [];
    }),
    tripwires: {
      set: tripwires.length,
      kept: tripwires.filter(({ followed }) => followed !== null && followed.answer !== 'not-yet').length,
    },
    actions: { set: actions.length, done: actions.filter(({ followed }) => followed?.answer === 'yes').length },
  };
}
