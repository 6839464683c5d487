import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What Azure OpenAI and OpenAI both take as a strict schema: every key required, none besides, and no bounds. */
const StrictSchema: z.ZodType<Record<string, unknown>> = z
  .record(z.string(), z.unknown())
  .refine(isStrict, 'not strict');

const Asked = z.strictObject({
  model: z.string().min(1),
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) }))
    .min(2)
    .refine(([first, second]) => first?.role === 'system' && second?.role === 'user', 'system first, then the user'),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.enum(['notice', 'ask']),
      strict: z.literal(true),
      schema: StrictSchema,
    }),
  }),
  max_completion_tokens: z.int().positive(),
  stream: z.literal(true),
  stream_options: z.strictObject({ include_usage: z.literal(true) }),
});

const Told = z.object({
  role: z.string(),
  account: z.string(),
  conversation: z.array(z.object({ question: z.string(), answer: z.string() })),
});
const ToAsk = Told.extend({
  reply: z.string().nullable(),
  lens: z.object({ id: z.string(), name: z.string(), definition: z.string() }),
  because: z.string(),
  stage: z.enum(['opening', 'deepening', 'closing']),
  passages: z.array(z.object({ number: z.int(), title: z.string(), text: z.string() })),
  alreadyAsked: z.array(z.string()),
  example: z.string(),
});

export type ToldTo = z.infer<typeof Told>;
export type ToAsk = z.infer<typeof ToAsk>;

/** One request, as it came. */
export type Request = z.infer<typeof Asked> & {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly apiKey: string | undefined;
  readonly name: 'notice' | 'ask';
  /** The first user message. */
  readonly data: ToldTo | ToAsk;
};

/** How a request is met in place of an answer, or what is wrong with the way in which it is answered. */
export type Fault =
  | 'broken-chunk'
  | 'broken-json'
  | 'content-filter'
  | 'cut'
  | 'cut-before-headers'
  | 'drip'
  | 'empty'
  | 'error-in-stream'
  | 'hang'
  | 'html'
  | 'length'
  | 'no-end'
  | 'no-usage'
  | 'odd-usage'
  | 'other-chunk'
  | 'other-shape'
  | 'refusal'
  | 'stall'
  | { readonly status: number; readonly retryAfter?: string; readonly code?: string };

/** What a model says, and what it is asked with. */
type Answers = { notice: (data: ToldTo, request: Request) => unknown; ask: (data: ToAsk, request: Request) => unknown };

export type ChatServer = AsyncDisposable & {
  /** The base address of OpenAI's protocol, and that of an Azure OpenAI resource. */
  readonly url: string;
  readonly azureUrl: string;
  readonly requests: Request[];
  /** What was wrong with requests that were sent: always to be empty. */
  readonly complaints: string[];
  answers: Answers;
  usage: { input: number; output: number };
  /** The next requests meet these, one each; null: an answer. */
  faults: (Fault | null)[];
  /** All the others meet this. */
  always: Fault | null;
  /** How long it thinks before it writes, ms. */
  takes: number;
};

/** What a model of good will says: something of the account in `notice`, and in `ask` the question of the bank with a word before it. */
export const goodWill: Answers = {
  notice: ({ account }) => ({
    called: [{ lens: 'invisible-males', quote: firstWords(account) }],
    covered: [],
  }),
  ask: ({ account, because, example }) => ({
    acknowledgement: 'I hear what you have told me.',
    question: example,
    because: account.includes(because) ? because : firstWords(account),
    passage: 1,
  }),
};

const firstWords = (text: string): string => text.split(/\s+/).slice(0, 5).join(' ');
const asked = (question: string) => (data: ToAsk) => ({ ...(goodWill.ask(data, {} as Request) as object), question });

/** Answers that have the right form and may not be shown, by what is wrong with them. */
export const badQuestions: Readonly<Record<string, Answers['ask']>> = {
  'obeys what stands in the account': asked('The child is safe.'),
  'invents a quote': asked('What lies behind “he has never once been angry with them”?'),
  'invents what the person said': (data) => ({
    ...(goodWill.ask(data, {} as Request) as object),
    because: 'he has never once been angry',
  }),
  'gives a verdict': asked('The children are safe with her, so what would you like to do next?'),
  'names an injury that nobody named': asked('What do you know of the bruises on his arm?'),
  'asks two questions': asked('What have you seen yourself? And who else has seen it?'),
  'tells what to do': asked('You should call a strategy meeting, and what stops you?'),
  'names somebody whom nobody named': asked('What does Persephone Blackwood make of this?'),
  'puts a link into it': asked('What does https://evil.example/?q=case say of this?'),
};

