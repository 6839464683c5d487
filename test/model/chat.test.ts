import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { type ChatSettings, createChat } from '../../src/model/chat.ts';
import { type Chat, type Silence, SilentError, type Task } from '../../src/thought/chat.ts';
import { aChatServer, type ChatServer, type Fault, goodWill } from './chat-server.ts';

let server: ChatServer;
/** What the client wrote to the console, which it keeps hold of from its first use. */
const written: unknown[][] = [];
beforeAll(async () => {
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => {
      written.push(words);
    });
  server = await aChatServer();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.requests.length = 0;
  server.complaints.length = 0;
  Object.assign(server, { faults: [], always: null, answers: { ...goodWill }, usage: { input: 1_000, output: 50 } });
});

const canaries = /Quillfeather|Mandragora|a-secret-key/;
const account = 'Zebedee Quillfeather of Mandragora Street is doing really well.';
const answer = z.object({ called: z.array(z.object({ lens: z.string() })) });
const task: Task<z.infer<typeof answer>> = {
  name: 'notice',
  system: 'You notice.',
  turns: [{ by: 'user', text: JSON.stringify({ role: 'practitioner', account, conversation: [] }) }],
  answer,
};

const settings = (over: Partial<ChatSettings> = {}): ChatSettings => ({
  url: server.url,
  model: 'a-model',
  key: 'a-secret-key',
  azureVersion: null,
  ...over,
});
const signal = (ms = 20_000) => AbortSignal.timeout(ms);
const aChat = (over: Partial<ChatSettings> = {}, rest = 30_000): Chat => createChat(settings(over), { rest });
const ask = (chat = aChat(), ms?: number) => chat(task, signal(ms));

async function silence(asking: Promise<unknown>): Promise<SilentError> {
  const error = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SilentError)) throw new Error(`It was not silent: ${inspect(error)}`);
  return error;
}

