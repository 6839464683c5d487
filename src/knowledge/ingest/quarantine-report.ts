import { harmless } from '../../safeguards/instructions/harmless.ts';
import type { Instruction } from '../../safeguards/instructions/instructions-in.ts';
import type { InstructionKind } from '../../safeguards/instructions/words.ts';
import type { FrontMatter } from './front.ts';

/** What was found in a document: in the words that a reader sees, and in what no reader sees. */
export type FoundIn = {
  readonly seen: { readonly text: string; readonly found: readonly Instruction[] };
  readonly unseen: { readonly text: string; readonly found: readonly Instruction[] };
};

const wants: Record<InstructionKind, string> = {
  override: 'It wants the rules of a machine put aside.',
  role: 'It wants a machine to be somebody else.',
  addressed: 'It speaks to a machine, and not to a reader.',
  dictates: 'It puts words into the mouth of a machine.',
  secrecy: 'It wants something kept from the reader.',
  reveals: 'It wants a machine to show how it is set up.',
  leaks: 'It wants what was said to be sent somewhere.',
  markup: 'It holds marks that stand between machines.',
  tool: 'It holds a call of a tool.',
  link: 'It holds an address that does something, or carries something away.',
};

const hidings: Record<Instruction['hiding'], string> = {
  plain: '',
  letters: ' The letters were disguised.',
  encoded: ' The words were encoded.',
  markup: ' Marks stood between the letters.',
};

/** More of them nobody reads. */
const most = 20;

/** What a person reads before they decide whether a document that was put aside is taken in. */
export function quarantineReport(front: Pick<FrontMatter, 'id' | 'title' | 'source'>, found: FoundIn): string {
  const { seen, unseen } = found;
  const all = [
    ...seen.found.map((one) => ({
      one,
      text: seen.text,
      where: `line ${seen.text.slice(0, one.start).split('\n').length}`,
    })),
    ...unseen.found.map((one) => ({ one, text: unseen.text, where: 'in a part of the file that no reader sees' })),
  ];
  return `${[
    'A document was put aside',
    '',
    `Document: ${harmless(front.title)}`,
    `From: ${harmless(front.source)}`,
    '',
    'It holds words that speak to a machine that reads it, and not to a person. Nothing of it can be found or quoted. The bot obeys no such words;',
    'but they would be shown as guidance, and somebody wrote them for a reason.',
    '',
    `What was found (${all.length}${all.length > most ? `, the first ${most} are shown` : ''}):`,
    ...all
      .slice(0, most)
      .flatMap(({ one, text, where }, at) => [
        '',
        `${at + 1}. ${where}. ${wants[one.kind]}${hidings[one.hiding]}`,
        `   “${harmless(wordsAround(text, one))}”`,
      ]),
    '',
    'What to do:',
    '- Ask whoever sent the file where these words come from.',
    '- If they have no business there: take them out, or get a clean copy, and ingest the file again.',
    '- If the document is sound all the same (a training text about such attacks, say): read it whole, and take it in with',
    `  npm run --silent cli -- ingest --accept-quarantined ${front.id}`,
    '  The day on which that was done is noted in the document.',
  ].join('\n')}\n`;
}

/** How much is shown on either side. Characters. */
const beside = 120;

/** The words with those beside them, as they stand; where they were hidden, as they read. */
function wordsAround(text: string, { start, end, hiding, words }: Instruction): string {
  if (hiding !== 'plain') return words;
  const before =
    text
      .slice(Math.max(0, start - beside), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + beside).split('\n')[0] ?? '';
  return before + text.slice(start, end) + after;
}
