import type { Catalogue } from '../../../language/catalogue.ts';
import type { Demonstration, Scenario } from '../../../training/exercise.ts';
import type { Room } from '../../../training/view.ts';
import { comparedLines, isTooFew } from '../../../words/training.ts';
import { type Element, exactly, ours, shortened } from '../card.ts';
import { quotesIn, type Shown, told, under } from './parts.ts';
import { pathOf } from './revealed.ts';

/** How it turned out, what the room did, and what to talk about. */
export function endOf(room: Room, most: number, count: number, showing: Shown): Element[] {
  const { say } = showing;
  const { exercise, debrief } = room;
  const words = say.training;
  return [
    ...(isTooFew(room) ? [ours(words.tooFew)] : []),
    ...(exercise.kind === 'scenario'
      ? scenarioEnds(exercise, room, most, say)
      : demonstrationEnds(exercise, room, most, say)),
    ...(debrief?.lens ? [exactly({ text: words.lens(debrief.lens.name), weight: 'Bolder' })] : []),
    ...under(
      words.questions,
      (debrief?.questions ?? []).map((text) => shortened(text, most)),
    ),
    ...quotesIn(debrief?.citations ?? [], count, showing),
  ];
}

const scenarioEnds = (scenario: Scenario, room: Room, most: number, say: Catalogue): Element[] => [
  ours(say.training.outcome, { weight: 'Bolder', spacing: 'Medium' }),
  ...told(scenario.outcome),
  ours(say.training.turnsOut[scenario.turnsOut]),
  ...pathOf(room, say),
  ...under(
    say.training.points,
    scenario.debrief.points.map((text) => shortened(text, most)),
  ),
];

const demonstrationEnds = ({ learn, source }: Demonstration, room: Room, most: number, say: Catalogue): Element[] => [
  ...(room.compared && !isTooFew(room) ? under(say.training.compared.title, comparedLines(room.compared, say)) : []),
  ours(say.training.learn, { weight: 'Bolder', spacing: 'Medium' }),
  ...told(shortened(learn, most)),
  exactly({ text: say.training.source(shortened(source, most)), isSubtle: true }),
];
