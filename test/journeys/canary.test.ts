import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aChatServer, type ChatServer } from '../model/chat-server.ts';
import { anEmbeddingsServer, type EmbeddingsServer } from '../model/embeddings-server.ts';
import { aBotProcess, type BotProcess } from './bot-process.ts';
import { aConnector, type Connector } from './connector.ts';
import { aPerson, seen } from './person.ts';

/** Says who a family is: none of it is kept, sent to a model, or said to anybody but the person themselves. */
const identifiers = [
  'Quillandra',
  'Vexborough-Thrane',
  'quillandra.vt@example.org',
  '07700 900461',
  'LS29 8ZZ',
  '14 Zanderby Crescent',
  'Zanderby Community Primary School',
  '943 476 5919',
  'QQ 12 34 56 C',
];
/** What a person says of a case: it is kept sealed, and stands in no log, error or report. */
const words = ['lavender', 'tambourine', 'peppermint', 'marmalade', 'thimble', 'gondola', 'walnut'];

const account = [
  `${identifiers[0]} ${identifiers[1]} (mum) said the cot was lavender.`,
  `Her e-mail is ${identifiers[2]}, her phone ${identifiers[3]}.`,
  `They live at ${identifiers[5]}, ${identifiers[4]}. The older one goes to ${identifiers[6]}.`,
  `NHS number ${identifiers[7]}, NI ${identifiers[8]}. Things are going really well now.`,
].join(' ');

/** However it is written: in capitals or without, with its spaces or without. */
function found(what: readonly string[], text: string): string[] {
  const all = text.toLowerCase();
  return what.filter((one) =>
    [one, one.replaceAll(' ', ''), one.replaceAll(' ', '+'), encodeURIComponent(one)].some((way) =>
      all.includes(way.toLowerCase()),
    ),
  );
}

let connector: Connector;
let model: ChatServer;
let embeddings: EmbeddingsServer;
let bot: BotProcess;
let told = '';
/** Everything that is held of the person, as they may have it. */
let kept = '';

beforeAll(async () => {
  [connector, model, embeddings] = await Promise.all([aConnector(), aChatServer(), anEmbeddingsServer()]);
  bot = await aBotProcess({
    MODEL_URL: model.url,
    MODEL_NAME: 'a-model',
    MODEL_KEY: 'a-key',
    EMBEDDINGS_URL: embeddings.url,
    EMBEDDINGS_MODEL: 'an-embedder',
  });
  const person = aPerson({ url: bot.url, connector });
  await person.says(account);
  await person.says('preview');
  await person.presses('use-model');
  for (const text of [
    'I have not seen it myself, but tambourine was the word that she used.',
    `people`,
    `look up what ${identifiers[0]} said about peppermint`,
    'missing',
    `Now ${identifiers[0]?.toLowerCase()} says that it is marmalade.`,
    'why',
    'concern',
    'record',
    'masked',
    'actions',
    'export my data',
    'forget me',
  ])
    await person.says(text);
  await person.fills('write-concern', { concern: 'It is thimble.', evidence: `${identifiers[1]} told me.` });
  await person.likes(`gondola, ${identifiers[0]}`);
  // Things that go wrong on the way: Teams refuses, the model and the embedder quote what they were sent, an activity is broken.
  connector.fails(500, { times: 3 });
  model.faults.push({ status: 500 });
  embeddings.faults.push({ status: 400 }, { status: 400 });
  await person.posts(person.activity({ text: `walnut ${identifiers[0]}`, textFormat: 'plain' }));
  await person.posts(person.activity({ text: `look up walnut ${identifiers[0]}`, textFormat: 'plain' }));
  await person.posts(person.activity({ type: 'invoke', name: 'walnut', value: { text: identifiers[0] } }));
  await person.posts({ text: `walnut ${identifiers[0]}` });
  await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"type":"message","text":"walnut ${identifiers[0]}"`,
  });
  told = connector
    .messages(person.conversation)
    .map((message) => seen(message))
    .join('\n');
  await person.says('my data');
  const link = /https?:[^"\\]+my-data[^"\\]+/.exec(JSON.stringify(person.card()))?.[0] ?? '';
  const zip = unzipSync(new Uint8Array(await (await fetch(link)).arrayBuffer()));
  kept = Object.values(zip)
    .map((file) => new TextDecoder().decode(file))
    .join('\n');
  // What a crash would leave: Node's own report of the process as it stands.
  await bot.report();
}, 120_000);

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await Promise.all([connector, model, embeddings].map((one) => one[Symbol.asyncDispose]()));
});

/** Every file below a folder, as bytes that may be searched. */
function filesIn(folder: string): { readonly name: string; readonly bytes: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return [{ name: path, bytes: readFileSync(path).toString('latin1') }];
  });
}

describe('what somebody types', () => {
  it('was heard and answered, so that what follows is about something', () => {
    expect(told).toContain('lavender');
    expect(told).toMatch(/\[Mother\]|\[Person A\]/);
    expect(model.requests.length).toBeGreaterThan(0);
  });

  it('is kept, opened with all its keys, without what says who somebody is', () => {
    expect(found(['tambourine', 'marmalade'], kept)).toEqual(['tambourine', 'marmalade']);
    expect(found(identifiers, kept)).toEqual([]);
  });

  it('stands in no log', () => {
    expect(bot.log().split('\n').length).toBeGreaterThan(10);
    expect(found([...identifiers, ...words], bot.log())).toEqual([]);
  });

  it('stands in no file that is kept, whatever it is', () => {
    const files = filesIn(bot.folder);
    expect(files.length).toBeGreaterThan(10);
    for (const { name, bytes } of files) expect([name, found([...identifiers, ...words], bytes)]).toEqual([name, []]);
  });

  it('stands in no report that a crash leaves behind', () => {
    const reports = filesIn(bot.reports);
    expect(reports.length).toBe(1);
    for (const { bytes } of reports) expect(found([...identifiers, ...words], bytes)).toEqual([]);
  });

  it('goes to the model and to the embedder without what says who somebody is', () => {
    expect(found(identifiers, JSON.stringify(model.requests))).toEqual([]);
    expect(found(identifiers, JSON.stringify(embeddings.asked))).toEqual([]);
  });
});
