import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cy } from '../../src/language/cy.ts';
import { en } from '../../src/language/en.ts';
import { createDataFile } from '../../src/rights/data-file.ts';
import { type DataWords, exportOf } from '../../src/rights/export.ts';
import type { Kept, Stored } from '../../src/rights/kept.ts';
import { exportNoted, notedOf } from '../../src/rights/noted.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import { RunId } from '../../src/training/run.ts';
import { aFinding } from '../builders.ts';
import { inGroup, lenses, say, take, view } from '../session/people.ts';

const at = '2026-11-26T09:00:00.000Z';
const [ann, bob] = ['ann-7f3c', 'bob-7f3c'].map((id) => PersonId.parse(id)) as [PersonId, PersonId];
const conversation = ConversationId.parse('19:room');

const words: DataWords = {
  file: (when) => `My data ${when}`,
  folder: 'records',
  readme: (day, records) => [`Made on ${day}.`, `Records: ${records}.`],
};

const kept: Kept = {
  reminders: [],
  noRemindersUntil: null,
  chats: [],
  answers: [{ run: RunId.parse('r'), exercise: 'a', stage: 's', round: 1, choice: ['visit'], concern: 40, at }],
  led: [],
  noted: [{ at, action: 'session-begun' }],
};
const nothingKept: Kept = { ...kept, answers: [], noted: [] };

const stored = (events: readonly SessionEvent[]): Stored => ({
  session: SessionId.parse('s'),
  conversation,
  events,
});
const exported = (person: PersonId, sessions: readonly Stored[], over: object = {}) =>
  exportOf(person, { sessions, kept, lenses, say: en, words, at, ...over });
const filesIn = (zip: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
const dataIn = (zip: Uint8Array) => JSON.parse(filesIn(zip)['my-data.json'] ?? '');

/** What Bob says is found in what Ann says, as far as the lenses can tell. */
const quoted = { findings: lenses.map((lens) => aFinding(lens, { kind: 'words', quote: 'bobtold' })), covered: [] };
const on = () => inGroup(ann, { kind: 'move-on' }, { noticed: quoted });
const group = () =>
  take(
    inGroup(ann, { kind: 'group' }),
    inGroup(bob, say('It is bobtold.'), { noticed: quoted }),
    inGroup(ann, say('It is anntold.'), { noticed: quoted }),
  ).events;

describe('a person’s data', () => {
  it('holds their own words and marks, and nobody else’s words or id', () => {
    const strike: SessionEvent = { kind: 'struck', by: ann, items: [`view-before-${bob}`, `view-before-${ann}`], at };
    const data = dataIn(exported(ann, [stored([...group(), strike])]));
    expect(data).toMatchObject({ person: ann, madeAt: at, training: { answers: kept.answers }, noted: kept.noted });
    expect(data.sessions).toHaveLength(1);
    const [session] = data.sessions;
    expect(session).toMatchObject({
      mode: 'group',
      begunByYou: true,
      ledByYou: true,
      onYourOwn: false,
      finishedAt: null,
    });
    expect(session.yours.map(({ kind }: SessionEvent) => kind)).toEqual([
      'started',
      'joined',
      'account-given',
      'struck',
    ]);
    expect(session.yours[2].text).toBe('It is anntold.');
    expect(session.yours[3].items).toEqual(['view-before-another', `view-before-${ann}`]);
    expect(JSON.stringify(data)).not.toMatch(/bobtold|bob-7f3c/);
  });

  it('has the record of a session of several beside it, which says what all said, and is theirs to have', () => {
    const files = filesIn(exported(ann, [stored(group())]));
    expect(Object.keys(files)).toEqual(['README.txt', 'my-data.json', 'records/Second Look record 2026-11-23 0900.md']);
    expect(Object.values(files)[2]).toContain('bobtold');
  });

  it('has no record of a session in which they only looked on, nor of what another began alone', () => {
    const liked: SessionEvent = {
      kind: 'feedback-given',
      by: bob,
      challenge: null,
      reaction: 'like',
      text: 'Good.',
      at,
    };
    const alone = take(inGroup(ann, say('It is anntold.'), { place: 'personal' })).events;
    const zip = exported(bob, [
      stored([...take(inGroup(ann, { kind: 'group' })).events, liked]),
      stored([...alone, liked]),
    ]);
    expect(Object.keys(filesIn(zip))).toEqual(['README.txt', 'my-data.json']);
    expect(dataIn(zip).sessions.map(({ yours }: { yours: unknown[] }) => yours.length)).toEqual([1, 1]);
    expect(JSON.stringify(dataIn(zip))).not.toContain('anntold');
  });

  it('shows no view of another’s in a record while all views are sealed', () => {
    const events = take(
      inGroup(ann, { kind: 'group' }),
      inGroup(bob, say('Here.')),
      on(),
      inGroup(bob, view('bobview', 3)),
      inGroup(ann, view('annview', 3)),
    ).events;
    expect(JSON.stringify(filesIn(exported(ann, [stored(events)])))).not.toContain('bobview');
  });

  it('is of two sessions that began in one minute two records', () => {
    const names = Object.keys(filesIn(exported(ann, [stored(group()), stored(group())])));
    expect(names.slice(2)).toEqual([
      'records/Second Look record 2026-11-23 0900.md',
      'records/Second Look record 2026-11-23 0900 (2).md',
    ]);
  });

  it('says in plain words what it is, as Windows reads a text, in the language that it is asked in', () => {
    const { 'README.txt': readme } = filesIn(exported(ann, [stored(group())]));
    expect(readme).toBe('\uFEFFMade on 26 November 2026.\r\n\r\nRecords: 1.\r\n');
    const welsh = { ...words, folder: 'cofnodion', readme: (day: string) => [`Fe’i gwnaed ar ${day}.`] };
    const files = filesIn(exported(ann, [stored(group())], { say: cy, words: welsh }));
    expect(files['README.txt']).toContain('26 Tachwedd 2026');
    expect(Object.keys(files)[2]).toMatch(/^cofnodion\/Cofnod /);
  });

  it('is the same bytes for the same data, and is made where there is nothing', () => {
    const sessions = [stored(group())];
    expect(exported(ann, sessions).equals(exported(ann, sessions))).toBe(true);
    expect(dataIn(exported(ann, [], { kept: nothingKept }))).toMatchObject({ sessions: [], reminders: [], chats: [] });
  });
});

describe('the file of a person’s data', () => {
  it('is a zip of what is kept as it stands', async () => {
    const sessions = [stored(group())];
    const rights = { keptOn: async () => kept, sessionsWith: async () => sessions };
    const { name, type, bytes } = await createDataFile({ rights, lenses, now: () => at })(ann, en, words);
    expect({ name, type }).toEqual({ name: 'My data 2026-11-26 0900.zip', type: 'application/zip' });
    expect(bytes.equals(exported(ann, sessions))).toBe(true);
  });
});

describe('what is noted in the audit log', () => {
  it('is each session that was deleted or that a person was taken out of, and who was forgotten, by their ids', () => {
    const [one, two, three] = ['1', '2', '3'].map((id) => SessionId.parse(id)) as [SessionId, SessionId, SessionId];
    expect(notedOf(ann, { deleted: [one], rewritten: [two], held: [three] })).toEqual([
      { action: 'session-deleted', target: one },
      { action: 'forgotten', target: two },
      { action: 'forgotten', target: ann },
    ]);
    expect(exportNoted(ann)).toEqual({ action: 'data-exported', target: ann });
  });
});
