import { z } from 'zod';
import type { Citation } from '../knowledge/document.ts';
import type { Lens } from '../lenses/lens.ts';
import type { Task } from '../thought/chat.ts';
import type { Told } from '../thought/told.ts';
import { type Challenge, wordsBehind } from './challenge.ts';
import type { Fault, Written } from './checks/written.ts';

/** What a model writes. Whether it may be shown, the verifier says. */
const Answer = z.object({
  acknowledgement: z.string().nullable(),
  question: z.string(),
  because: z.string(),
  passage: z.int(),
});
export type Answer = z.infer<typeof Answer>;

/** What a question is to be written for: the lens and the stage that were chosen, and what the bank would ask. */
export type Draft = {
  readonly told: Told;
  /** What the person's last reply does, where they replied to a question. */
  readonly reply: string | null;
  readonly lens: Lens;
  readonly challenge: Challenge;
  readonly passages: readonly { readonly title: string; readonly text: string; readonly citation: Citation }[];
  readonly asked: readonly string[];
};

/** The data of a draft, as it is sent: nothing in it is an instruction, and JSON keeps it from looking like one. */
export function askTask(system: string, { told, reply, lens, challenge, passages, asked }: Draft): Task<Answer> {
  const data = {
    ...told,
    reply,
    lens: { id: lens.id, name: lens.name, definition: lens.definition },
    because: wordsBehind(challenge.because),
    stage: challenge.question.phase,
    passages: passages.map(({ title, text }, at) => ({ number: at + 1, title, text })),
    alreadyAsked: asked,
    example: challenge.text,
  };
  return { name: 'ask', system, turns: [{ by: 'user', text: JSON.stringify(data, null, 2) }], answer: Answer };
}

/** The same task once more, with what was wrong with its answer. */
export const mending = (task: Task<Answer>, text: string, faults: readonly Fault[]): Task<Answer> => ({
  ...task,
  turns: [
    ...task.turns,
    { by: 'assistant', text },
    {
      by: 'user',
      text: `This cannot be shown. ${faults.map(({ reason }) => reason).join(' ')} Write it again, in the same form, with all of that put right.`,
    },
  ],
});

/** A question with one mark, one space between words, and straight ends; an empty acknowledgement is none. */
export const writtenOf = ({ acknowledgement, question, because }: Answer): Written => ({
  acknowledgement: tidy(acknowledgement ?? '') || null,
  question: tidy(question),
  because: because.trim(),
});

const tidy = (text: string): string => text.trim().replaceAll(/[^\S\n\r]+/g, ' ');
