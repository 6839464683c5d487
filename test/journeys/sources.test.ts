import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { cite } from '../../src/knowledge/cite.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { createTurnWith } from '../../src/parts/roads.ts';
import { createStore } from '../../src/parts/store.ts';
import { aDocument } from '../builders.ts';
import { runs, urls } from '../channel/elements.ts';
import { aTurn } from '../channel/replies.ts';
import { theThinking } from '../thinking.ts';
import type { SentActivity } from './connector.ts';
import { aPerson, seen } from './person.ts';
import { aServer, type BotServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'sources-'));
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
const thinking = theThinking();
let store: Awaited<ReturnType<typeof createStore>>;
let server: BotServer;
/** How far the clock is ahead (ms). */
let later = 0;
/** Whether the library has lost its documents. */
let burnt = false;

beforeAll(async () => {
  store = await createStore(config);
  const { library } = thinking();
  server = await aServer({
    turn: createTurnWith(thinking(), store.sessions, config),
    welcomes: store.welcomes,
    find: thinking().find,
    library: { ...library, document: (id, version) => (burnt ? null : library.document(id, version)) },
    now: () => new Date(Date.now() + later).toISOString(),
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const account =
  "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.";
const cardIn = (message: SentActivity | undefined) => {
  const card = message?.attachments?.[0]?.content;
  if (!card) throw new Error('There is no card.');
  return card;
};
const markedIn = (html: string): string =>
  [...html.matchAll(/<mark>([\s\S]*?)<\/mark>/g)]
    .map(([, inside = '']) => inside.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'))
    .join('');
/** Every document as a reader sees it, to look quotes up in. */
const library = () => thinking().library.passages.map(({ text }) => text);

async function aSource(): Promise<{ message: SentActivity | undefined; url: string }> {
  const person = aPerson(server);
  await person.says(account);
  const [message] = await person.presses('source');
  return { message, url: urls(cardIn(message))[0] ?? '' };
}

describe('a source', () => {
  it('opens in its document, which marks the very words that were quoted', async () => {
    const { message, url } = await aSource();
    const bold = runs(cardIn(message)).filter(({ weight }) => weight === 'Bolder');
    expect(bold[0]?.text).toBe('Alice - Learning Lessons Review');
    expect(seen(message)).toMatch(/Bradford Safeguarding Children Board, undated · version [0-9a-f]{8}/);

    const response = await fetch(url);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(markedIn(page)).toBe(bold[1]?.text);
    expect(page).toContain(`<li id="${decodeURIComponent(new URL(url).hash.slice(1))}">`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+';.*frame-ancestors 'none'$/,
      ),
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
  });

  it.each<[string, (url: string) => string, number, RegExp]>([
    ['changed', (url) => url.replace(/start=\d+/, 'start=0'), 403, /cannot be opened/],
    ['cut short', (url) => url.replace(/signature=.*/, ''), 403, /cannot be opened/],
    ['of another document', (url) => url.replace('alice', 'malice'), 403, /cannot be opened/],
    ['with a script in it', (url) => url.replace('version=', 'version=<script>alert(1)</script>'), 403, /cannot be/],
    ['that no one can read', (url) => url.replace(/knowledge.[^?]+/, 'knowledge/%E0%A4%A'), 404, /nothing here/],
  ])('%s is not opened, and none of it is said again', async (_what, change, status, words) => {
    const { url } = await aSource();
    const response = await fetch(change(url));
    const page = await response.text();
    expect([response.status, page]).toEqual([status, expect.stringMatching(words)]);
    expect(page).not.toMatch(/alice|alert|start=|[0-9a-f]{8}-|%E0/i);
  });

  it('is not opened after a week, and the page says how to get a fresh link', async () => {
    const { url } = await aSource();
    later = 8 * 24 * 60 * 60 * 1_000;
    const response = await fetch(url);
    later = 0;
    expect(response.status).toBe(410);
    expect(await response.text()).toMatch(/Press Source again/i);
  });

  it('of a document that is not there any more is not found', async () => {
    const { url } = await aSource();
    burnt = true;
    const response = await fetch(url);
    burnt = false;
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/not here any more/);
    expect((await fetch(url)).status).toBe(200);
  });

  it('leaves nothing in the log but the status of what was not opened', async () => {
    const { url } = await aSource();
    const before = server.log.length;
    await fetch(url);
    expect(server.log).toHaveLength(before);
    await fetch(url.replace(/signature=.*/, ''));
    expect(server.log.slice(before).map((line) => JSON.parse(line))).toMatchObject([{ status: 403, code: 'document' }]);
    expect(server.log.join('\n')).not.toMatch(/alice|signature/);
  });
});

it('a hostile document is shown as text, in the card and on the page', async () => {
  const hostile =
    '<script>document.title = 1</script> ![x](https://evil.example/x.png) </mark></main> \u202edrow of it, it said.';
  const wild = aDocument(`# What it says\n\n- ${hostile}\n`, { title: hostile, publisher: hostile });
  const library = createLibrary({ reviews: [wild], others: [], retired: [] }, () => new Map());
  const [passage] = library.passages;
  const place = passage ? library.inContext(passage.id) : null;
  const citation = place && cite(place.passage.text, place.passage, place.document);
  if (!citation) throw new Error('It cannot be quoted.');
  const inside = aTurn();
  await using wilderness = await aServer({ turn: inside.turn, library });
  inside.answers({ kind: 'found', quotes: [{ citation, place }], danger: false });
  const [found] = await aPerson(wilderness).says('look up it');
  const asText = '<script>document.title = 1</script> x </mark></main> drow of it, it said.';
  expect(runs(cardIn(found)).map(({ text }) => text)).toContain(`“${asText}”`);
  const page = await (await fetch(urls(cardIn(found))[0] ?? '')).text();
  expect(page).not.toMatch(/<script|<img|evil\.example\/x\.png"/);
  expect(page.match(/<mark>/g)).toHaveLength(1);
  expect(markedIn(page).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\u202e', '')).toBe(asText);
});

describe('a search from the box above a message', () => {
  it('gives a card whose quote is word for word in the library, with the way to it', async () => {
    const { status, body } = await aPerson(server).posts(
      aPerson(server).activity({
        type: 'invoke',
        name: 'composeExtension/query',
        value: {
          commandId: 'search',
          parameters: [{ name: 'query', value: 'bruising in babies' }],
          queryOptions: { skip: 0, count: 5 },
        },
      }),
    );
    expect(status).toBe(200);
    const { attachments } = (body as { composeExtension: { attachments: { content: never }[] } }).composeExtension;
    expect(attachments).toHaveLength(5);
    for (const { content } of attachments) {
      const quote = runs(content)
        .find(({ text }) => text.startsWith('“'))
        ?.text.slice(1, -1);
      expect(library()).toContain(quote);
      const [url = ''] = urls(content);
      expect(markedIn(await (await fetch(url)).text())).toBe(quote);
    }
    expect(server.log.join('\n')).not.toMatch(/bruising/);
  });
});

describe('looking something up in the conversation', () => {
  it('gives up to three quotes, word for word, and changes nothing', async () => {
    const person = aPerson(server);
    const [asked] = await person.says(account);
    const [found] = await person.says('look up the rule of optimism');
    const quotes = runs(cardIn(found)).filter(({ text }) => text.startsWith('“'));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(3);
    for (const { text } of quotes) expect(library()).toContain(text.slice(1, -1));
    expect(found?.text).toMatch(/\[1\]/);
    const [{ citation }] = (found?.entities ?? []) as [{ citation: { appearance: { url: string } }[] }];
    expect(citation.map(({ appearance }) => appearance.url)).toEqual(urls(cardIn(found)));
    expect(urls(cardIn(found))).toHaveLength(quotes.length);
    expect(seen(found)).not.toMatch(/look up the rule/);

    const [why] = await person.presses('why');
    expect(seen(why)).toMatch(/Asked because you said/);
    expect(asked?.text).toBeDefined();
  });

  it('needs no session, and says so where nothing in the library answers', async () => {
    const [found] = await aPerson(server).says('search the weather in Leeds');
    expect(found?.text).toMatch(/Nothing in the library answers that. No answer is not a “no”/);
    expect(found?.attachments ?? []).toEqual([]);
    expect(seen(found)).not.toMatch(/weather/);
  });

  it('says what to do first where the words may tell of danger', async () => {
    const [said] = await aPerson(server).says('look up he has turned up with a knife and the kids are upstairs');
    expect(said?.text).toMatch(/^If a child may be in danger now, ring 999|999/);
  });

  it('is told of by the help', async () => {
    const [help] = await aPerson(server).says('help');
    expect(help?.text).toMatch(/“look up” and what you are looking for/);
  });
});
