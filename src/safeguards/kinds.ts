import { z } from 'zod';

/** What kind of urgent risk an account speaks of. */
export const UrgentKind = z.enum(['immediate-danger', 'new-injury', 'missing-child', 'self-harm', 'worker-at-risk']);

/**
 * What the person asks for that the bot will not give, or how they are. In `distress` no question is asked. `pushback` is annoyance with the bot
 * itself.
 */
export const BoundaryKind = z.enum([
  'decision',
  'threshold',
  'medical',
  'legal',
  'blame',
  'prediction',
  'write-my-report',
  'instructions',
  'distress',
  'pushback',
  'off-topic',
]);

export type UrgentKind = z.infer<typeof UrgentKind>;
export type BoundaryKind = z.infer<typeof BoundaryKind>;

/** What must come before reflection. Both may be true of one text: urgent risk is answered first. */
export type Screened = { readonly urgent: UrgentKind | null; readonly boundary: BoundaryKind | null };
