import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sorry } from '../../src/channel/page/shell.ts';
import { createOpenRecord, createRecordLinks } from '../../src/channel/record-links.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { PersonId, SessionId } from '../../src/session/ids.ts';
import { aTalk } from '../record/records.ts';

const say = catalogueFor('en-GB');
const session = SessionId.parse('session-1');
const person = PersonId.parse('aad-person');
const other = PersonId.parse('aad-other');
let at = '2026-11-23T09:00:00.000Z';
let base = '';
const linksTo = (key = Buffer.alloc(32, 7)) => createRecordLinks({ key, base, now: () => at });
let record: ReturnType<typeof aTalk> | null = aTalk();
const rejected: unknown[] = [];
const failed: unknown[] = [];
/** Whom the session knows. */
let ofIt = [person];
const opened: unknown[] = [];
let audited = true;

const opening = createOpenRecord({
  links: { verify: (file, query) => linksTo().verify(file, query) },
  recordOf: async (asked, by) => (asked === session && ofIt.includes(by) ? record : null),
  opened: async (opening) => {
    if (!audited) throw new Error('The log of openings cannot be written.');
    opened.push(opening);
  },
});
const server = createServer({ handle: async () => undefined, open: () => sorry('gone', say), record: opening }, {
  rejected: (fields: unknown) => rejected.push(fields),
  failed: (fields: unknown) => failed.push(fields),
} as never);
beforeAll(async () => {
  base = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => {
  server.close();
});

const link = () => linksTo().to(session, 'docx', person);

describe('a link to a record', () => {
  it('gives the Word document as it stands now, to be saved, and to be kept by nobody on the way', async () => {
    const response = await fetch(link());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="Second Look record 2026-11-23 0900.docx"; filename*=UTF-8''Second%20Look%20record%202026-11-23%200900.docx`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('I saw the kitchen myself, number 1.');
  });

  it('gives the text file in the language that the browser likes best', async () => {
    const response = await fetch(linksTo().to(session, 'markdown', person), {
      headers: { 'accept-language': 'cy,en;q=0.5' },
    });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toContain('# Cofnod o oruchwyliaeth fyfyriol');
  });

  it('works for an hour, and no second longer', async () => {
    const made = link();
    at = '2026-11-23T09:59:59.000Z';
    expect((await fetch(made)).status).toBe(200);
    at = '2026-11-23T10:00:00.000Z';
    const response = await fetch(made);
    at = '2026-11-23T09:00:00.000Z';
    expect([response.status, await response.text()]).toEqual([
      410,
      expect.stringContaining('Links to records work for'),
    ]);
  });

  it('says whose it is to nobody but the bot, and says it otherwise in each link', () => {
    const forIn = (made: string) => new URL(made).searchParams.get('for') ?? '';
    const readable = Buffer.from(forIn(link()), 'base64url').toString('latin1');
    expect(`${link()} ${readable}`).not.toContain('person');
    expect(forIn(link())).toBe(forIn(link()));
    expect(forIn(link())).not.toBe(forIn(linksTo().to(session, 'markdown', person)));
    expect(forIn(link())).not.toBe(forIn(linksTo().to(SessionId.parse('session-2'), 'docx', person)));
    expect(forIn(link())).not.toBe(forIn(linksTo().to(session, 'docx', other)));
  });

  it('opens nothing more once its person is of the session no longer, however fresh it is', async () => {
    const made = link();
    expect((await fetch(made)).status).toBe(200);
    ofIt = [];
    const response = await fetch(made);
    ofIt = [person];
    expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('kitchen')]);
    expect((await fetch(linksTo().to(session, 'docx', other))).status).toBe(404);
  });

  it('is told of with whose it is, each time it opens a record, and never when it does not', async () => {
    opened.splice(0);
    await fetch(link());
    await fetch(link());
    await fetch(linksTo().to(session, 'docx', other));
    await fetch(link().replace('.docx', '.md'));
    const opening = { person, what: 'record', id: session };
    expect(opened).toEqual([opening, opening]);
  });

  it('opens nothing while nobody can be told of it', async () => {
    audited = false;
    const response = await fetch(link());
    audited = true;
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('kitchen')]);
  });

  it.each<[string, (made: string) => string]>([
    ['another session', (made) => made.replace('session-1', 'session-2')],
    ['another format', (made) => made.replace('.docx', '.md')],
    ['nobody that it is for', (made) => made.replace(/for=[^&]+&/, '')],
    ['nothing in the place of whom it is for', (made) => made.replace(/for=[^&]+/, 'for=')],
    [
      'somebody else that it is for',
      (made) => made.replace(/for=[^&]+/, /for=[^&]+/.exec(linksTo().to(session, 'docx', other))?.[0] ?? ''),
    ],
    ['two that it is for', (made) => made.replace('?', `?for=${new URL(made).searchParams.get('for')}&`)],
    ['a later end of its life', (made) => made.replace('expires=1', 'expires=2')],
    ['no signature', (made) => made.replace(/&signature=.*/, '')],
    ['an empty signature', (made) => made.replace(/signature=.*/, 'signature=')],
    ['two ends of its life', (made) => made.replace('?', '?expires=9999999999&')],
  ])('with %s is forged, and learns nothing', async (_what, change) => {
    const changed = change(link());
    expect(changed).not.toBe(link());
    const response = await fetch(changed);
    expect([response.status, await response.text()]).toEqual([403, expect.not.stringContaining('kitchen')]);
  });

  it('of another key is forged', async () => {
    expect((await fetch(linksTo(Buffer.alloc(32, 8)).to(session, 'docx', person))).status).toBe(403);
  });

  it('to a session of which nothing is kept says so', async () => {
    record = null;
    const response = await fetch(link());
    record = aTalk();
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('not here any more')]);
  });

  it('is logged by its status alone', () => {
    expect(new Set(rejected.map((fields) => JSON.stringify(fields)))).toEqual(
      new Set([410, 403, 404].map((status) => JSON.stringify({ status, code: 'record' }))),
    );
    // Nobody could be told of one.
    expect(failed).toEqual([{ code: 'Error', at: expect.any(String) }]);
  });
});
