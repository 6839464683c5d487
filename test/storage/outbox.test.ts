import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../src/follow-up/outbox.ts';
import type { Reminder } from '../../src/follow-up/reminder.ts';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { adding, createOutbox } from '../../src/storage/outbox.ts';
import { createReminding } from '../../src/storage/reminding.ts';
import { aReminder, at, stateOf } from '../follow-up/reminders.ts';

const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
let open: OpenDatabase;
let outbox: Outbox;
beforeAll(async () => {
  open = await openDatabase(folder);
  outbox = createOutbox(open.database);
});
beforeEach(() => open.database.execute(sql`truncate reminder, reminder_pause`));
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const add = async (...reminders: Reminder[]) => {
  await adding(open.database, reminders);
};
const claimed = async (now: string) => (await outbox.claim(now, 'one'))?.reminder;

describe('the outbox', () => {
  it('gives a reminder from half past nine on its day, whole, and to one process only', async () => {
    const reminder = aReminder({ kind: 'tripwire', locale: null });
    await add(reminder);
    expect(await outbox.claim(at('09:29:59'), 'one')).toBeNull();
    expect(await outbox.claim(at('09:30:00'), 'one')).toEqual({ reminder, attempts: 1 });
    expect(await outbox.claim(at('09:30:00'), 'two')).toBeNull();
  });

  it('holds a reminder once, however often it is added', async () => {
    const reminder = aReminder();
    await add(reminder, reminder);
    await add(reminder);
    expect(await claimed(at('10:00:00'))).toEqual(reminder);
    await outbox.sent(reminder.id, at('10:00:00'));
    await add(reminder);
    await add({ ...reminder, due: '2026-11-25' });
    expect(await claimed(at('11:00:00'))).toBeUndefined();
  });

  it('moves a reminder that waits to its new date', async () => {
    const reminder = aReminder();
    await add(reminder);
    await add({ ...reminder, due: '2026-11-27' });
    expect(await claimed(at('10:00:00'))).toBeUndefined();
    expect(await claimed('2026-11-27T09:30:00.000Z')).toMatchObject({ id: reminder.id, due: '2026-11-27' });
  });

  it('leaves one in hand, and the time at which one that was refused is tried again, as they are', async () => {
    const [inHand, refused] = [aReminder({ due: '2026-11-24' }), aReminder({ due: '2026-11-25' })];
    await add(inHand, refused);
    expect([await claimed(at('10:00:00')), await claimed(at('10:00:00'))]).toEqual([inHand, refused]);
    await outbox.failed(refused.id, at('10:01:00'));
    await add({ ...inHand, due: '2026-11-27' }, refused);
    expect(await claimed(at('10:00:59'))).toBeUndefined();
    expect(await outbox.claim(at('10:01:00'), 'one')).toEqual({ reminder: refused, attempts: 2 });
    await outbox.unsure(inHand.id);
    expect(await outbox.unsureOf(inHand.person)).toEqual([inHand]);
  });

  it('gives the soonest first, and each chat one a second', async () => {
    const [first, second] = [aReminder({ due: '2026-11-24' }), aReminder({ due: '2026-11-25' })];
    const later = aReminder({ conversation: first.conversation, person: first.person });
    await add(later, second, first);
    expect(await claimed(at('10:00:00'))).toEqual(first);
    expect(await claimed(at('10:00:00'))).toEqual(second);
    expect(await claimed(at('10:00:05'))).toBeUndefined();
    await outbox.sent(first.id, at('10:00:06'));
    expect(await claimed(at('10:00:06'))).toBeUndefined();
    expect(await claimed(at('10:00:07'))).toEqual(later);
  });

  it('keeps what was refused until its time, and gives it up after five attempts', async () => {
    const reminder = aReminder();
    await add(reminder);
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(await outbox.claim(at(`10:0${attempt}:00`), 'one')).toEqual({ reminder, attempts: attempt });
      await outbox.failed(reminder.id, at(`10:0${attempt + 1}:00`));
      expect(await claimed(at(`10:0${attempt}:30`))).toBeUndefined();
    }
    expect(await claimed(at('12:00:00'))).toBeUndefined();
    expect(await outbox.unsureOf(reminder.person)).toEqual([reminder]);
  });

  it('gives nobody what a dead process had in hand, and tells of it once', async () => {
    const reminder = aReminder();
    await add(reminder);
    await claimed(at('10:00:00'));
    expect(await outbox.abandon(at('10:05:00'))).toBe(0);
    expect(await outbox.abandon(at('10:05:01'))).toBe(1);
    expect(await claimed(at('10:06:00'))).toBeUndefined();
    expect(await outbox.unsureOf(reminder.person)).toEqual([reminder]);
    await outbox.mentioned([reminder.id], at('11:00:00'));
    expect(await outbox.unsureOf(reminder.person)).toEqual([]);
    expect(await stateOf(open.database, reminder)).toBe('sent');
  });

  it('believes a slow process that says it was sent after all', async () => {
    const reminder = aReminder();
    await add(reminder);
    await claimed(at('10:00:00'));
    await outbox.abandon(at('10:06:00'));
    await outbox.sent(reminder.id, at('10:06:01'));
    expect(await outbox.unsureOf(reminder.person)).toEqual([]);
  });

  it('stops one for good, also when it is added again, and none of the others', async () => {
    const mine = aReminder({ due: '2026-11-25' });
    const also = aReminder({ person: mine.person });
    await add(mine, also);
    await outbox.stop(mine.id);
    await add(mine);
    await add({ ...mine, due: '2026-11-24' });
    expect(await stateOf(open.database, mine)).toBe('stopped');
    expect(await claimed(at('10:00:00'))).toEqual(also);
    expect(await claimed(at('10:00:00'))).toBeUndefined();
  });

  it('does not stop what was sent', async () => {
    const reminder = aReminder();
    await add(reminder);
    await claimed(at('10:00:00'));
    await outbox.sent(reminder.id, at('10:00:00'));
    await outbox.stop(reminder.id);
    expect(await stateOf(open.database, reminder)).toBe('sent');
  });

  it('does not try again what was stopped while it was being sent', async () => {
    const reminder = aReminder();
    await add(reminder);
    await claimed(at('10:00:00'));
    await outbox.stop(reminder.id);
    await outbox.failed(reminder.id, at('10:01:00'));
    expect(await claimed(at('11:00:00'))).toBeUndefined();
  });
});

describe('a pause', () => {
  it('keeps a person’s reminders until it is over, or ended', async () => {
    const reminding = createReminding(open.database);
    const [mine, theirs] = [aReminder(), aReminder({ due: '2026-11-27' })];
    await add(mine, theirs);
    await reminding.pause(mine.person, at('09:00:00'));
    await reminding.pause(mine.person, at('12:00:00'));
    expect(await reminding.of(mine.person, at('10:00:00'))).toBe('paused');
    expect(await claimed(at('10:00:00'))).toBeUndefined();
    expect(await reminding.of(mine.person, at('12:00:00'))).toBe('on');
    expect(await claimed(at('12:00:00'))).toEqual(mine);
    await reminding.pause(theirs.person, '2026-12-31T00:00:00.000Z');
    expect(await claimed('2026-11-27T10:00:00.000Z')).toBeUndefined();
    await reminding.start(theirs.person);
    expect(await claimed('2026-11-27T10:00:00.000Z')).toEqual(theirs);
  });
});