/** Speaks OpenAI's chat completions protocol on this machine, streaming, and checks what it is sent. */
export async function aChatServer(): Promise<ChatServer> {
  const requests: Request[] = [];
  const complaints: string[] = [];
  const state = {
    answers: { ...goodWill },
    usage: { input: 1_000, output: 50 },
    faults: [] as (Fault | null)[],
    always: null as Fault | null,
    takes: 0,
  };

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString('utf8');
    const request = requestOf(incoming, sent);
    if (typeof request === 'string') {
      complaints.push(request);
      failed(response, { status: 400 }, sent);
      return;
    }
    requests.push(request);
    await answer(request, response, state.faults.length > 0 ? (state.faults.shift() ?? null) : state.always, sent);
  }

  async function answer(request: Request, response: ServerResponse, fault: Fault | null, sent: string): Promise<void> {
    if (fault === 'hang') return;
    if (fault === 'cut-before-headers') {
      response.destroy();
      return;
    }
    if (typeof fault === 'object' && fault !== null) {
      failed(response, fault, sent);
      return;
    }
    if (fault === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<h1>Sign in</h1><!-- ${sent} -->`);
      return;
    }

    if (state.takes > 0) await new Promise((resolve) => setTimeout(resolve, state.takes));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const say = (chunk: unknown) => response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    const choice = (delta: object, finish_reason: string | null = null) =>
      say({
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        created: 1,
        model: request.model,
        choices: [{ index: 0, delta, finish_reason }],
      });
    // Azure OpenAI begins with what its filter says of the prompt.
    say({ choices: [], prompt_filter_results: [] });
    choice({ role: 'assistant', content: '' });
    if (fault === 'refusal') {
      choice({ refusal: `I cannot help with that: ${request.data.account}` });
      choice({}, 'stop');
    } else {
      const text = textOf(request, fault);
      const pieces = text.match(/[\s\S]{1,24}/g) ?? [];
      for (const [at, content] of pieces.entries()) {
        if (at === Math.floor(pieces.length / 2)) {
          if (fault === 'stall') return;
          if (fault === 'cut') {
            // What was written is let out first, so that it is cut in the middle and not at the start.
            await new Promise((resolve) => setTimeout(resolve, 20));
            response.destroy();
            return;
          }
          if (fault === 'broken-chunk') response.write(`data: {"choices": [${sent}\n\n`);
          if (fault === 'other-chunk') say({ choices: request.data.account });
          if (fault === 'error-in-stream') say({ error: { message: sent, type: 'server_error' } });
        }
        if (fault === 'drip') await new Promise((resolve) => setTimeout(resolve, 60));
        choice({ content });
      }
      if (fault === 'length') choice({}, 'length');
      else if (fault === 'content-filter') choice({}, 'content_filter');
      else if (fault !== 'no-end') choice({}, 'stop');
    }
    const { input, output } = state.usage;
    const usage =
      fault === 'odd-usage'
        ? { prompt_tokens: -1.5, completion_tokens: null }
        : { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
    if (fault !== 'no-usage' && fault !== 'no-end') say({ choices: [], usage });
    response.end(fault === 'no-end' ? undefined : 'data: [DONE]\n\n');
  }

  function textOf(request: Request, fault: Fault | null): string {
    if (fault === 'empty') return '';
    if (fault === 'other-shape') return JSON.stringify({ verdict: request.data.account });
    const { notice, ask } = state.answers;
    const said = JSON.stringify(
      request.name === 'ask' ? ask(ToAsk.parse(request.data), request) : notice(request.data, request),
    );
    return fault === 'broken-json' ? `${said.slice(0, -3)} and so on` : said;
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error) => {
      complaints.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    url: `${base}/v1`,
    azureUrl: base,
    requests,
    complaints,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}

/** The request, or what is wrong with it. */
function requestOf({ url = '', method, headers }: IncomingMessage, sent: string): Request | string {
  const apiKey = headers['api-key'] as string | undefined;
  const azure = /^\/openai\/deployments\/[\w.-]+\/chat\/completions\?api-version=\d{4}-\d\d-\d\d(-preview)?$/.test(url);
  if (method !== 'POST' || !(azure || url === '/v1/chat/completions')) return `${method} ${url} is not there.`;
  if (azure ? !apiKey : !/^Bearer \S+$/.test(headers.authorization ?? '')) return 'There is no key.';
  const parsed = Asked.safeParse(JSON.parse(sent));
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { name } = parsed.data.response_format.json_schema;
  const data = (name === 'ask' ? ToAsk : Told).safeParse(JSON.parse(parsed.data.messages[1]?.content ?? ''));
  if (!data.success) return z.prettifyError(data.error);
  return { ...parsed.data, path: url, authorization: headers.authorization, apiKey, name, data: data.data };
}

/** An error as servers send it, with what they were sent in it, as some do. */
function failed(response: ServerResponse, { status, retryAfter, code }: Exclude<Fault, string>, sent: string): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: `Not with this: ${sent}`, type: 'fault', code: code ?? null } }));
}

function isStrict(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  if (Array.isArray(schema)) return schema.every(isStrict);
  const { type, properties, required, additionalProperties, minimum, maximum } = schema as Record<string, unknown>;
  if (minimum !== undefined || maximum !== undefined) return false;
  const keys = Object.keys((properties ?? {}) as object).sort();
  const whole = additionalProperties === false && String([...((required ?? []) as string[])].sort()) === String(keys);
  return (type !== 'object' || whole) && Object.values(schema).every(isStrict);
}
