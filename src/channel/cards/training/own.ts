import type { Catalogue } from '../../../language/catalogue.ts';
import type { DemonstrationStage } from '../../../training/exercise.ts';
import type { OwnMove } from '../../../training/feedback.ts';
import type { Commitment } from '../../../training/run.ts';
import type { Own } from '../../../training/view.ts';
import { factLine, moveLine } from '../../../words/training.ts';
import { type Card, card, type Element, exactly, heading, ours, shortened } from '../card.ts';
import { fitting } from '../fitting.ts';
import { roomy, told, under } from './parts.ts';

/** What one person is told of their own moves, in a box that nobody else sees. It is no mark, and nobody is compared with anybody. */
export const ownCard = (own: Own, say: Catalogue): Card =>
  own.kind === 'moves'
    ? fitting(own.moves.length, (most, count) => movesOf(own, most, count, say), roomy)
    : fitting(0, (most) => answersOf(own, most, say), roomy);

function movesOf(
  { moves, furthest }: Extract<Own, { kind: 'moves' }>,
  most: number,
  count: number,
  say: Catalogue,
): Card {
  const { training: words } = say;
  const { own } = words;
  if (!furthest) return card(say, own.none, [heading(own.title), ours(own.none)]);
  const others = moves.filter((move) => move !== furthest);
  const shown = others.slice(0, Math.max(0, count - 1));
  const more = others.length - shown.length;
  return card(say, `${own.title}. ${moveLine(furthest, say)}`, [
    heading(own.title),
    ours(own.is),
    ours(own.furthest, { weight: 'Bolder', spacing: 'Medium' }),
    ...moveIn(furthest, say),
    ...under(
      own.facts,
      furthest.stage.facts.map((fact) => shortened(factLine(fact, say), most)),
    ),
    ...(shown.length === 0 ? [] : [ours(own.others, { weight: 'Bolder', spacing: 'Medium' })]),
    ...shown.flatMap((move) => moveIn(move, say)),
    ...(more > 0 ? [ours(own.moreMoves(more), { isSubtle: true })] : []),
  ]);
}

const moveIn = (move: OwnMove, say: Catalogue): Element[] => [
  exactly({ text: move.stage.title, weight: 'Bolder' }),
  ours(moveLine(move, say), { spacing: 'Small' }),
];

function answersOf({ exercise, answers }: Extract<Own, { kind: 'answers' }>, most: number, say: Catalogue): Card {
  const { training: words } = say;
  const { own } = words;
  const answered = exercise.stages.flatMap((stage) =>
    answers.filter((one) => one.stage === stage.id).map((one) => ({ stage, one })),
  );
  if (answered.length === 0) return card(say, own.noAnswers, [heading(own.answers), ours(own.noAnswers)]);
  // What the trap is stays untold until there is nothing left to fall into.
  const last = answered.some(({ stage }) => stage.next === undefined);
  return card(say, `${own.answers}. ${own.answersAre}`, [
    heading(own.answers),
    ours(own.answersAre),
    ...answered.flatMap(({ stage, one }) => [
      exactly({ text: stage.title, weight: 'Bolder' }),
      exactly({ text: own.answered(answerIn(stage, one)) }),
      ...under(own.shows, [shortened(stage.reveal, most)]),
    ]),
    ...(last
      ? [ours(words.learn, { weight: 'Bolder', spacing: 'Medium' }), ...told(shortened(exercise.learn, most))]
      : []),
  ]);
}

/** The options by their texts, and the number. */
const answerIn = ({ choice }: DemonstrationStage, { choice: chosen, concern }: Commitment): string =>
  [
    ...(choice?.options ?? []).filter(({ id }) => chosen.includes(id)).map(({ text }) => `“${text}”`),
    ...(concern === null ? [] : [String(concern)]),
  ].join(', ');
