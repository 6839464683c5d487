import { type Audit, type AuditHead, headText } from '../audit/entry.ts';
import { dayAt, mayBeSent } from '../follow-up/calendar.ts';
import { createLoop, pauseFor, type Wait } from '../follow-up/loop.ts';
import { type Events, traceOf } from '../log.ts';
import type { PersonId, SessionId } from '../session/ids.ts';
import { type Aged, agedFrom, before, duties, noticesFor, type Retain } from './duties.ts';
import type { Deleted, Job, RetentionStore, Turns } from './store.ts';

/** `unreached`: they cannot be told. `later`: just now not, and it is tried again the next day. */
export type Told = 'told' | 'unreached' | 'later';

export type RetentionParts = {
  readonly store: RetentionStore;
  readonly turns: Turns;
  readonly audit: Pick<Audit, 'note'> & {
    prune(before: string, now: string): Promise<number>;
    head(): Promise<AuditHead>;
  };
  readonly destroy: (session: SessionId) => Promise<void>;
  /** Tells a person, in their own chat only, how many sessions of theirs are deleted, and on which day (`YYYY-MM-DD`). */
  readonly tell: (person: PersonId, notice: { readonly sessions: number; readonly on: string }) => Promise<Told>;
  readonly retain: Retain;
  readonly now: () => string;
  /** This process, unlike any other. */
  readonly who: string;
  readonly log: Pick<Events, 'failed' | 'deleted' | 'noticed' | 'auditEnds'>;
  readonly wait?: Wait;
};

/** Teams takes 30 messages a second from a bot; these can wait. Ms. */
const between = 200;

/** Tells people of what will be deleted, and deletes what is old: once a day, by one process. Stopped half way, it goes on the next time. */
export function createRetention(parts: RetentionParts) {
  const { store, turns, audit, destroy, tell, retain, now, who, log, wait = pauseFor } = parts;
  const loop = createLoop({ wait, failed: (error) => log.failed(traceOf(error)) });
  const { ending } = loop;

  /** Does a job if it is this process' turn. Whether it did. */
  async function daily(job: Job, work: () => Promise<void>): Promise<boolean> {
    const day = dayAt(now());
    if (!(await turns.claim(job, day, now(), who))) return false;
    let done = false;
    try {
      await work();
      done = !ending.aborted;
    } finally {
      await turns.end(job, done ? day : null, who);
    }
    return true;
  }

  /** Deletes what is old. At a start, before anybody is answered: a copy of the database that was put back holds what was deleted since. */
  const clear = (): Promise<boolean> =>
    daily('deleting', async () => {
      const { overdue } = duties(now(), await store.aged(before(now(), retain.sessions)), retain);
      let sessions = 0;
      for (const session of overdue) {
        if (ending.aborted) return;
        if (await deleted(session)) sessions += 1;
        await turns.renew('deleting', now(), who);
      }
      const runs = await store.deleteRuns(before(now(), retain.training));
      for (const target of runs) await note('run-deleted', target);
      const reminders = await store.deleteReminders(before(now(), retain.sessions));
      const chats = await store.deleteChats(before(now(), retain.chats));
      const entries = await audit.prune(before(now(), retain.audit), now());
      const all: Deleted = { sessions, runs: runs.length, chats, reminders, entries };
      await note('retention-ran', inWords(all));
      log.deleted(all);
      log.auditEnds({ head: headText(await audit.head()) });
    });

  /** Looked at once more: it may have been spoken in, or held, since they were all looked at. One that cannot be deleted does not keep the others. */
  async function deleted(session: SessionId): Promise<boolean> {
    const one = await store.one(session, before(now(), retain.sessions));
    if (!one || duties(now(), [one], retain).overdue.length === 0) return false;
    try {
      await destroy(session);
    } catch (error) {
      log.failed(traceOf(error));
      return false;
    }
    await note('session-deleted', session);
    return true;
  }

  /** Only in hours of work. Marked once they were told: whoever is killed between the two tells somebody twice, and leaves nobody untold. */
  async function notify(): Promise<boolean> {
    if (!mayBeSent(now())) return false;
    return daily('noticing', async () => {
      // Whoever speaks from here on has not been told, or speaks in spite of it: either way their session goes on.
      const at = now();
      const { toNotice, on } = duties(at, await store.aged(agedFrom(at, retain)), retain);
      const told = new Map<PersonId, Told>();
      let waiting = [...toNotice];
      const counts = { people: 0, sessions: 0, unreached: 0, later: 0 };
      const settle = async () => {
        const settled = waiting.filter((one) => one.people.every((person) => isSettled(told.get(person))));
        waiting = waiting.filter((one) => !settled.includes(one));
        for (const one of settled) await markNoticed(one, told, at);
        counts.sessions += settled.length;
      };
      await settle();
      for (const [person, sessions] of noticesFor(toNotice)) {
        if (ending.aborted || !mayBeSent(now())) break;
        const how = await tellOne(person, { sessions, on });
        told.set(person, how);
        counts[how === 'told' ? 'people' : how] += 1;
        await settle();
        await turns.renew('noticing', now(), who);
        await wait(between, ending);
      }
      log.noticed(counts);
    });
  }

  async function markNoticed({ session, people }: Aged, told: ReadonlyMap<PersonId, Told>, at: string): Promise<void> {
    await store.noticed([session], at);
    const all = people.length > 0 && people.every((person) => told.get(person) === 'told');
    await note(all ? 'retention-noticed' : 'retention-unreached', session);
  }

  async function tellOne(...[person, notice]: Parameters<typeof tell>): Promise<Told> {
    try {
      return await tell(person, notice);
    } catch (error) {
      log.failed(traceOf(error));
      return 'later';
    }
  }

  const note = (action: Parameters<Audit['note']>[0]['action'], target: string): Promise<void> =>
    audit.note({ actor: 'system', action, target, at: now() });

  async function tick(): Promise<void> {
    for (const job of [clear, notify]) await job().catch((error) => log.failed(traceOf(error)));
  }

  return {
    clear,
    notify,
    tick,
    /** Looks every so often whether something is to be done, until it is stopped. */
    start: (everyMs: number): void => loop.start(tick, everyMs),
    /** Resolves when what is being done has come to a good end: wait for it before the parts are closed. */
    stop: loop.stop,
  };
}

const isSettled = (how: Told | undefined): boolean => how === 'told' || how === 'unreached';

/** As the audit log takes it: without a space. */
const inWords = (counts: Deleted): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what}=${count}`)
    .join(';');
