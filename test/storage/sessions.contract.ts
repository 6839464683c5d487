import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../src/session/events.ts';
import { ActivityId, ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Entry, Sessions } from '../../src/session/sessions.ts';

const at = '2026-11-23T09:00:00.000Z';
let count = 0;

export const aConversation = () => ConversationId.parse(`conversation ${process.pid} ${++count}`);
export const anActivity = () => ActivityId.parse(`activity ${++count}`);

const nothing: SessionEvent = { kind: 'exhausted', at };
const started = (session: SessionId): SessionEvent => ({
  kind: 'started',
  session,
  mode: 'reflect',
  path: 'talk',
  role: 'practitioner',
  at,
});
const said = (text: string): SessionEvent => ({
  kind: 'account-given',
  by: PersonId.parse('person'),
  text,
  noticed: { findings: [], covered: [] },
  at,
});

/** The first turn of a session, and a later one. */
export function aStart(conversation: ConversationId, text = 'It is going well.'): Entry {
  const session = SessionId.parse(`session-${++count}`);
  return {
    conversation,
    activity: anActivity(),
    session,
    after: 0,
    events: [started(session), said(text)],
    reminders: [],
  };
}
export const aTurnAfter = ({ conversation, session }: Entry, after: number, ...events: SessionEvent[]): Entry => ({
  conversation,
  activity: anActivity(),
  session,
  after,
  events: [events[0] ?? nothing, ...events.slice(1)],
  reminders: [],
});

