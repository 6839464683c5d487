import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sorry } from '../../src/channel/page/shell.ts';
import { createOpenRecord, createRecordLinks } from '../../src/channel/record-links.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { SessionId } from '../../src/session/ids.ts';
import { aTalk } from '../record/records.ts';

const say = catalogueFor('en-GB');
const session = SessionId.parse('session-1');
let at = '2026-11-23T09:00:00.000Z';
let base = '';
const linksTo = (key = Buffer.alloc(32, 7)) => createRecordLinks({ key, base, now: () => at });
let record: ReturnType<typeof aTalk> | null = aTalk();
const rejected: unknown[] = [];

const opening = createOpenRecord({
  links: { verify: (file, query) => linksTo().verify(file, query) },
  recordOf: async (asked) => (asked === session ? record : null),
});
const server = createServer({ handle: async () => undefined, open: () => sorry('gone', say), record: opening }, {
  rejected: (fields: unknown) => rejected.push(fields),
  failed: (fields: unknown) => rejected.push(fields),
} as never);
beforeAll(async () => {
  base = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => {
  server.close();
});

const link = () => linksTo().to(session, 'docx');

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
    const response = await fetch(linksTo().to(session, 'markdown'), { headers: { 'accept-language': 'cy,en;q=0.5' } });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toContain('# Cofnod o oruchwyliaeth fyfyriol');
  });

  it('works for a day, and no second longer', async () => {
    const made = link();
    at = '2026-11-24T08:59:59.000Z';
    expect((await fetch(made)).status).toBe(200);
    at = '2026-11-24T09:00:00.000Z';
    const response = await fetch(made);
    at = '2026-11-23T09:00:00.000Z';
    expect([response.status, await response.text()]).toEqual([
      410,
      expect.stringContaining('Links to records work for a day'),
    ]);
  });

  it.each<[string, (made: string) => string]>([
    ['another session', (made) => made.replace('session-1', 'session-2')],
    ['another format', (made) => made.replace('.docx', '.md')],
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
    expect((await fetch(linksTo(Buffer.alloc(32, 8)).to(session, 'docx'))).status).toBe(403);
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
  });
});
