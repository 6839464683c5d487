import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import { createHolds, type Placing } from '../../src/storage/holds.ts';
import { sessionPerson, session as sessions } from '../../src/storage/schema.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { aSealing } from './sealing.ts';

const at = '2026-11-26T09:00:00.000Z';
const later = '2026-11-27T09:00:00.000Z';
const administrator = PersonId.parse('administrator');
const somebody = () => PersonId.parse(randomUUID());

const aHold = (over: Partial<Placing> = {}): Placing => ({
  kind: 'session',
  target: randomUUID(),
  reason: 'Case review 12',
  by: administrator,
  at,
  ...over,
});

async function aSession(database: Database, ...people: PersonId[]): Promise<SessionId> {
  const id = SessionId.parse(randomUUID());
  await database.insert(sessions).values({ id, conversationId: ConversationId.parse(randomUUID()), openedAt: at });
  for (const personId of people) await database.insert(sessionPerson).values({ sessionId: id, personId });
  return id;
}

/** What every place for legal holds does. */
export function holdsContract(where: string, place: () => Database): void {
  describe(`legal holds in ${where}`, () => {
    const holds = () => createHolds(place());

    it('are there until they are lifted, and can be placed again', async () => {
      const hold = aHold();
      const placed = await holds().place(hold);
      expect(placed).toMatchObject(hold);
      expect(await holds().of('session', hold.target)).toEqual(placed);
      expect(await holds().of('person', hold.target)).toBeNull();
      expect(await holds().all()).toContainEqual(placed);
      expect(await holds().lift({ ...hold, at: later })).toBe(true);
      expect(await holds().of('session', hold.target)).toBeNull();
      expect(await holds().all()).not.toContainEqual(placed);
      expect(await holds().lift({ ...hold, at: '2026-11-28T09:00:00.000Z' })).toBe(false);
      expect(await holds().place({ ...hold, at: later })).toMatchObject({ at: later });
    });

    it('are one for each target, and the first stays', async () => {
      const hold = aHold();
      expect(await holds().place(hold)).not.toBeNull();
      expect(await holds().place({ ...hold, reason: 'Another' })).toBeNull();
      expect(await holds().of('session', hold.target)).toMatchObject({ reason: 'Case review 12' });
      const both = aHold();
      const placed = await Promise.all([holds().place(both), holds().place(both)]);
      expect(placed.filter((one) => one !== null)).toHaveLength(1);
    });

    it('hold a session with each person who took part in it, and no other', async () => {
      const [held, other] = [somebody(), somebody()];
      const [together, alone, itself, free] = [
        await aSession(place(), held, other),
        await aSession(place(), held),
        await aSession(place(), other),
        await aSession(place(), other),
      ];
      await holds().place(aHold({ kind: 'person', target: held }));
      await holds().place(aHold({ target: itself }));
      const all = [together, alone, itself, free];
      expect(await holds().among(all)).toEqual(new Set([together, alone, itself]));
      expect(await holds().among([])).toEqual(new Set());
      await holds().lift(aHold({ kind: 'person', target: held, at: later }));
      expect(await holds().among(all)).toEqual(new Set([itself]));
    });

    it('keep a session from whatever would delete it, whole', async () => {
      const held = somebody();
      const id = await aSession(place(), held, somebody());
      const hold = aHold({ kind: 'person', target: held });
      await holds().place(hold);
      const destroy = () => createSessions(place(), aSealing(place())).destroy(id);
      await expect(destroy()).rejects.toThrow();
      expect(await place().$count(sessionPerson)).toBeGreaterThan(1);
      expect(await holds().among([id])).toEqual(new Set([id]));
      await holds().lift({ ...hold, at: later });
      await destroy();
      expect(await holds().kindOf(id)).toBe('person');
    });

    it('tell a session’s id from a person’s', async () => {
      const person = somebody();
      expect(await holds().kindOf(await aSession(place(), person))).toBe('session');
      expect(await holds().kindOf(person)).toBe('person');
    });
  });
}
