import { LRUCache } from 'lru-cache';
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
  /** The trainer did something: the card is brought up at once, and once more when others may have overtaken it. What became of the first; null where there is no card. */
  now(run: RunId): Promise<Delivery | null>;
  /** Nothing can be posted in the room of a run. It is passed on once, until something arrives there again. */
  unreachable(run: RunId): void;
};

/** Whether another update is wanted once it is over. */
type Rest = { wanted: boolean };

/**
 * Teams takes 60 messages in 30 s and 1,800 in an hour from a bot in one conversation, and says 429 besides (facts of November 2026); one update in three seconds
 * leaves room for everything else.
 */
const usual = 3_000;

/** So often is one update tried again, each time after twice as long; then with the next answer. */
const mostTries = 8;

type Brought = {
  readonly delivery: Delivery | null;
  /** Ms to wait before the next. */
  readonly rest: number;
  /** Whether the card is not as it should be, and may be another time. */
  readonly again: boolean;
};

/** One card a run, updated one update after another, so that none shows what was before the last. Nothing is lost where one fails: it is tried again, and the next shows all. */
export function createLive({ update, gone, failed, every = usual, after = later }: LiveParts): Live {
  /** Runs whose card was brought up a moment ago. */
  const resting = new Map<RunId, Rest>();
  /** The last update of each. */
  const last = new Map<RunId, Promise<unknown>>();
  /** How many in a row did not arrive. */
  const missed = new LRUCache<RunId, number>({ max: 1_000 });
  /** Runs of which it was passed on that their room is not to be reached. */
  const cutOff = new LRUCache<RunId, true>({ max: 1_000 });

  function unreachable(run: RunId): void {
    if (cutOff.has(run)) return;
    cutOff.set(run, true);
    gone(run);
  }

  function brought(run: RunId, delivery: Delivery | null): Brought {
    if (delivery?.kind === 'gone') unreachable(run);
    if (delivery?.kind === 'sent') cutOff.delete(run);
    if (delivery?.kind !== 'refused' && delivery?.kind !== 'unsure') {
      missed.delete(run);
      return { delivery, rest: every, again: false };
    }
    const tries = Math.min((missed.get(run) ?? 0) + 1, mostTries);
    missed.set(run, tries);
    const asked = delivery.kind === 'refused' ? (delivery.afterMs ?? 0) : 0;
    return { delivery, rest: Math.max(every * 2 ** (tries - 1), asked), again: tries < mostTries };
  }

  function bring(run: RunId): Promise<Brought> {
    const done = (last.get(run) ?? Promise.resolve()).then(async () => {
      try {
        return brought(run, await update(run));
      } catch (error) {
        failed(error);
        return brought(run, { kind: 'unsure' });
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
    void bring(run).then((done) => {
      if (done.again) rest.wanted = true;
      after(done.rest, () => wake(run, rest));
    });
  }

  return {
    touch,
    unreachable,
    async now(run) {
      const done = await bring(run);
      const known = resting.get(run);
      // Another process may have been in the middle of an older one.
      const rest = known ?? { wanted: true };
      rest.wanted = true;
      if (!known) {
        resting.set(run, rest);
        after(done.rest, () => wake(run, rest));
      }
      return done.delivery;
    },
  };
}

/** Nobody keeps the bot from its end for this. */
const later = (ms: number, work: () => void): void => {
  setTimeout(work, ms).unref();
};
