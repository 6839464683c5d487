import type { Paragraph, Table } from 'docx';
import type { Catalogue } from '../language/catalogue.ts';
import { heading, note, said } from '../record/block.ts';
import { contentOf } from '../record/docx-content.ts';
import { askedAt, type Exercise } from '../training/exercise.ts';
import { weightLine } from '../words/training.ts';
import type { Part } from './running-order.ts';
import { bullets } from './word-parts.ts';

/** One stage as a trainer leads it: what to read out, what is new and why it weighs what it weighs, and what to ask. */
export function trainerStage(
  exercise: Exercise,
  part: Extract<Part, { what: 'stage' }>,
  say: Catalogue,
): (Paragraph | Table)[] {
  const words = say.pack.notes;
  const { stage, at, of, from, to } = part;
  const { choice, concern } = askedAt(exercise, stage);
  const orders = 'orders' in stage && stage.orders ? stage.orders : [];
  return [
    ...contentOf([
      // Not in a line of its own, which could be left behind at the foot of a page.
      heading(2, `${words.stage(at, of, stage.title)} (${words.minutes(from, to).replace(/\.$/, '')})`),
      heading(3, words.story),
      said('', stage.story),
      ...(orders.length > 0 ? [note(words.orders)] : []),
      ...orders.map((order, index) => said(`${index + 1}`, order)),
      heading(3, words.ask),
      ...(choice ? [said('', choice.ask)] : []),
    ]),
    ...bullets(choice?.options.map(({ text }) => text) ?? []),
    ...contentOf([
      ...(concern ? [said(words.number, concern)] : []),
      note(words.askNotes),
      ...('facts' in stage
        ? [
            heading(3, words.facts),
            {
              kind: 'table' as const,
              header: [words.fact, words.weighs, words.why],
              shares: [4, 4, 5],
              rows: stage.facts.map((fact) => [
                fact.text,
                `${weightLine(fact, say)}\n(${say.pack.ofHundred(fact.ifSo, fact.ifNot)})`,
                fact.why,
              ]),
            },
          ]
        : [heading(3, words.afterwards), said('', stage.reveal)]),
      note(words.sayAfter),
    ]),
  ];
}