/** What every place that keeps sessions must do. */
export function sessionsContract(name: string, sessions: () => Sessions): void {
  describe(`sessions in ${name}`, () => {
    it('know nothing of a new conversation', async () => {
      expect(await sessions().recall(aConversation())).toEqual({ session: { phase: 'listening' }, seq: 0 });
    });

    it('keep what was said, to the letter', async () => {
      const conversation = aConversation();
      const words = 'Baby’s 10 wks — “asleep”, \\ %s $1 ? 👶 ‮';
      expect(await sessions().keep(aStart(conversation, words))).toEqual({ kind: 'kept' });
      expect(await sessions().recall(conversation)).toMatchObject({
        seq: 2,
        session: { phase: 'reflecting', said: [{ text: words }] },
      });
    });

    it('apply an activity once, and tell what it led to then', async () => {
      const first = aStart(aConversation());
      await sessions().keep(first);
      await sessions().keep(aTurnAfter(first, 2));
      expect(await sessions().keep({ ...first, after: 3 })).toMatchObject({
        kind: 'already',
        events: first.events,
        session: { phase: 'reflecting', said: [{ text: 'It is going well.' }] },
      });
      expect((await sessions().recall(first.conversation)).seq).toBe(3);
    });

    it('let one of two win who decided on the same state, and store nothing of the other', async () => {
      const first = aStart(aConversation());
      await sessions().keep(first);
      const both = await Promise.all([
        sessions().keep(aTurnAfter(first, 2, said('One.'), nothing)),
        sessions().keep(aTurnAfter(first, 2, said('Two.'), nothing)),
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'overtaken']);
      expect((await sessions().recall(first.conversation)).seq).toBe(4);
    });

    it('let one of two begin who begin at once', async () => {
      const conversation = aConversation();
      const both = await Promise.all([sessions().keep(aStart(conversation)), sessions().keep(aStart(conversation))]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'overtaken']);
    });

    it('begin another session after one is finished, and recall the latest', async () => {
      const first = aStart(aConversation(), 'The first case.');
      await sessions().keep(first);
      await sessions().keep(aTurnAfter(first, 2, { kind: 'finished', by: 'word', at }));
      expect(await sessions().keep(aStart(first.conversation, 'The second case.'))).toEqual({ kind: 'kept' });
      expect(await sessions().recall(first.conversation)).toMatchObject({
        seq: 2,
        session: { said: [{ text: 'The second case.' }] },
      });
    });

    it('give one by its id, over or not, and those of a person, oldest first', async () => {
      const person = PersonId.parse(`person ${++count}`);
      const [first, second, other] = [1, 2, 3].map(() => aStart(aConversation()));
      if (!first || !second || !other) throw new Error('Three were begun.');
      const theirs = { ...said('Theirs.'), by: person } as SessionEvent;
      for (const one of [first, second]) await sessions().keep({ ...one, events: [one.events[0], theirs] });
      await sessions().keep(other);
      await sessions().keep(aTurnAfter(first, 2, { kind: 'finished', by: 'word', at }));
      const placed = await sessions().one(first.session);
      expect(placed).toMatchObject({ conversation: first.conversation, seq: 3, session: { phase: 'finished' } });
      expect((await sessions().of(person, 10)).map(({ session }) => session.id)).toEqual([
        first.session,
        second.session,
      ]);
      expect((await sessions().of(person, 1)).map(({ session }) => session.id)).toEqual([second.session]);
      expect(await sessions().one(SessionId.parse('nothing-by-that-id'))).toBeNull();
    });

    it('rewrite what was stored, in the step that stores something new', async () => {
      const first = aStart(aConversation(), 'Zebedee fell.');
      await sessions().keep(first);
      const rewrite = (events: readonly SessionEvent[]) =>
        events.map((event) => (event.kind === 'account-given' ? { ...event, text: '[Child A] fell.' } : event));
      expect(await sessions().keep({ ...aTurnAfter(first, 1), rewrite })).toEqual({ kind: 'overtaken' });
      expect(JSON.stringify(await sessions().events(first.session))).toContain('Zebedee fell.');
      expect(await sessions().keep({ ...aTurnAfter(first, 2), rewrite })).toEqual({ kind: 'kept' });
      expect(JSON.stringify(await sessions().events(first.session))).not.toContain('Zebedee');
      expect(await sessions().recall(first.conversation)).toMatchObject({
        seq: 3,
        session: { said: [{ text: '[Child A] fell.' }] },
      });
      expect(await sessions().keep(first)).toMatchObject({
        kind: 'already',
        session: { said: [{ text: '[Child A] fell.' }] },
      });
    });

    it('refuse a rewriting that would move an event, and store nothing', async () => {
      const first = aStart(aConversation());
      await sessions().keep(first);
      const shorter = { ...aTurnAfter(first, 2), rewrite: (events: readonly SessionEvent[]) => events.slice(1) };
      await expect(sessions().keep(shorter)).rejects.toThrow(RangeError);
      expect(await sessions().events(first.session)).toEqual(first.events);
    });

    it('give every event of one as it was kept, and null where there is none', async () => {
      const first = aStart(aConversation());
      await sessions().keep(first);
      expect(await sessions().events(first.session)).toEqual(first.events);
      expect(await sessions().events(SessionId.parse('nothing-by-that-id'))).toBeNull();
    });

    it('destroy one whole, and leave the others', async () => {
      const person = PersonId.parse(`person ${++count}`);
      const before = aStart(aConversation(), 'The first case.');
      await sessions().keep({
        ...before,
        events: [before.events[0], { ...said('Theirs.'), by: person } as SessionEvent],
      });
      await sessions().keep(aTurnAfter(before, 2, { kind: 'finished', by: 'word', at }));
      const first = aStart(before.conversation, 'The second case.');
      await sessions().keep(first);
      const turn = aTurnAfter(first, 2);
      await sessions().keep(turn);
      await sessions().destroy(first.session);
      await sessions().destroy(first.session);
      expect(await sessions().one(first.session)).toBeNull();
      expect(await sessions().events(first.session)).toBeNull();
      expect(await sessions().keep(turn)).toEqual({ kind: 'overtaken' });
      expect(await sessions().recall(first.conversation)).toMatchObject({ seq: 3, session: { phase: 'finished' } });
      await sessions().destroy(before.session);
      expect(await sessions().recall(first.conversation)).toEqual({ session: { phase: 'listening' }, seq: 0 });
      expect(await sessions().of(person, 10)).toEqual([]);
      expect(await sessions().keep(aStart(first.conversation, 'The third case.'))).toEqual({ kind: 'kept' });
    });

    it('leave a log without gap or double, however two writers interleave', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (fresh) => {
          const first = aStart(aConversation());
          await sessions().keep(first);
          let kept = 2;
          for (const upToDate of fresh) {
            const { kind } = await sessions().keep(aTurnAfter(first, upToDate ? kept : Math.max(1, kept - 1)));
            expect(kind).toBe(upToDate ? 'kept' : 'overtaken');
            if (kind === 'kept') kept += 1;
          }
          expect((await sessions().recall(first.conversation)).seq).toBe(kept);
        }),
        { numRuns: 15 },
      );
    });
  });
}
