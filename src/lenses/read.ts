import type { Span } from '../span.ts';

/** A sentence of an account, with its vector (unit length, so that a dot product is the cosine). */
export type Sentence = Span & { readonly vector: Float32Array };

/** An account as it was read: its text, untouched, and its sentences in order. */
export type Read = { readonly text: string; readonly sentences: readonly Sentence[] };
