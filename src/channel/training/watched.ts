import type { PersonId } from '../../session/ids.ts';
import type { Asking, Train } from '../../train.ts';
import type { RunId } from '../../training/run.ts';

/** Training that tells whenever somebody asks, from where they are, for a run that is not one of that room's: a guess, or the card of another room. */
export function watched(train: Train, foreign: (person: PersonId, run: RunId) => void): Train {
  /** Gives what came of it, and tells where that is nothing since the run is not here. */
  async function told<T>({ person }: Asking, run: RunId, asked: Promise<T>, isElsewhere: (what: T) => boolean) {
    const what = await asked;
    if (isElsewhere(what)) foreign(person, run);
    return what;
  }
  const is = (what: unknown): boolean => what === 'no-such-run';

  return {
    ...train,
    lead: (asking, run, seq, given) =>
      told(
        asking,
        run,
        train.lead(asking, run, seq, given),
        (trained) => trained.kind === 'not-done' && is(trained.because),
      ),
    box: (asking, run) => told(asking, run, train.box(asking, run), is),
    commit: (asking, run, filled) => told(asking, run, train.commit(asking, run, filled), is),
    own: (asking, run) => told(asking, run, train.own(asking, run), is),
    isHere: (asking, run) => told(asking, run, train.isHere(asking, run), (here) => !here),
    mayHave: (asking, run) => told(asking, run, train.mayHave(asking, run), is),
  };
}
