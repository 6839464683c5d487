import { z } from 'zod';

/** Tokens that a model was sent, and that it wrote. */
export const Spent = z.strictObject({ input: z.int().nonnegative(), output: z.int().nonnegative() });
export type Spent = Readonly<z.infer<typeof Spent>>;

export const nothingSpent: Spent = { input: 0, output: 0 };
export const together = (a: Spent, b: Spent): Spent => ({ input: a.input + b.input, output: a.output + b.output });

/**
 * One thing that a model is asked to do. `system` is the same for every account, and comes first, so that a provider can keep it;
 * `turns` are what is new: data, and where an answer was sent back, that answer and what is wrong with it.
 */
export type Task<T> = {
  readonly name: 'notice' | 'ask';
  readonly system: string;
  readonly turns: readonly { readonly by: 'user' | 'assistant'; readonly text: string }[];
  readonly answer: z.ZodType<T>;
};

/** `text` is the answer as it was written, to be sent back with what is wrong with it. */
export type Answered<T> = { readonly value: T; readonly text: string; readonly spent: Spent };

/** Asks a model. @throws {SilentError} when it gives no answer that can be used; the signal ends waiting for it */
export type Chat = <T>(task: Task<T>, signal: AbortSignal) => Promise<Answered<T>>;

/** Why a model gave no answer. `resting`: it failed so often that it is left alone for a while. */
export type Silence =
  | 'took-too-long'
  | 'too-many-requests'
  | 'server-error'
  | 'not-allowed'
  | 'not-reached'
  | 'cut-off'
  | 'not-as-asked'
  | 'declined'
  | 'resting';

/** A model gave no answer that can be used. Nothing was lost: the bank asks in its place. Never holds a word of what was sent or written. */
export class SilentError extends Error {
  override readonly name = 'SilentError';
  readonly because: Silence;
  readonly spent: Spent;

  constructor(because: Silence, { spent = nothingSpent, ...options }: ErrorOptions & { spent?: Spent } = {}) {
    super(because, options);
    this.because = because;
    this.spent = spent;
  }
}

/** About how many tokens a text is, where nobody counted: English has some four characters to a token (OpenAI's rule of thumb). */
export const tokensIn = (text: string): number => Math.ceil(text.length / 4);
