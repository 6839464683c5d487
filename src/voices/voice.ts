import { z } from 'zod';
import { LensId, Quotation } from '../lenses/lens.ts';
import type { Span } from '../reading/span.ts';

const Words = z.array(z.string().min(2));

const Question = z
  .string()
  .endsWith('?', 'a question ends with a question mark')
  .refine((text) => text.split('?').length === 2, 'ask one question, with one question mark');

const VoiceFile = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens'),
  name: z.string().min(2),
  /** Under which lens it is asked about when this voice is not heard. */
  lens: LensId.default(LensId.parse('missing-agencies')),
  /** How an account names this person or agency. */
  words: Words.min(1, 'name at least one word'),
  /** Words that hold one of `words` and mean something else. */
  except: Words.default([]),
  /** Words that show, without a name beside them, that this voice was heard. */
  shows: Words.default([]),
  /** What stands for them in a later sentence. */
  pronouns: z.array(z.enum(['he', 'she', 'they'])).default(['he', 'she', 'they']),
  /** A child: where a pronoun may mean an adult or a child, it is taken for the adult. */
  isChild: z.boolean().default(false),
  /** Words of an account that make it matter that this voice is not in it. */
  relevant: Words.default([]),
  questions: z.array(Question).min(3, 'give at least three questions'),
  passage: Quotation,
});

/** A file of voices. It is written for safeguarding trainers. */
export const VoicesFile = z.strictObject({ voices: z.array(VoiceFile).min(1, 'name at least one voice') });

/** A person or an agency who may have something to tell about a child. */
export type Voice = Readonly<z.infer<typeof VoiceFile>>;

/**
 * What an account says of a voice: `heard`, that they said, told, sent or attended something, or were spoken to; `named`, that there is such
 * a person or agency and no more; `absent`, nothing. It says nothing about the person or agency themselves.
 */
export type Heard = {
  readonly voice: string;
  readonly state: 'heard' | 'named' | 'absent';
  /** The words of the account that show the state: UTF-16 offsets, half-open; null where the voice is absent. */
  readonly quote: Span | null;
  /** The time that is given for what was heard, in the words of the account; null where none is. */
  readonly when: string | null;
  /** The words of the account that make it matter when this voice is not heard, or null. */
  readonly calledFor: Span | null;
};
