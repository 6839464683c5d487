import type { Delivery } from '../../follow-up/run.ts';
import type { RunId } from '../../training/run.ts';

export type LiveParts = {
  /** Brings the room's card up to what is stored now; null where there is none to bring up. */
  readonly update: (run: RunId) => Promise<Delivery | null>;
  /** The room is not to be reached any more. */
  readonly gone: (run: RunId) => void;
  readonly failed: (error: unknown) => void;
  /** Ms between two updates of one card that nobody waits for. */
  readonly every?: number;
  readonly after?: (ms: number, work: () => void) => void;
};

export type Live = {
  /** Somebody answered: the count is brought up, soon. */
  touch(run: RunId): void;
  /** The trainer did something: the card is brought up at once, and once more when others may have overtaken it. */
  now(run: RunId): Promise<void>;
};

/** Whether another update is wanted once it is over. */
type Rest = { wanted: boolean };

/**
 * Teams takes 60 messages in 30 s and 1,800 in an hour from a bot in one conversation, and says 429 besides (facts of November 2026); one update in three seconds
 * leaves room for everything else.
 */
const usual = 3_000;

/** One card a run, updated one update after another, so that none shows what was before the last. Nothing is lost where one fails: the next shows all. */
export function createLive({ update, gone, failed, every = usual, after = later }: LiveParts): Live {
  /** Runs whose card was brought up a moment ago. */
  const resting = new Map<RunId, Rest>();
  /** The last update of each. */
  const last = new Map<RunId, Promise<unknown>>();

  /** Ms to wait before the next. */
  function bring(run: RunId): Promise<number> {
    const done = (last.get(run) ?? Promise.resolve()).then(async () => {
      try {
        const delivery = await update(run);
        if (delivery?.kind === 'gone') gone(run);
        return delivery?.kind === 'refused' ? Math.max(every, delivery.afterMs ?? 0) : every;
      } catch (error) {
        failed(error);
        return every;
      }
    });
    last.set(run, done);
    void done.then(() => {
      if (last.get(run) === done) last.delete(run);
    });
    return done;
  }

  function wake(run: RunId, rest: Rest): void {
    resting.delete(run);
    if (rest.wanted) touch(run);
  }

  function touch(run: RunId): void {
    const known = resting.get(run);
    if (known) {
      known.wanted = true;
      return;
    }
    const rest = { wanted: false };
    resting.set(run, rest);
    void bring(run).then((ms) => after(ms, () => wake(run, rest)));
  }

  return {
    touch,
    async now(run) {
      await bring(run);
      const known = resting.get(run);
      // Another process may have been in the middle of an older one.
      const rest = known ?? { wanted: true };
      rest.wanted = true;
      if (known) return;
      resting.set(run, rest);
      after(every, () => wake(run, rest));
    },
  };
}

/** Nobody keeps the bot from its end for this. */
const later = (ms: number, work: () => void): void => {
  setTimeout(work, ms).unref();
};
