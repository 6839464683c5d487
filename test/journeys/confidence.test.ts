import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { aChatServer, type ChatServer } from '../model/chat-server.ts';
import { aBotProcess, type BotProcess } from './bot-process.ts';
import { aConnector, type Connector, type SentActivity } from './connector.ts';
import { aPerson, seen } from './person.ts';

const account =
  'Kelly Moss (mum) rang. Jayden is doing really well at Thornlea Primary, and grace has collected him all week.';
const say = en.confidence;

let connector: Connector;
let model: ChatServer;
let bot: BotProcess;
beforeAll(async () => {
  [connector, model] = await Promise.all([aConnector(), aChatServer()]);
  bot = await aBotProcess({ MODEL_URL: model.url, MODEL_NAME: 'a-model', MODEL_KEY: 'a-key' });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await Promise.all([connector, model].map((one) => one[Symbol.asyncDispose]()));
});

const aWorker = (name: string) => aPerson({ url: bot.url, connector }, { name });
const all = (said: readonly SentActivity[]): string => said.map(seen).join('\n');

/** What a button did is said a moment after it was answered. */
async function afterwards(what: Promise<unknown>, person: ReturnType<typeof aWorker>): Promise<string> {
  const before = connector.messages(person.conversation).length;
  await what;
  await connector.until('a message', () => connector.messages(person.conversation).length > before);
  return all(connector.messages(person.conversation).slice(before));
}

describe('a person alone', () => {
  it('sees what a model would be sent before anything is, masks a word with one tap, and then allows it', async () => {
    const person = aWorker('Ann');
    const said = all(await person.says(account));
    expect(said).toContain(say.preview.title);
    expect(said).toContain(' (mum) rang. ');
    expect(model.requests).toEqual([]);

    const masked = all(await person.says('masked'));
    expect(masked).toContain('[Mother]: Kelly Moss');
    expect(await afterwards(person.fills('mask-more', { words: 'grace' }), person)).toContain(say.masked.title);
    expect(all(await person.says('preview'))).not.toContain('grace');

    expect(await afterwards(person.fills('use-model'), person)).toContain(say.preview.allowed);
    await person.says('I have not seen that myself, I only have it from her.');
    expect(model.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(model.requests)).not.toMatch(/kelly|moss|jayden|thornlea|grace/i);
    expect(model.complaints).toEqual([]);
  });

  it('says what is no name with one tap, and then the record, what is said next and a model have the word', async () => {
    const person = aWorker('Eve');
    await person.says(
      'Jayden watches Zorblat all day, mum Kelly says, and grace has collected him all week, and it is going well.',
    );
    expect(all(await person.says('masked'))).toContain('[Person B]: Zorblat');
    const told = await afterwards(person.fills('not-a-name', { what: '[Person B]' }), person);
    expect(told).toContain('[Person A]: Jayden');
    expect(told).not.toContain('[Person B]');

    expect(all(await person.says('preview'))).toContain(say.preview.doubtful);
    expect(await afterwards(person.fills('not-a-name', { what: 'grace' }), person)).toContain(say.masked.title);
    const preview = all(await person.says('preview'));
    expect(preview).not.toContain(say.preview.doubtful);
    expect(preview).toContain('watches Zorblat all day');

    const before = model.requests.length;
    await afterwards(person.fills('use-model'), person);
    await person.says('I saw Zorblat on the telly with Jayden myself, and grace was there.');
    const sent = JSON.stringify(model.requests.slice(before));
    expect(sent).toContain('Zorblat on the telly with [Person A] myself, and grace was there');
    expect(sent).not.toMatch(/jayden|kelly/i);

    const record = all(await person.says('record'));
    expect(record).toContain('watches Zorblat all day');
    expect(record).not.toMatch(/jayden|kelly/i);
  });

  it('names the people of a case first, and they are masked however they are written', async () => {
    const person = aWorker('Ben');
    expect(all(await person.says('people'))).toContain(say.people.title);
    const told = await afterwards(person.fills('name-people', { people: 'hope, child\nwill (her uncle)' }), person);
    expect(told).toContain('[Child A]: hope');
    const said = all(await person.says('today hope was seen with will, and things are really going well'));
    expect(said).toContain('[Child A]');
    expect(said).not.toMatch(/\bhope\b/);
  });

  it('has everything that is held of them in one file, for an hour, and nobody else has', async () => {
    const person = aWorker('Cat');
    await person.says('Chantelle Okafor rang. The house was really clean this time and smelt of lavender.');
    await person.says('my data');
    const card = JSON.stringify(person.card());
    const link = /https?:[^"\\]+my-data[^"\\]+/.exec(card)?.[0] ?? '';
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const data = new TextDecoder().decode(files['my-data.json']);
    expect(data).toContain('lavender');
    expect(data).not.toMatch(/Chantelle/);
    expect(Object.keys(files).filter((name) => name.startsWith('records/'))).toHaveLength(1);

    const other = new URL(link);
    other.searchParams.set('for', `${other.searchParams.get('for')?.slice(0, -2)}AA`);
    expect((await fetch(other)).status).toBe(403);
  });

  it('is asked before they are forgotten, and then nothing of theirs is left', async () => {
    const person = aWorker('Dan');
    await person.says('The mother was friendlier this time and the house was clean.');
    expect(all(await person.says('forget me'))).toContain('1 session of yours alone is deleted');
    expect(await afterwards(person.fills('forget-me-now'), person)).toContain(say.forget.done);
    expect(all(await person.says('record'))).toContain(en.refusals['no-session-yet']);
    await person.says('my data');
    const link = /https?:[^"\\]+my-data[^"\\]+/.exec(JSON.stringify(person.card()))?.[0] ?? '';
    const files = unzipSync(new Uint8Array(await (await fetch(link)).arrayBuffer()));
    expect(new TextDecoder().decode(files['my-data.json'])).not.toContain('friendlier');
  });
});
