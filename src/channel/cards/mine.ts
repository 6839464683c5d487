import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Catalogue } from '../../language/catalogue.ts';
import type { Mine, Replies } from '../../session/reply.ts';
import { actionsText, mineLine } from '../../words/mine.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  exactly,
  heading,
  ours,
  sending,
  shortened,
  wording,
} from './card.ts';
import { fitting } from './fitting.ts';

/** What a person set down and has not said the end of, each with its answers in one tap: as much as a card holds, the rest counted. */
export const actionsCard = (reply: Replies<'actions'>, say: Catalogue): Card =>
  fitting(reply.mine.length, (most, count) => actionsOf(reply, most, count, say));

function actionsOf(reply: Replies<'actions'>, most: number, count: number, say: Catalogue): Card {
  const { mine, reminders } = reply;
  const { actions } = say;
  const more = mine.length - count;
  return card(
    say,
    shortened(actionsText(reply, say), 1_000),
    [
      heading(actions.title),
      ...(mine.length === 0 ? [ours(actions.none)] : []),
      ...mine.slice(0, count).map((one) => rowOf(one, Math.min(most, 300), say)),
      ...(more > 0 ? [ours(actions.more(more), { isSubtle: true })] : []),
      ours(actions.reminders[reminders], { isSubtle: true, spacing: 'Medium' }),
    ],
    reminders === 'on' ? quieter(say) : [wording(actions.start, 'start-reminders', {})],
  );
}

const rowOf = (mine: Mine, most: number, say: Catalogue): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [
    exactly({ text: shortened(mine.text, most), weight: 'Bolder' }),
    exactly({ text: mineLine(mine, say), ...(mine.overdue ? {} : { isSubtle: true }) }),
    ours(say.actions.ask[mine.kind], { spacing: 'Small' }),
    { type: 'ActionSet', actions: answers(mine, say) },
  ],
});

/** What became of something, in one tap. */
const answers = ({ id, session }: Mine, { actions }: Catalogue): Action[] =>
  (['yes', 'not-yet', 'no'] as const).map((answer) =>
    sending(actions.answer[answer], 'follow-up', { session, item: id, answer }),
  );

const quieter = ({ actions }: Catalogue): Action[] => [
  sending(actions.pause, 'pause-reminders', { days: 7 }),
  wording(actions.stop, 'stop-reminders', {}),
];

/**
 * The reminder of one thing. What a locked phone shows, and the list of chats, says only that there is one; the words themselves are on the
 * card, in the person's own chat.
 */
export function reminderActivity(mine: Mine, say: Catalogue): Partial<Activity> {
  const { actions } = say;
  const text = actions.reminded[mine.kind];
  const made = card(
    say,
    text,
    [
      ours(text, { isSubtle: true }),
      exactly({ text: shortened(mine.text), weight: 'Bolder' }),
      exactly({ text: mineLine(mine, say), isSubtle: true }),
      ours(actions.ask[mine.kind], { spacing: 'Medium' }),
    ],
    [...answers(mine, say), ...quieter(say)],
  );
  return { type: ActivityTypes.Message, text, summary: text, attachments: [CardFactory.adaptiveCard(made)] };
}
