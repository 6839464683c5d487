import { setTimeout as pause } from 'node:timers/promises';

/** Waits so long (ms), or until it is stopped. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const pauseFor: Wait = async (ms, signal) => {
  await pause(ms, undefined, { signal }).catch(() => undefined);
};

/** Does something every so often, until it is stopped. `ending`: aborted then, for whatever goes on for longer. `failed`: told of what it throws. */
export function createLoop({ wait, failed }: { readonly wait: Wait; readonly failed: (error: unknown) => void }) {
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function run(tick: () => Promise<unknown>, everyMs: number): Promise<void> {
    while (!ending.signal.aborted) {
      await tick().catch(failed);
      await wait(everyMs, ending.signal);
    }
  }

  return {
    ending: ending.signal,
    start(tick: () => Promise<unknown>, everyMs: number): void {
      running = run(tick, everyMs);
    },
    /** Resolves when what is being done has come to a good end: wait for it before the parts are closed. */
    async stop(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}
