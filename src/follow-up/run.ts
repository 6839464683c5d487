import { type Events, traceOf } from '../log.ts';
import { mayBeSent } from './calendar.ts';
import { createLoop, pauseFor, type Wait } from './loop.ts';
import type { Claimed, Outbox } from './outbox.ts';
import type { Known, Reference, References } from './reference.ts';
import { type Reminder, retryAt } from './reminder.ts';

/** What became of a message. `refused`: it surely did not arrive. `gone`: it never will there. `unsure`: it left, and nothing came back. */
export type Delivery =
  | { readonly kind: 'sent' | 'gone' | 'unsure' }
  | { readonly kind: 'refused'; readonly afterMs: number | null };

export type FollowUpParts<Message> = {
  readonly outbox: Pick<Outbox, 'claim' | 'sent' | 'failed' | 'unsure' | 'abandon' | 'stop'>;
  readonly references: Pick<References, 'of' | 'personalOf' | 'forget'>;
  readonly send: (reference: Reference, message: Message) => Promise<Delivery>;
  /** What a reminder says, from the session as it is now; null when there is nothing left to remind of. */
  readonly textOf: (reminder: Reminder) => Promise<Message | null>;
  readonly now: () => string;
  /** This process, so that whoever looks into the outbox can tell. */
  readonly who: string;
  readonly log: Pick<Events, 'reminded' | 'unreminded' | 'abandoned' | 'failed'>;
  readonly wait?: Wait;
};

/** Teams takes 30 a second from all of a tenant's bot: two processes stay well below, with room for people. Ms. */
const between = 100;

export type FollowUp = ReturnType<typeof createFollowUp>;

/** Sends what is due, one at a time, so that a process that is killed leaves at most one reminder of which nobody knows. */
export function createFollowUp<Message>(parts: FollowUpParts<Message>) {
  const { outbox, references, send, textOf, now, who, log, wait = pauseFor } = parts;
  const loop = createLoop({ wait, failed: (error) => log.failed(traceOf(error)) });
  const { ending } = loop;

  /** Sends everything that is due and may be sent now. Gives how many were sent. */
  async function tick(): Promise<number> {
    if (!mayBeSent(now())) return 0;
    const reminders = await outbox.abandon(now());
    if (reminders > 0) log.abandoned({ reminders });
    let sent = 0;
    while (!ending.aborted && mayBeSent(now())) {
      const claimed = await outbox.claim(now(), who);
      if (!claimed) break;
      if (await remind(claimed)) sent += 1;
      await wait(between, ending);
    }
    return sent;
  }

  /** Every way out says what has become of the reminder; only a process that dies here leaves it in hand. */
  async function remind({ reminder, attempts }: Claimed): Promise<boolean> {
    const { id, session, kind } = reminder;
    const prepared = await prepare(reminder).catch((error) => {
      log.failed(traceOf(error));
      return 'failed' as const;
    });
    if (prepared === 'failed') {
      await outbox.failed(id, retryAt(now(), attempts, null));
      return false;
    }
    if (prepared === 'nothing') {
      await outbox.stop(id);
      return false;
    }
    const delivery = prepared === 'nowhere' ? gone : await deliver(prepared);
    if (delivery.kind === 'sent') {
      await outbox.sent(id, now());
      log.reminded({ session, kind });
      return true;
    }
    log.unreminded({ session, kind, because: delivery.kind, attempt: attempts });
    if (delivery.kind === 'refused') await outbox.failed(id, retryAt(now(), attempts, delivery.afterMs));
    else await outbox.unsure(id);
    return false;
  }

  type Prepared = { readonly known: Known; readonly message: Message };

  async function prepare(reminder: Reminder): Promise<Prepared | 'nothing' | 'nowhere'> {
    const message = await textOf(reminder);
    if (message === null) return 'nothing';
    const known = await chatOf(reminder);
    return known ? { known, message } : 'nowhere';
  }

  /** A reminder tells of a case, so it goes nowhere but into the person's own chat. */
  async function chatOf({ conversation, person }: Reminder): Promise<Known | null> {
    const known = await references.of(conversation);
    return known?.kind === 'personal' && known.person === person ? known : references.personalOf(person);
  }

  async function deliver({ known, message }: Prepared): Promise<Delivery> {
    const delivery = await send(known.reference, message).catch((error): Delivery => {
      log.failed(traceOf(error));
      return { kind: 'unsure' };
    });
    if (delivery.kind === 'gone') await references.forget(known.conversation);
    return delivery;
  }

  return {
    tick,
    /** Sends what is due every so often, until it is stopped. */
    start: (everyMs: number): void => loop.start(tick, everyMs),
    /** Resolves when what is being done has come to a good end: wait for it before the parts are closed. */
    stop: loop.stop,
  };
}

const gone: Delivery = { kind: 'gone' };
