import type { Embed } from './embed.ts';
import { sentencesOf } from './sentences.ts';
import type { Span } from './span.ts';

/** A sentence of an account, with its vector (unit length, so that a dot product is the cosine). */
export type Sentence = Span & { readonly vector: Float32Array };

/** An account as it was read: its text, untouched, and its sentences in order. */
export type Read = { readonly text: string; readonly sentences: readonly Sentence[] };

/** Reads a text with an encoder of sentences. */
export async function readWith(embed: Embed, text: string): Promise<Read> {
  const spans = sentencesOf(text);
  const vectors = await embed(spans.map(({ start, end }) => text.slice(start, end)));
  return { text, sentences: spans.map((span, at) => ({ ...span, vector: vectors[at] ?? new Float32Array() })) };
}

/** Some neighbouring sentences of a text, as a text of their own. */
export function partOf({ text, sentences }: Read, from: number, to: number): Read {
  const some = sentences.slice(from, to);
  const start = some[0]?.start ?? 0;
  return {
    text: text.slice(start, some.at(-1)?.end ?? 0),
    sentences: some.map((sentence) => ({ ...sentence, start: sentence.start - start, end: sentence.end - start })),
  };
}
