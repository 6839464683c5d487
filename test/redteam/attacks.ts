import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { z } from 'zod';

const Attack = z.strictObject({
  id: z.string(),
  where: z.enum(['message', 'knowledge']),
  how: z.enum(['direct', 'hidden']),
  /** By what it is hidden, or `plain`, or `language` where it is in another than English. */
  kind: z.string(),
  goal: z.string(),
  text: z.string(),
  file: z.enum(['md', 'html', 'docx']).optional(),
});
export type Attack = z.infer<typeof Attack>;

const linesOf = (name: string): unknown[] =>
  readFileSync(`test/redteam/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/**
 * `open`: met while the rules were written. `held`: written with them by the same hand, and never looked at since. Every case and name is made up.
 */
export const attacks = (half: 'open' | 'held'): Attack[] => linesOf(half).map((line) => Attack.parse(line));

/** What people write who speak to no machine, with the words of an attack in it: "ignore", "system", "instructions", "no further action". */
export const practice: readonly string[] = linesOf('practice').map(
  (line) => z.object({ text: z.string() }).parse(line).text,
);

/** A Word document that says something which Word does not show (`vanish`), or shows in white. */
export const aWordWith = (words: string, form: { vanish: true } | { color: string }): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('A visit is written up within two working days.'),
            new Paragraph({ children: [new TextRun('Visits are weekly. '), new TextRun({ text: words, ...form })] }),
          ],
        },
      ],
    }),
  );
