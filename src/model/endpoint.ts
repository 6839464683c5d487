import OpenAI, { APIConnectionTimeoutError, APIError } from 'openai';
import { z } from 'zod';
import type { Embed } from '../reading/embed.ts';
import { EndpointError } from './endpoint-error.ts';

/** Where an OpenAI-compatible embeddings endpoint is. `url` is the base, as in `https://api.openai.com/v1`. */
export type EndpointSettings = { readonly url: string; readonly model: string; readonly key: string | null };

/** Texts and characters in one request: fewer than any limit that was read of (some servers take 32 texts). */
const mostTexts = 32;
const mostCharacters = 60_000;
/** A text longer than this is cut: models take about 8,000 tokens. Characters. */
const longest = 8_000;

const Answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(2) })),
});

/**
 * Embeds at an endpoint, in batches, one after another. 408, 409, 429 and 5xx are tried again by the client, as long after as the server asks.
 * @throws {EndpointError} saying what went wrong, without the texts and without the key
 */
export function embedAt(
  { url, model, key }: EndpointSettings,
  { retries = 4, timeout = 30_000 }: { retries?: number; timeout?: number } = {},
): Embed {
  const client = new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    maxRetries: retries,
    timeout,
    logLevel: 'off',
    // Only the server that was chosen is told what is looked for, wherever it points.
    fetchOptions: { redirect: 'manual' },
  });

  async function batch(texts: readonly string[]): Promise<Float32Array[]> {
    let given: unknown;
    try {
      given = await client.embeddings.create({
        model,
        input: texts.map((text) => text.slice(0, longest) || ' '),
        encoding_format: 'float',
      });
    } catch (cause) {
      throw new EndpointError(
        `The embeddings model at ${new URL(url).host} did not answer (${reasonOf(cause)}). What it had answered before is kept; check EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY, or try again later.`,
        { cause },
      );
    }
    const answer = Answer.safeParse(given);
    const rows = answer.data?.data ?? [];
    const byIndex = new Map(rows.map(({ index, embedding }) => [index, unit(embedding)]));
    const vectors = texts.flatMap((_, index) => byIndex.get(index) ?? []);
    const lengths = new Set(vectors.map(({ length }) => length));
    if (rows.length !== texts.length || vectors.length !== texts.length || lengths.size !== 1)
      throw new EndpointError(
        `The embeddings model at ${new URL(url).host} answered with something else than one vector a text. What it had answered before is kept; check that EMBEDDINGS_MODEL names an embeddings model.`,
      );
    return vectors;
  }

  return async (texts) => {
    const made: Float32Array[] = [];
    while (made.length < texts.length) {
      const some = batchFrom(texts, made.length);
      made.push(...(await batch(some)));
    }
    return made;
  };
}

function batchFrom(texts: readonly string[], start: number): readonly string[] {
  let characters = 0;
  let end = start;
  while (end < texts.length && end - start < mostTexts) {
    characters += Math.min(longest, (texts[end] ?? '').length);
    if (characters > mostCharacters && end > start) break;
    end += 1;
  }
  return texts.slice(start, end);
}

/** Cosines are products of vectors of length one; not every server gives such. */
function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

/** A status or a code: an error's own message may quote what was sent. */
function reasonOf(error: unknown): string {
  if (error instanceof APIConnectionTimeoutError) return 'it took too long';
  if (error instanceof APIError && error.status !== undefined) return `status ${error.status}`;
  if (error instanceof APIError) return 'no connection';
  return 'an answer that is not JSON';
}
