import type { Catalogue } from '../../../language/catalogue.ts';
import type { Room } from '../../../training/view.ts';
import { answeredLine, asksIn, kindOf, lengthOf, partLine, roomText, spreadLines } from '../../../words/training.ts';
import { type Card, card, type Element, exactly, heading, ours } from '../card.ts';
import { fitting } from '../fitting.ts';
import { actionsOf } from './buttons.ts';
import { endOf } from './ended.ts';
import { roomy, type Shown, told } from './parts.ts';
import { shownOf } from './revealed.ts';

/** What everybody in the room sees of an exercise, as it stands. Nobody is named on it, and with fewer than four it shows nothing of what they answered. */
export const roomCard = (room: Room, showing: Shown): Card =>
  fitting(
    (room.debrief?.citations ?? room.citations).length,
    (most, count) =>
      card(
        showing.say,
        roomText(room, showing.say),
        bodyOf(room, most, count, showing),
        room.over ? [] : actionsOf(room, showing.say),
      ),
    roomy,
  );

function bodyOf(room: Room, most: number, count: number, showing: Shown): Element[] {
  const { say } = showing;
  const words = say.training;
  const { phase } = room.run;
  return [
    ...(room.over ? [ours(words.over, { weight: 'Bolder' })] : []),
    ...(phase === 'ready' || phase === 'ended'
      ? [heading(room.exercise.title)]
      : [exactly({ text: room.exercise.title, isSubtle: true }), heading(partLine(room, say))]),
    ours(words.phases[phase], { isSubtle: true, spacing: 'Small' }),
    ...insideOf(room, most, count, showing),
    ...(room.over || phase === 'ended'
      ? []
      : [
          ours(words.trainersButtons[phase === 'ready' || phase === 'closed' ? 'all' : 'others'], {
            isSubtle: true,
            spacing: 'Medium',
          }),
        ]),
  ];
}

function insideOf(room: Room, most: number, count: number, showing: Shown): Element[] {
  const { say } = showing;
  switch (room.run.phase) {
    case 'ready':
      return readyOf(room, say);
    case 'open':
      return openOf(room, say);
    case 'closed':
      return [ours(answeredLine(room, say))];
    case 'revealed':
      return [ours(answeredLine(room, say)), ...shownOf(room, most, count, showing)];
    case 'ended':
      return endOf(room, most, count, showing);
  }
}

const readyOf = ({ exercise }: Room, say: Catalogue): Element[] => [
  exactly({ text: exercise.about }),
  ours(say.training.from[kindOf(exercise)]),
  ours(say.training.how),
  ours(lengthOf(exercise, say), { isSubtle: true }),
];

function openOf(room: Room, say: Catalogue): Element[] {
  const { stage, run } = room;
  const words = say.training;
  return [
    ...(run.round === 2 ? [ours(words.secondTime)] : []),
    ...told(stage.story),
    ...('orders' in stage && stage.orders ? [ours(words.halves, { weight: 'Bolder' })] : []),
    ours(words.asked, { weight: 'Bolder', spacing: 'Medium' }),
    ...asksIn(room).map((text) => exactly({ text })),
    ours(answeredLine(room, say), { spacing: 'Medium' }),
    ...spreadLines(room, say).map((text) => ours(text)),
  ];
}
