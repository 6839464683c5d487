import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import type { Item } from '../../session/session.ts';
import { itemDetails } from '../../words/session.ts';
import {
  type Action,
  button,
  type Card,
  card,
  type Element,
  exactly,
  firstWords,
  heading,
  ours,
  shortened,
  wording,
} from './card.ts';
import { fitting } from './fitting.ts';
import { filling, inputsOf } from './step-inputs.ts';
import { guideLines, heldRows } from './together.ts';

type StepReply = Replies<'step'>;

/** What is filled in for a step, and the way on. Nothing on it has to be filled in to go on. What the step asks stands in the message above. */
export function stepCard(reply: StepReply, say: Catalogue): Card {
  return fitting(Math.max(reply.held.length, reply.items.length), (most, count) => stepOf(reply, most, count, say));
}

function stepOf(reply: StepReply, most: number, count: number, say: Catalogue): Card {
  const { guide, session } = reply;
  const { steps, people } = say;
  return card(
    say,
    `${steps.titles[guide.step]}. ${steps.asks[guide.step]}`,
    [
      ...(reply.kept === null ? [] : [ours(people.kept[reply.kept])]),
      ...guideLines(guide, say),
      heading(steps.titles[guide.step]),
      ...before(reply, most, count, say),
      ...inputsOf(reply, say),
    ],
    [...filling(guide.step, session, say), ...goingOn(reply, say)],
  );
}

/** What was held or set down before, word for word, and what is good to know before filling anything in. */
function before({ guide, held, items }: StepReply, most: number, count: number, say: Catalogue): Element[] {
  const { steps } = say;
  switch (guide.step) {
    case 'view':
      return [ours(guide.gathering ? steps.unseen : steps.before, { isSubtle: true, spacing: 'Small' })];
    case 'revise':
      return [
        ours(held.length === 0 ? steps.nobodyHeld : steps.heldBefore, { isSubtle: true, spacing: 'Medium' }),
        ...heldRows(held.slice(0, count), most, say),
        ...more(held.length - count, say),
        ours(steps.moving, { isSubtle: true, spacing: 'Medium' }),
      ];
    default:
      return items.length === 0
        ? []
        : [
            ours(steps.setDown, { isSubtle: true, spacing: 'Medium' }),
            ...items.slice(Math.max(0, items.length - count)).map((item) => itemRow(item, most, say)),
            ...more(items.length - count, say),
          ];
  }
}

const more = (count: number, say: Catalogue): Element[] =>
  count > 0 ? [ours(say.people.moreHeld(count), { isSubtle: true, spacing: 'Small' })] : [];

function itemRow(item: Item, most: number, say: Catalogue): Element {
  const details = itemDetails({ ...item, owner: firstWords(item.owner, 60) }, say);
  return exactly(
    { text: shortened(item.text, most) },
    ...(details === '' ? [] : [{ text: ` (${details})`, isSubtle: true as const }]),
  );
}

/** Alone a step may be left out; among several whoever leads goes on, or anybody leads. The last step has no next. */
function goingOn({ guide: { step, gathering }, session }: StepReply, say: Catalogue): Action[] {
  const on = wording(gathering ? say.buttons['move-on'] : say.steps.buttons.skip, 'move-on', { session, step });
  return [
    ...(step === 'actions' ? [] : [on]),
    ...(gathering ? [button(say, gathering.lead === null ? 'lead' : 'pause', session)] : []),
    button(say, 'finish', session),
  ];
}
