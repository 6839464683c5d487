import type { Catalogue } from '../../language/catalogue.ts';
import { type Pair, pairsIn, shiftOf, sureness } from '../../record/views.ts';
import type { Question, SessionRecord } from '../../session/record.ts';
import type { Item } from '../../session/session.ts';
import { itemLine } from '../../words/record.ts';
import { button, type Card, card, type Element, exactly, fits, heading, ours, shortened } from './card.ts';
import { shortName } from './inputs.ts';

/** More than anybody reads at the end of a session. */
const mostOfEach = 12;

/** What was looked at, in the person's own words, and what was held before and after: as much of each as a card holds, the rest counted. */
export function closeCard(summary: SessionRecord, say: Catalogue): Card {
  for (let count = mostOfEach; count > 0; count--) {
    const made = closeOf(summary, count, say);
    if (fits(made)) return made;
  }
  return closeOf(summary, 0, say);
}

function closeOf(summary: SessionRecord, most: number, say: Catalogue): Card {
  const { account, asked, tripwires, actions, session } = summary;
  const { cards: labels } = say;
  const pairs = pairsIn(summary);
  const more = [pairs, asked, tripwires, actions].reduce((sum, all) => sum + Math.max(0, all.length - most), 0);
  return card(
    say,
    labels.summary,
    [
      heading(labels.summary),
      ours(labels.summaryIs, { isSubtle: true, spacing: 'Small' }),
      ...(account === ''
        ? []
        : [exactly({ text: beganWith(summary, say), weight: 'Bolder' }, { text: shortened(account) })]),
      ...pairs.slice(0, most).map((pair) => heldOf(pair, say)),
      ...asked.slice(0, most).map((question) => askedOf(question, say)),
      ...itemsOf(say.record.tripwires, tripwires.slice(0, most), say),
      ...itemsOf(say.record.actions, actions.slice(0, most), say),
      ...(more > 0 ? [ours(labels.more(more), { isSubtle: true })] : []),
    ],
    [button(say, 'record', session), button(say, 'concern', session)],
  );
}

/** Before and after beside each other, each with how sure; the shift is told, and nothing is said of it. */
function heldOf(pair: Pair, say: Catalogue): Element {
  const { record } = say;
  const shift = shiftOf(pair, say);
  const { name, before, after } = pair;
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      ...(name === '' ? [] : [exactly({ text: name, weight: 'Bolder' })]),
      ...(before
        ? [
            exactly(
              { text: `${record.before} (${sureness(before, say)}): `, weight: 'Bolder' },
              { text: shortened(before.view, 300) },
            ),
          ]
        : []),
      ...(after
        ? [
            exactly(
              { text: `${record.after} (${sureness(after, say)}): `, weight: 'Bolder' },
              { text: shortened(after.view, 300) },
            ),
          ]
        : []),
      ...(shift === null ? [] : [exactly({ text: shift })]),
    ],
  };
}

/** What stands before the account: only a person alone is spoken to. */
export const beganWith = ({ people }: Pick<SessionRecord, 'people'>, { cards, record }: Catalogue): string =>
  people.length === 0 ? cards.began : `${record.account}: `;

const askedOf = (question: Question, say: Catalogue): Element => ({
  type: 'Container',
  spacing: 'Medium',
  items: [
    exactly({ text: question.lensName, weight: 'Bolder' }),
    exactly({ text: shortened(question.challenge.text, 500) }),
    ...(question.outcome === 'answered'
      ? answersOf(question, say)
      : [ours(say.talk[question.outcome], { isSubtle: true, spacing: 'Small' })]),
  ],
});

/** The person's own answer, or what each of several said. */
function answersOf({ answer, answers }: Question, { cards }: Catalogue): Element[] {
  const named = answers.filter(({ name }) => name !== '');
  return named.length === 0
    ? [exactly({ text: `${cards.you}${shortened(answer ?? '', 400)}`, italic: true })]
    : named
        .slice(0, mostOfEach)
        .map(({ name, text }) =>
          exactly({ text: `${shortName(name)}: `, weight: 'Bolder' }, { text: shortened(text, 400), italic: true }),
        );
}

const itemsOf = (title: string, items: readonly Item[], say: Catalogue): Element[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'Container',
          spacing: 'Medium',
          items: [
            ours(title, { weight: 'Bolder' }),
            ...items.map((item) => exactly({ text: itemLine({ ...item, text: shortened(item.text, 300) }, say) })),
          ],
        },
      ];
