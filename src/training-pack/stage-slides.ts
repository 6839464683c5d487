import type { Catalogue } from '../language/catalogue.ts';
import { askedAt, type Exercise } from '../training/exercise.ts';
import { weightLine } from '../words/training.ts';
import type { TextSlide } from './deck.ts';
import type { Part } from './running-order.ts';
import type { Unit } from './slide-text.ts';

/** What is shown of a stage: its story, what is asked, and, once the room has answered, what was new in it. */
export function stageSlides(exercise: Exercise, part: Extract<Part, { what: 'stage' }>, say: Catalogue): TextSlide[] {
  const words = say.pack.notes;
  const { stage, at, of, from, to } = part;
  const { choice, concern } = askedAt(exercise, stage);
  const when = words.minutes(from, to);
  const asks: Unit[] = [
    ...(choice
      ? [
          [
            { text: choice.ask, size: 26, bold: true },
            ...choice.options.map(({ text }) => ({ text, size: 22, bullet: true })),
          ],
        ]
      : []),
    ...(concern
      ? [
          [
            { text: concern, size: 24, bold: true },
            { text: words.number, size: 20 },
          ],
        ]
      : []),
  ];
  const own = 'orders' in stage && stage.orders ? [[{ text: words.yourOwn, size: 24, bold: true }]] : [];
  return [
    {
      title: words.stage(at, of, stage.title),
      units: [...paragraphs(stage.story, 24), ...own],
      notes: `${when} ${words.openNotes}`,
    },
    { title: words.alone(stage.title), units: asks, notes: `${when} ${words.askNotes} ${words.sayAfter}` },
    'facts' in stage
      ? {
          title: words.said(stage.title),
          units: stage.facts.map((fact) => [
            { text: fact.text, size: 24, bold: true },
            { text: weightLine(fact, say), size: 22 },
          ]),
          notes: [
            `${when} ${words.factNotes}`,
            ...stage.facts.map((fact) => `${fact.text} ${say.pack.ofHundred(fact.ifSo, fact.ifNot)}. ${fact.why}`),
            words.weighedHere,
          ].join('\n'),
        }
      : { title: words.reveal(stage.title), units: paragraphs(stage.reveal, 24), notes: `${when} ${words.sayAfter}` },
  ];
}

/** What is told in paragraphs, each of which may go on to the next slide. */
export const paragraphs = (text: string, size: number): Unit[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((one) => [{ text: one.replaceAll(/\s*\n\s*/g, ' '), size }]);
