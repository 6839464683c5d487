import { setTimeout as sleep } from 'node:timers/promises';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, AzureOpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import {
  type Answered,
  type Chat,
  nothingSpent,
  type Silence,
  SilentError,
  type Spent,
  type Task,
  tokensIn,
} from '../thought/chat.ts';

/** Where a chat model is. `azureVersion`: an Azure OpenAI resource, whose `model` is the name of a deployment; null: any other server. */
export type ChatSettings = {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly azureVersion: string | null;
};

/** An answer is two sentences and some quotes: a model that writes more than this has lost its way. Tokens. */
const longestAnswer = 900;

/** So many silences in a row, and the model is left alone for so long; then one call tries it again. */
const silences = 3;
const restFor = 30_000;

/** A server that failed is asked once more, so long after (ms) where it does not say when; nobody waits longer than `longestWait` for that. */
const shortWait = 400;
const longestWait = 5_000;

/** What says that a server is out of order, and not that one answer was. */
const outOfOrder: ReadonlySet<Silence> = new Set([
  'took-too-long',
  'too-many-requests',
  'server-error',
  'not-allowed',
  'not-reached',
  'cut-off',
]);

/** Talks to OpenAI, Azure OpenAI, or any server that speaks OpenAI's chat protocol with structured output. */
export function createChat(settings: ChatSettings, { rest = restFor }: { rest?: number } = {}): Chat {
  const client = clientOf(settings);
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof SilentError && outOfOrder.has(error.because)),
    { halfOpenAfter: rest, breaker: new ConsecutiveBreaker(silences) },
  );
  return async (task, signal) => {
    // Nothing is sent when nobody waits for it any more, which is no fault of the server's.
    if (signal.aborted) throw new SilentError('took-too-long');
    // While one call tries the model again, the others do not wait for how it ends.
    if (breaker.state === CircuitState.HalfOpen) throw new SilentError('resting');
    try {
      return await breaker.execute(() => answer(client, settings.model, task, signal));
    } catch (error) {
      if (isBrokenCircuitError(error)) throw new SilentError('resting');
      throw error;
    }
  };
}

function clientOf({ url, model, key, azureVersion }: ChatSettings): OpenAI {
  const usual = {
    apiKey: key ?? 'none',
    // The client cannot be woken while it waits before a second try; `onceMore` can.
    maxRetries: 0,
    // It writes what it cannot read to the console, and with OPENAI_LOG=debug everything: a person's words.
    logLevel: 'off' as const,
    // Only the server that was chosen is told what people typed, wherever it points.
    fetchOptions: { redirect: 'manual' as const },
    // Only our own settings say who asks, and not what else is in the environment.
    organization: null,
    project: null,
  };
  return azureVersion === null
    ? new OpenAI({ ...usual, baseURL: url })
    : new AzureOpenAI({ ...usual, baseURL: null, endpoint: url, deployment: model, apiVersion: azureVersion });
}

/** What is sent for a task, to the last letter: `prompt` on the command line prints the same. */
export const bodyOf = <T>(
  model: string,
  { name, system, turns, answer }: Task<T>,
): ChatCompletionCreateParamsStreaming => ({
  model,
  messages: [{ role: 'system', content: system }, ...turns.map(({ by, text }) => ({ role: by, content: text }))],
  response_format: unbounded(zodResponseFormat(answer, name)),
  max_completion_tokens: longestAnswer,
  stream: true,
  stream_options: { include_usage: true },
});

/** Zod writes the bounds of a safe integer into a schema; Azure OpenAI refuses a strict schema that has bounds. */
const unbounded = <T>(format: T): T =>
  JSON.parse(JSON.stringify(format, (key, value) => (/^(min|max)imum$/.test(key) ? undefined : value)));

/** As much of a chunk as is used: compatible servers leave out much of the rest. A usage that makes no sense is none. */
const tokens = z.int().nonnegative();
const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

async function answer<T>(client: OpenAI, model: string, task: Task<T>, signal: AbortSignal): Promise<Answered<T>> {
  const body = bodyOf(model, task);
  const written = { begun: false, text: '', refusal: '', end: null as string | null, spent: null as Spent | null };
  const spent = () =>
    written.spent ?? {
      input: tokensIn(JSON.stringify(body.messages)),
      output: tokensIn(written.text + written.refusal),
    };
  try {
    const stream = await onceMore(() => client.chat.completions.create(body, { signal }), signal);
    written.begun = true;
    for await (const chunk of stream) {
      const { choices, usage } = Chunk.parse(chunk);
      const choice = choices?.[0];
      written.text += choice?.delta?.content ?? '';
      written.refusal += choice?.delta?.refusal ?? '';
      written.end = choice?.finish_reason ?? written.end;
      if (usage) written.spent = { input: usage.prompt_tokens, output: usage.completion_tokens };
    }
  } catch (error) {
    const because = silenceOf(error, written.begun, signal);
    // What was taken in is paid for, and so may be what nobody waited for.
    const charged = written.begun || because === 'took-too-long';
    throw new SilentError(because, { cause: causeOf(error), spent: charged ? spent() : nothingSpent });
  }
  // The client lets a stream that the signal ended look like one that came to its end.
  if (signal.aborted && written.end === null) throw new SilentError('took-too-long', { spent: spent() });
  if (written.refusal !== '' || written.end === 'content_filter') throw new SilentError('declined', { spent: spent() });
  if (written.end !== 'stop') throw new SilentError('cut-off', { spent: spent() });
  return { ...read(task, written.text, spent()), spent: spent() };
}

function read<T>({ answer: shape }: Task<T>, text: string, spent: Spent): Pick<Answered<T>, 'value' | 'text'> {
  try {
    return { value: shape.parse(JSON.parse(text)), text };
  } catch {
    // What zod and JSON say of it would quote it.
    throw new SilentError('not-as-asked', { spent });
  }
}

/** Asks, and asks once more where that may help, as long after as the server wants. Where the signal ends the waiting, the first error stands. */
async function onceMore<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const wait = waitAfter(error);
    if (wait === null || wait > longestWait) throw error;
    await sleep(wait, undefined, { signal }).catch(() => {
      throw error;
    });
    return ask();
  }
}

/** How long after an error a second try may help (ms); null where none would. */
function waitAfter(error: unknown): number | null {
  if (!(error instanceof APIError) || error instanceof APIConnectionTimeoutError) return null;
  const passing = error.status !== undefined && (error.status >= 500 || [408, 409, 429].includes(error.status));
  if (!passing && !(error instanceof APIConnectionError)) return null;
  const asked = error.headers?.get('retry-after') ?? '';
  const wait = /^[\d.]+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return Number.isNaN(wait) ? shortWait : Math.max(0, wait);
}

function silenceOf(error: unknown, begun: boolean, signal: AbortSignal): Silence {
  // Azure OpenAI answers 400 to a prompt that its filter stops: that says nothing of the server.
  if (error instanceof APIError && error.code === 'content_filter') return 'declined';
  if (error instanceof APIError && error.status === 429) return 'too-many-requests';
  if (error instanceof APIError && error.status !== undefined)
    return error.status >= 500 ? 'server-error' : 'not-allowed';
  if (signal.aborted || error instanceof APIConnectionTimeoutError) return 'took-too-long';
  if (error instanceof z.ZodError) return 'not-as-asked';
  if (!begun) return 'not-reached';
  // An error that the server put into the stream, and anything else that ends one.
  return error instanceof APIError && !(error instanceof APIConnectionError) ? 'server-error' : 'cut-off';
}

/** An error of the client may quote what was sent: only its name goes on. */
const causeOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
