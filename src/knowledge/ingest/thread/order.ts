import type { Limits } from '../limits.ts';
import type { Reading } from '../reading/reading.ts';
import type { Refusal } from '../refusal.ts';

/** What the thread is asked for. */
export type Order = {
  readonly kind: 'pdf' | 'docx' | 'html';
  readonly bytes: Uint8Array;
  readonly limits: Limits;
};

/** What it says: once that it is ready, and then one answer an order. */
export type Answer = 'ready' | { readonly reading: Reading } | { readonly refusal: Refusal };

/** What is said of a document that a parser fails on in a way of its own. */
export const broken = { docx: 'broken-word', html: 'broken-page', pdf: 'broken-pdf' } as const;
