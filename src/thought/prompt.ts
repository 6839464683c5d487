import { z } from 'zod';
import type { Lens } from '../lenses/lens.ts';

/** The front matter of a file in `prompts/`: what a model is told for one task. `version` goes up with every change of words. */
export const PromptHead = z.strictObject({
  id: z.enum(['notice', 'ask']),
  version: z.int().positive(),
  purpose: z.string().min(20, 'say in a sentence what the task is for'),
  input: z.string().min(20, 'say what the model is given'),
  output: z.string().min(20, 'say what the model gives back'),
});

export type Prompt = Readonly<z.infer<typeof PromptHead>> & { readonly text: string };
export type Prompts = Readonly<Record<Prompt['id'], Prompt>>;

/** As many sentences of each kind as show what a lens is; a model needs no more, and they are paid for. */
const examples = { notice: 5, ask: 0 } as const;

/** A prompt with the lenses after it: the same for every account, so that a provider that keeps the beginning of a prompt can keep all of it. */
export function systemOf({ id, text }: Prompt, lenses: readonly Lens[]): string {
  const some = (sentences: readonly string[]) => spread(sentences, examples[id]).map((sentence) => `  - ${sentence}`);
  const described = lenses.map((lens) =>
    [
      `### ${lens.id}`,
      lens.definition,
      ...(examples[id] > 0
        ? ['Calls for it:', ...some(lens.cues), 'Shows it done well:', ...some(lens.counterCues)]
        : []),
    ].join('\n'),
  );
  return [text.trim(), ...described].join('\n\n');
}

/** So many of a list, from its beginning to its end. */
const spread = <T>(some: readonly T[], count: number): readonly T[] =>
  some.filter((_, at) => Math.floor((at * count) / some.length) !== Math.floor(((at - 1) * count) / some.length));
