import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createReferences } from '../../src/storage/references.ts';
import { aReminder, at, chatOf } from '../follow-up/reminders.ts';
import { theEmbedded } from './the-embedded.ts';

const embedded = theEmbedded();

const writtenAt = async (conversation: string): Promise<unknown> => {
  const written = sql`select (at at time zone 'UTC')::text as at from conversation_reference where conversation_id = ${conversation}`;
  const { rows } = (await embedded().execute(written)) as { rows: { at: string }[] };
  return rows[0]?.at;
};

it('a chat is remembered, and found by its id and its person', async () => {
  const references = createReferences(embedded());
  const known = chatOf(aReminder());
  await references.remember(known, at('09:00:00'));
  expect(await references.of(known.conversation)).toEqual(known);
  expect(await references.personalOf(known.person ?? aReminder().person)).toEqual(known);
  expect(await references.of(aReminder().conversation)).toBeNull();
  expect(await references.personalOf(aReminder().person)).toBeNull();
});

it('a chat that has not changed is not written again, after a start either', async () => {
  const known = chatOf(aReminder());
  await createReferences(embedded()).remember(known, at('09:00:00'));
  const references = createReferences(embedded());
  await references.remember(known, at('10:00:00'));
  expect(await writtenAt(known.conversation)).toBe('2026-11-26 09:00:00');
  const moved = { ...known, reference: { ...known.reference, serviceUrl: 'https://smba.trafficmanager.net/emea/' } };
  await references.remember(moved, at('11:00:00'));
  expect(await writtenAt(known.conversation)).toBe('2026-11-26 11:00:00');
  expect(await references.of(known.conversation)).toEqual(moved);
});

it('a chat that is still used is written again after a week, so that it is not forgotten', async () => {
  const known = chatOf(aReminder());
  await createReferences(embedded()).remember(known, at('09:00:00'));
  await createReferences(embedded()).remember(known, '2026-12-04T09:00:01.000Z');
  expect(await writtenAt(known.conversation)).toBe('2026-12-04 09:00:01');
});

it('the latest of a person’s chats is theirs, and a group is nobody’s', async () => {
  const references = createReferences(embedded());
  const { person } = aReminder();
  const [before, after, group] = [aReminder({ person }), aReminder({ person }), aReminder()];
  await references.remember(chatOf(after), at('10:00:00'));
  await references.remember(chatOf(before), at('09:00:00'));
  await references.remember({ ...chatOf(group), kind: 'groupChat', person: null }, at('11:00:00'));
  expect((await references.personalOf(person))?.conversation).toBe(after.conversation);
  expect((await references.of(group.conversation))?.kind).toBe('groupChat');
});

it('a chat that was forgotten is learned again', async () => {
  const references = createReferences(embedded());
  const known = chatOf(aReminder());
  await references.remember(known, at('09:00:00'));
  await references.forget(known.conversation);
  expect(await references.of(known.conversation)).toBeNull();
  await references.remember(known, at('10:00:00'));
  expect(await references.of(known.conversation)).toEqual(known);
});

it('a reference that cannot be read any more is not known', async () => {
  const references = createReferences(embedded());
  const known = chatOf(aReminder());
  await references.remember(known, at('09:00:00'));
  await embedded().execute(
    sql`update conversation_reference set reference = '{"version":0}' where conversation_id = ${known.conversation}`,
  );
  expect(await references.of(known.conversation)).toBeNull();
});
