import { z } from 'zod';

const Phrase = z.string().min(2);
const Kind = z.enum(['override', 'role', 'addressed', 'dictates', 'secrecy', 'reveals', 'leaks']);
const Phrases = z.partialRecord(Kind, z.array(Phrase).min(1));
const Language = z.strictObject({
  override: z.array(Phrase).min(1),
  ruler: z.array(Phrase).min(1),
  say: z.array(Phrase).min(1),
  ruling: z.array(Phrase).min(1),
  role: z.array(Phrase).min(1),
  reveal: z.array(Phrase).min(1),
  only: z.array(Phrase).min(1),
  addressed: z.array(Phrase).min(1),
});

/** `knowledge/safeguards/instructions.yaml`: the words with which a text speaks to a machine. The file says how a phrase is written. */
export const InstructionWords = z.strictObject({
  words: z.record(z.string().regex(/^[a-z]+$/, 'one word in small letters'), z.array(Phrase).min(1)),
  certain: Phrases,
  hints: Phrases,
  languages: z.record(z.string().length(2), Language),
});

export type InstructionWords = Readonly<z.infer<typeof InstructionWords>>;

/** What an instruction wants: to take the place of the rules, to make somebody else of the machine, to put words into its mouth … */
export type InstructionKind = z.infer<typeof Kind> | 'markup' | 'tool' | 'link';
