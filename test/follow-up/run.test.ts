import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reminder } from '../../src/follow-up/reminder.ts';
import { createFollowUp, type Delivery, type FollowUpParts } from '../../src/follow-up/run.ts';
import { createEvents } from '../../src/log.ts';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { adding, createOutbox } from '../../src/storage/outbox.ts';
import { createReferences } from '../../src/storage/references.ts';
import { createReminding } from '../../src/storage/reminding.ts';
import { aReminder, at, chatOf, stateOf } from './reminders.ts';

const folder = mkdtempSync(join(tmpdir(), 'follow-up-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
beforeEach(() => open.database.execute(sql`truncate reminder, reminder_pause, conversation_reference`));
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

/** A follow-up on the real database; the clock stands where it is set, and every answer of Teams is as it is told. */
function aFollowUp(over: Partial<FollowUpParts<string>> = {}) {
  const clock = { now: at('10:00:00') };
  const sent: { to: string; message: string }[] = [];
  const log: string[] = [];
  const answers: Delivery[] = [];
  const outbox = createOutbox(open.database);
  const references = createReferences(open.database);
  const followUp = createFollowUp<string>({
    outbox,
    references,
    send: async (reference, message) => {
      sent.push({ to: reference.conversation.id, message });
      return answers.shift() ?? { kind: 'sent' };
    },
    textOf: async ({ item }) => `It is time for ${item}.`,
    now: () => clock.now,
    who: 'one',
    log: createEvents(pino({ level: 'debug' }, { write: (line: string) => log.push(line) })),
    wait: async () => undefined,
    ...over,
  });
  const add = async (...reminders: Reminder[]) => {
    await adding(open.database, reminders);
    for (const one of reminders) await references.remember(chatOf(one), at('08:00:00'));
  };
  return { clock, sent, log, answers, outbox, references, followUp, add };
}

describe('following up', () => {
  it('sends each reminder once, into the person’s own chat', async () => {
    const { followUp, add, sent, log } = aFollowUp();
    const [one, two] = [aReminder({ item: 'a visit' }), aReminder({ item: 'a letter' })];
    await add(one, two);
    expect(await followUp.tick()).toBe(2);
    expect(await followUp.tick()).toBe(0);
    expect(sent.map(({ to }) => to).sort()).toEqual([one.conversation, two.conversation].sort());
    expect(log.join()).toContain(one.session);
    expect(log.join()).not.toContain('a visit');
  });

  it.each([
    ['in the evening', at('18:00:00')],
    ['at the weekend', '2026-11-28T12:00:00.000Z'],
    ['on a bank holiday', '2026-12-28T12:00:00.000Z'],
  ])('sends nothing %s, and everything on the next working morning', async (_, now) => {
    const { followUp, add, sent, clock } = aFollowUp();
    await add(aReminder());
    clock.now = now;
    expect(await followUp.tick()).toBe(0);
    expect(sent).toEqual([]);
    clock.now = '2026-12-29T08:00:00.000Z';
    expect(await followUp.tick()).toBe(1);
  });

  it('stops in the middle when the evening comes', async () => {
    const { followUp, add, clock, sent } = aFollowUp({
      wait: async () => {
        clock.now = at('18:00:00');
      },
    });
    clock.now = at('17:59:59');
    await add(aReminder(), aReminder());
    expect(await followUp.tick()).toBe(1);
    expect(sent).toHaveLength(1);
  });

  it('sends nothing to a person who paused, or stopped', async () => {
    const { followUp, add, sent } = aFollowUp();
    const reminding = createReminding(open.database);
    const [paused, stopped, other] = [aReminder(), aReminder(), aReminder()];
    await add(paused, stopped, other);
    await reminding.pause(paused.person, at('17:00:00'));
    await reminding.stop(stopped.person);
    await followUp.tick();
    expect(sent.map(({ to }) => to)).toEqual([other.conversation]);
  });

  it('sends one chat no more than one a second', async () => {
    const { followUp, add, sent, clock } = aFollowUp();
    const one = aReminder();
    await add(one, aReminder({ conversation: one.conversation, person: one.person }));
    expect(await followUp.tick()).toBe(1);
    clock.now = at('10:00:01');
    expect(await followUp.tick()).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('tries again what was refused, later each time, and not before Teams allows it', async () => {
    const { followUp, add, sent, clock, answers } = aFollowUp();
    await add(aReminder());
    answers.push({ kind: 'refused', afterMs: null }, { kind: 'refused', afterMs: 600_000 });
    await followUp.tick();
    clock.now = at('10:00:59');
    await followUp.tick();
    expect(sent).toHaveLength(1);
    clock.now = at('10:01:00');
    await followUp.tick();
    clock.now = at('10:10:59');
    await followUp.tick();
    expect(sent).toHaveLength(2);
    clock.now = at('10:11:00');
    expect(await followUp.tick()).toBe(1);
  });

  it.each(['unsure', 'gone'] as const)('does not send again what is %s, and keeps it to be told of', async (kind) => {
    const { followUp, add, sent, clock, answers, outbox, references } = aFollowUp();
    const reminder = aReminder();
    await add(reminder);
    answers.push({ kind });
    expect(await followUp.tick()).toBe(0);
    clock.now = at('15:00:00');
    expect(await followUp.tick()).toBe(0);
    expect(sent).toHaveLength(1);
    expect(await outbox.unsureOf(reminder.person)).toEqual([reminder]);
    expect(await references.of(reminder.conversation)).toEqual(kind === 'gone' ? null : chatOf(reminder));
  });

  it('takes whatever a way of sending throws for something of which nobody knows', async () => {
    const { followUp, add, outbox, log } = aFollowUp({
      send: async () => {
        throw new Error('Somebody’s words.');
      },
    });
    const reminder = aReminder();
    await add(reminder);
    await followUp.tick();
    expect(await outbox.unsureOf(reminder.person)).toEqual([reminder]);
    expect(log.join()).not.toContain('Somebody');
  });

  it('tells no group of a case: it goes to the person’s own chat, or is kept until they speak', async () => {
    const { followUp, sent, outbox, references } = aFollowUp();
    const [inGroup, alone] = [aReminder(), aReminder()];
    await adding(open.database, [inGroup, alone]);
    for (const one of [inGroup, alone]) {
      await references.remember({ ...chatOf(one), kind: 'groupChat', person: null }, at('08:00:00'));
    }
    const own = aReminder({ person: inGroup.person });
    await references.remember(chatOf(own), at('08:00:00'));
    expect(await followUp.tick()).toBe(1);
    expect(sent.map(({ to }) => to)).toEqual([own.conversation]);
    expect(await outbox.unsureOf(alone.person)).toEqual([alone]);
  });

  it('ends a reminder of which nothing is left to say', async () => {
    const { followUp, add, sent } = aFollowUp({ textOf: async () => null });
    const reminder = aReminder();
    await add(reminder);
    expect(await followUp.tick()).toBe(0);
    expect(sent).toEqual([]);
    expect(await stateOf(open.database, reminder)).toBe('stopped');
  });

  it('goes on with the others when a session cannot be read, and tries that one again later', async () => {
    let broken = true;
    const { followUp, add, sent, clock } = aFollowUp({
      textOf: async ({ item }) => {
        if (item === 'broken' && broken) throw new Error('It cannot be read.');
        return item;
      },
    });
    await add(aReminder({ item: 'broken', due: '2026-11-25' }), aReminder({ item: 'whole' }));
    expect(await followUp.tick()).toBe(1);
    broken = false;
    clock.now = at('10:01:00');
    expect(await followUp.tick()).toBe(1);
    expect(sent.map(({ message }) => message)).toEqual(['whole', 'broken']);
  });

  it('goes on after the database was away, and stops only when the message in hand was sent', async () => {
    const steps: string[] = [];
    let away = true;
    const { clock, add, followUp, outbox } = aFollowUp({
      outbox: {
        ...createOutbox(open.database),
        abandon: async () => {
          if (!away) return 0;
          away = false;
          throw new Error('away');
        },
      },
      send: async () => {
        steps.push('sending');
        stopped = followUp.stop().then(() => steps.push('stopped'));
        await Promise.resolve();
        steps.push('sent');
        return { kind: 'sent' };
      },
    });
    let stopped: Promise<unknown> = Promise.resolve();
    const reminder = aReminder();
    await add(reminder, aReminder());
    clock.now = at('10:00:00');
    followUp.start(60_000);
    await expect.poll(() => steps.at(-1)).toBe('stopped');
    await stopped;
    expect(steps).toEqual(['sending', 'sent', 'stopped']);
    expect(await outbox.unsureOf(reminder.person)).toEqual([]);
  });
});
