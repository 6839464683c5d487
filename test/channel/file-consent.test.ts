import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportActivity } from '../../src/channel/export.ts';
import { createFileConsent } from '../../src/channel/file-consent.ts';
import type { Fetch } from '../../src/channel/upload.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { PersonId, SessionId } from '../../src/session/ids.ts';
import { aGroupRecord, aTalk } from '../record/records.ts';
import { complaints } from './elements.ts';

const say = catalogueFor('en-GB');
const session = SessionId.parse('session-1');
const person = PersonId.parse('person-1');

type Put = { readonly method: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
const puts: Put[] = [];
let status = 201;
const oneDrive = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  puts.push({ method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
  const answer = request.url === '/elsewhere' ? 201 : status;
  response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => oneDrive.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(oneDrive.address() as AddressInfo).port}/upload?key=secret`;
});
afterAll(() => oneDrive.close());

const failures: unknown[] = [];
let record: ReturnType<typeof aTalk> = aTalk();
const consenting = (over: { local?: boolean; fetch?: Fetch } = {}) =>
  createFileConsent({
    recordOf: async (asked, by) => (asked === session && by === person ? record : null),
    fetch,
    local: true,
    failed: (error) => failures.push(error),
    ...over,
  });

const accepted = (uploadUrl = address, format = 'docx') => ({
  type: 'fileUpload',
  action: 'accept',
  context: { session, format },
  uploadInfo: {
    contentUrl: 'https://contoso.sharepoint.com/personal/a/record.docx',
    name: 'record.docx',
    uploadUrl,
    uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
    fileType: 'docx',
  },
});

describe('a record that is asked for as a file', () => {
  const linkTo = () => 'https://bot.example.org/record/session-1.docx?expires=1&signature=x';

  it('asks for leave in a personal chat, and carries nothing of the record', async () => {
    const asked = await exportActivity({ record: aTalk(), format: 'docx' }, { consents: true, linkTo, say });
    const [attachment] = asked.attachments ?? [];
    expect(attachment).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'Second Look record 2026-11-23 0900.docx',
      content: { acceptContext: { session, format: 'docx' }, declineContext: { session, format: 'docx' } },
    });
    expect(attachment?.content.sizeInBytes).toBeGreaterThan(5_000);
    expect(JSON.stringify(asked)).not.toMatch(/kitchen|really well/);
  });

  it('is a link elsewhere, on a card that Microsoft’s own reader takes without complaint', async () => {
    const { attachments = [] } = await exportActivity(
      { record: aTalk(), format: 'docx' },
      { consents: false, linkTo, say },
    );
    expect(JSON.stringify(attachments)).toContain(linkTo());
    expect(complaints(attachments[0]?.content)).toEqual([]);
  });

  it('says where to go, where the bot is not reached from a browser', async () => {
    const { text } = await exportActivity({ record: aTalk(), format: 'docx' }, { consents: false, linkTo: null, say });
    expect(text).toBe(say.record.noWay);
  });
});

describe('leave that was given', () => {
  it('puts the record as it stands now into OneDrive, whole, and then shows the file', async () => {
    record = aTalk({ accounts: [] });
    const told = await consenting()(accepted(), person, say);
    record = aTalk();
    const { method, headers, body } = puts.at(-1) ?? { body: Buffer.alloc(0) };
    expect([method, headers?.['content-range']]).toEqual(['PUT', `bytes 0-${body.length - 1}/${body.length}`]);
    expect(headers?.['content-length']).toBe(String(body.length));
    const written = strFromU8(unzipSync(body)['word/document.xml'] ?? new Uint8Array());
    expect(written).toContain('I saw the kitchen myself');
    expect(written).not.toContain('I believed her');
    expect(told).toMatchObject({
      text: say.record.sent,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          contentUrl: 'https://contoso.sharepoint.com/personal/a/record.docx',
          name: 'record.docx',
          content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C', fileType: 'docx' },
        },
      ],
    });
  });

  it('puts the text file where that was asked for', async () => {
    await consenting()(accepted(address, 'markdown'), person, say);
    expect(puts.at(-1)?.body.toString('utf8')).toMatch(/^# Record of reflective supervision/);
  });

  it.each([
    ['over http', 'http://contoso.sharepoint.com/x'],
    ['of another host', 'https://example.org/x'],
    ['of a host that only ends like it', 'https://evilsharepoint.com/x'],
    ['of a host that only begins like it', 'https://contoso.sharepoint.com.example.org/x'],
    ['with a user in it', 'https://contoso.sharepoint.com@example.org/x'],
    ['with a user for the right host', 'https://a:b@contoso.sharepoint.com/x'],
    ['of another port', 'https://contoso.sharepoint.com:8443/x'],
    ['of this machine, with Teams', 'http://127.0.0.1:9/x'],
    ['that is none', 'sharepoint.com'],
  ])('sends nothing to an address %s', async (_what, uploadUrl) => {
    const sent: unknown[] = [];
    const fetching: Fetch = async (url) => {
      sent.push(url);
      return { ok: true, status: 201 };
    };
    const told = await consenting({ local: false, fetch: fetching })(accepted(uploadUrl), person, say);
    expect([sent, told?.text]).toEqual([[], say.record.notUploaded]);
  });

  it.each([
    'https://contoso-my.sharepoint.com/personal/a/upload?key=1',
    'https://contoso.sharepoint.com/x',
    'https://contoso-my.sharepoint.us/x',
  ])('sends it to OneDrive, and nowhere that it is sent on to: %s', async (uploadUrl) => {
    const sent: string[] = [];
    const fetching: Fetch = async (url, { redirect }) => {
      sent.push(url.href, redirect);
      return { ok: true, status: 201 };
    };
    await consenting({ local: false, fetch: fetching })(accepted(uploadUrl), person, say);
    expect(sent).toEqual([uploadUrl, 'error']);
  });

  it.each([[500], [403], [302]])(
    'says that the file is not there when OneDrive answers %i, and names no address',
    async (answer) => {
      status = answer;
      const before = puts.length;
      const told = await consenting()(accepted(), person, say);
      status = 201;
      expect(puts.length).toBe(before + 1);
      expect(told).toMatchObject({ text: say.record.notUploaded });
      expect(told?.attachments).toBeUndefined();
      expect(String(failures.at(-1))).not.toMatch(/secret|127\.0\.0\.1/);
    },
  );

  it('of somebody who took no part makes no file', async () => {
    const before = puts.length;
    const told = await consenting()(accepted(), PersonId.parse('person-2'), say);
    expect([told?.text, puts.length]).toEqual([say.record.gone, before]);
  });

  it('is followed by one line when the record cannot be read', async () => {
    const failing = createFileConsent({
      recordOf: () => Promise.reject(new Error('no database')),
      fetch,
      local: true,
      failed: (error) => failures.push(error),
    });
    expect((await failing(accepted(), person, say))?.text).toBe(say.record.notMade);
  });
});

describe('leave that was not given', () => {
  it('is one line, and no file', async () => {
    const before = puts.length;
    const told = await consenting()({ action: 'decline', context: { session, format: 'docx' } }, person, say);
    expect([told?.text, told?.attachments, puts.length]).toEqual([say.record.declined, undefined, before]);
  });

  it.each([null, {}, { action: 'accept' }, { action: 'accept', context: { session: '', format: 'exe' } }])(
    'is not heard in what is no answer: %j',
    async (value) => {
      expect(await consenting()(value, person, say)).toBeNull();
    },
  );
});

it('asks for leave to put a large record, too', async () => {
  const asked = await exportActivity(
    { record: aGroupRecord(40, 'word '.repeat(4_000)), format: 'markdown' },
    { consents: true, linkTo: null, say },
  );
  expect(Buffer.byteLength(JSON.stringify(asked))).toBeLessThan(2_000);
});