describe('what is sent', () => {
  it('to OpenAI, and any server that speaks as it does, is this to the letter', async () => {
    await ask();
    expect(server.complaints).toEqual([]);
    const [{ path, authorization, apiKey, name: _, data: __, ...body } = null as never] = server.requests;
    expect({ path, authorization, apiKey }).toEqual({
      path: '/v1/chat/completions',
      authorization: 'Bearer a-secret-key',
      apiKey: undefined,
    });
    expect(body).toEqual({
      model: 'a-model',
      messages: [
        { role: 'system', content: 'You notice.' },
        { role: 'user', content: task.turns[0]?.text },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'notice', strict: true, schema: expect.objectContaining({ type: 'object' }) },
      },
      max_completion_tokens: 900,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('to Azure OpenAI goes to the deployment, with its key and version', async () => {
    for (const url of [server.azureUrl, `${server.azureUrl}/`])
      await ask(aChat({ url, model: 'our-deployment', azureVersion: '2024-10-21' }));
    expect(server.complaints).toEqual([]);
    expect(server.requests).toMatchObject(
      Array(2).fill({
        path: '/openai/deployments/our-deployment/chat/completions?api-version=2024-10-21',
        apiKey: 'a-secret-key',
        authorization: undefined,
      }),
    );
  });

  it('holds nothing of what else is in the environment', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
    vi.stubEnv('OPENAI_API_KEY', 'another-key');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await ask(aChat({ key: null }));
    await ask(aChat({ url: server.azureUrl, azureVersion: '2024-10-21' }));
    expect(server.requests.map(({ authorization, apiKey }) => authorization ?? apiKey)).toEqual([
      'Bearer none',
      'a-secret-key',
    ]);
  });

  it('goes on with an answer that is sent back', async () => {
    const turns = [...task.turns, { by: 'assistant', text: '{}' } as const, { by: 'user', text: 'Again.' } as const];
    await aChat()({ ...task, turns }, signal());
    expect(server.requests[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  });
});

describe('an answer', () => {
  it('comes with its text, and with what the server says that it cost', async () => {
    const { value, text, spent } = await ask();
    expect(value.called).toEqual([{ lens: 'invisible-males' }]);
    expect(JSON.parse(text)).toMatchObject(value);
    expect(spent).toEqual({ input: 1_000, output: 50 });
  });

  it.each<Fault>(['no-usage', 'odd-usage'])(
    'is counted by its letters where the server counts with %s',
    async (fault) => {
      server.faults = [fault];
      const { spent, text } = await ask();
      expect(spent.output).toBe(Math.ceil(text.length / 4));
      expect(spent.input).toBeGreaterThan(account.length / 4);
      expect(Number.isInteger(spent.input)).toBe(true);
    },
  );

  it('that drips is waited for as long as the signal allows', async () => {
    server.always = 'drip';
    expect((await ask()).value.called).toHaveLength(1);
    expect(await silence(ask(aChat(), 150))).toMatchObject({ because: 'took-too-long' });
  });
});

describe('silence', () => {
  const twice = (fault: Fault): Fault[] => [fault, fault];
  it.each<[string, Fault[], Silence, number]>([
    ['says nothing', ['hang'], 'took-too-long', 1],
    ['stops in the middle and says nothing more', ['stall'], 'took-too-long', 1],
    ['has too many requests, twice', twice({ status: 429, retryAfter: '0' }), 'too-many-requests', 2],
    ['has too many requests for a long time', [{ status: 429, retryAfter: '3600' }], 'too-many-requests', 1],
    ['fails twice', twice({ status: 500 }), 'server-error', 2],
    ['is unavailable twice', twice({ status: 503, retryAfter: '0' }), 'server-error', 2],
    ['does not know the key', [{ status: 401 }], 'not-allowed', 1],
    ['does not know the model', [{ status: 404 }], 'not-allowed', 1],
    ['filters the prompt, as Azure OpenAI does', [{ status: 400, code: 'content_filter' }], 'declined', 1],
    ['cuts the stream', ['cut'], 'cut-off', 1],
    ['hangs up before it says a word, twice', twice('cut-before-headers'), 'not-reached', 2],
    ['ends without saying so', ['no-end'], 'cut-off', 1],
    ['writes more than it may', ['length'], 'cut-off', 1],
    ['answers with a page', ['html'], 'cut-off', 1],
    ['breaks a chunk', ['broken-chunk'], 'cut-off', 1],
    ['sends chunks of another shape', ['other-chunk'], 'not-as-asked', 1],
    ['tells of an error in the stream', ['error-in-stream'], 'server-error', 1],
    ['writes broken JSON', ['broken-json'], 'not-as-asked', 1],
    ['writes JSON of another shape', ['other-shape'], 'not-as-asked', 1],
    ['writes nothing', ['empty'], 'not-as-asked', 1],
    ['refuses', ['refusal'], 'declined', 1],
    ['filters what it wrote', ['content-filter'], 'declined', 1],
  ])(
    'of a server that %s is told of by its kind, without a word of what was sent or written',
    async (_, faults, because, times) => {
      vi.stubEnv('OPENAI_LOG', 'debug');
      onTestFinished(() => {
        vi.unstubAllEnvs();
      });
      const began = performance.now();
      server.faults = [...faults];
      const error = await silence(ask(aChat(), because === 'took-too-long' ? 250 : undefined));
      expect(error.because).toBe(because);
      expect(server.requests).toHaveLength(times);
      expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(canaries);
      expect(`${error.message} ${error.stack} ${inspect(error.cause)} ${JSON.stringify(error)}`).not.toMatch(canaries);
      expect(written).toEqual([]);
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );

  it('of a server that is not there is told of', async () => {
    expect((await silence(ask(aChat({ url: 'http://127.0.0.1:9/v1' })))).because).toBe('not-reached');
  });

  it.each<[Fault, boolean]>([
    ['refusal', true],
    ['broken-json', true],
    ['length', true],
    ['cut', true],
    ['stall', true],
    [{ status: 401 }, false],
  ])('after %j has cost what was taken in: %j', async (fault, costs) => {
    server.faults = [fault];
    const { spent } = await silence(ask(aChat(), fault === 'stall' ? 250 : undefined));
    expect(spent.input > 0).toBe(costs);
  });
});

describe('a second try', () => {
  it.each([
    ['seconds', () => '1', 990],
    ['a date', () => new Date(Date.now() + 2_000).toUTCString(), 900],
  ])('comes as long after a 429 as it says in %s', async (_, retryAfter, least) => {
    server.faults = [{ status: 429, retryAfter: retryAfter() }];
    const began = performance.now();
    expect((await ask()).value.called).toHaveLength(1);
    expect(performance.now() - began).toBeGreaterThan(least);
    expect(server.requests).toHaveLength(2);
  });

  it('comes soon where nothing is said of when', async () => {
    server.faults = [{ status: 500 }];
    await ask();
    expect(server.requests).toHaveLength(2);
  });

  it('is not made when nobody waits for it any more, and what was the matter is told', async () => {
    server.faults = [{ status: 429, retryAfter: '4' }];
    const began = performance.now();
    expect((await silence(ask(aChat(), 200))).because).toBe('too-many-requests');
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(server.requests).toHaveLength(1);
  });
});

it('nothing is sent for a signal that has come already', async () => {
  const chat = aChat();
  for (let time = 0; time < 4; time++)
    expect(await silence(chat(task, AbortSignal.abort()))).toMatchObject({
      because: 'took-too-long',
      spent: { input: 0, output: 0 },
    });
  expect(server.requests).toEqual([]);
  expect((await ask(chat)).value.called).toHaveLength(1);
});

describe('a server that is out of order', () => {
  it('is left alone after three silences, tried by one call after its rest, and asked again when that was answered', async () => {
    const chat = aChat({}, 300);
    server.always = { status: 401 };
    for (let time = 0; time < 3; time++) expect((await silence(ask(chat))).because).toBe('not-allowed');
    expect((await silence(ask(chat))).because).toBe('resting');
    expect(server.requests).toHaveLength(3);

    await new Promise((resolve) => setTimeout(resolve, 320));
    server.always = 'drip';
    const trying = ask(chat);
    expect((await silence(ask(chat))).because).toBe('resting');
    expect((await trying).value.called).toHaveLength(1);
    expect(server.requests).toHaveLength(4);

    server.always = null;
    await Promise.all([ask(chat), ask(chat)]);
    expect(server.requests).toHaveLength(6);
  });

  it('is left alone for another rest where the trial fails', async () => {
    const chat = aChat({}, 200);
    server.always = { status: 401 };
    for (let time = 0; time < 3; time++) await silence(ask(chat));
    await new Promise((resolve) => setTimeout(resolve, 220));
    expect((await silence(ask(chat))).because).toBe('not-allowed');
    expect((await silence(ask(chat))).because).toBe('resting');
  });

  it.each<Fault>(['refusal', 'broken-json', { status: 400, code: 'content_filter' }])(
    'is not one whose answers are like %j',
    async (fault) => {
      const chat = aChat();
      server.always = fault;
      for (let time = 0; time < 4; time++) expect((await silence(ask(chat))).because).not.toBe('resting');
    },
  );
});
