import type { Catalogue } from '../../language/catalogue.ts';
import { placeholderPattern } from '../../safeguards/pseudonymise/labels.ts';
import type { Masked, Preview, Replies } from '../../session/reply.ts';
import { forgetLines, maskedLines, maskedOpening, maskedText, previewText, stateOf } from '../../words/confidence.ts';
import {
  asItStands,
  type Card,
  card,
  type Element,
  exactly,
  foremost,
  heading,
  ours,
  type Run,
  sending,
  shortened,
  tapping,
  wording,
} from './card.ts';
import { fitting } from './fitting.ts';
import { line, writing } from './inputs.ts';

/** What was masked, and one tap for each word that may be a name too. */
export const maskedCard = (reply: Masked, say: Catalogue): Card =>
  fitting(reply.items.length, (most, count) => maskedOf(reply, most, count, say));

function maskedOf(reply: Masked, most: number, count: number, say: Catalogue): Card {
  const { session } = reply;
  const { masked } = say.confidence;
  const opening = maskedOpening(reply, say);
  const unknown = reply.items.length > 0 && reply.items.every(({ original }) => original === null);
  return card(
    say,
    shortened(maskedText(reply, say), 1_000),
    [
      heading(masked.title),
      ...(opening === null ? [] : [ours(opening)]),
      ...maskedLines(reply)
        .slice(0, count)
        .map((text) => exactly({ text: shortened(text, most) })),
      ...(unknown && !reply.first ? [ours(masked.forgotten, { isSubtle: true })] : []),
      ...(session === null ? [] : [...doubtfulIn(reply.doubtful, session, say), line('words', masked.label, 200)]),
    ],
    [
      ...(session === null ? [] : [sending(masked.more, 'mask-more', { session })]),
      wording(masked.people, 'people', {}),
    ],
  );
}

/** The words that may be names, each with its own button. */
const doubtfulIn = (words: readonly string[], session: string, { confidence: { masked } }: Catalogue): Element[] =>
  words.length === 0
    ? []
    : [
        ours(masked.doubtful, { spacing: 'Medium' }),
        {
          type: 'ActionSet',
          actions: words.map((word) =>
            tapping(masked.mask(shortened(word, 40)), 'mask-more', { session, words: word }),
          ),
        },
      ];

/** Where everybody in the case is named. */
export const peopleForm = ({ session }: Replies<'people-form'>, say: Catalogue): Card => {
  const { people } = say.confidence;
  return card(
    say,
    `${people.title} ${people.is}`,
    [
      heading(people.title),
      ours(people.is, { isSubtle: true }),
      writing('people', people.label, { needed: people.label }),
    ],
    [foremost(sending(people.done, 'name-people', session === null ? {} : { session }))],
  );
};

/** As much of an account as is sent. Characters. */
const mostPreviewed = 8_000;

/** What a model outside would be sent, with the words marked that may be names. */
export function previewCard(reply: Preview, say: Catalogue): Card {
  const { session, doubtful, allowed } = reply;
  const { preview } = say.confidence;
  return card(
    say,
    shortened(previewText(reply, say), 1_000),
    [
      heading(preview.title),
      ours(preview.is),
      { type: 'RichTextBlock', inlines: runsOf(shortened(reply.text, mostPreviewed), doubtful), spacing: 'Medium' },
      ...(doubtful.length > 0 ? [ours(preview.doubtful)] : []),
      ...doubtfulIn(doubtful, session, say),
      ours(preview.now[stateOf(allowed)], { isSubtle: true, spacing: 'Medium' }),
    ],
    [
      ...(allowed === true ? [] : [wording(preview.allow, 'use-model', { session })]),
      ...(allowed === false ? [] : [wording(preview.refuse, 'no-model', { session })]),
      wording(say.confidence.masked.see, 'masked', { session }),
    ],
  );
}

/** The text in stretches: placeholders in bold, and what may be a name marked. */
function runsOf(text: string, doubtful: readonly string[]): Run[] {
  const words = doubtful.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const parts = text.split(new RegExp(`(${[placeholderPattern.source, ...words].join('|')})`, 'u'));
  return parts
    .map((part, at): Run => {
      if (at % 2 === 0) return { type: 'TextRun', text: asItStands(part) };
      return part.startsWith('[')
        ? { type: 'TextRun', text: asItStands(part), weight: 'Bolder' }
        : { type: 'TextRun', text: asItStands(part), highlight: true };
    })
    .filter(({ text: one }) => one !== '');
}

/** What would be deleted, and the button that does it. */
export const forgetCard = (reply: Replies<'forget-form'>, say: Catalogue): Card => {
  const { forget } = say.confidence;
  const lines = forgetLines(reply, say);
  return card(
    say,
    [forget.title, ...lines].join(' '),
    [heading(forget.title), ...lines.map((text) => ours(text)), ours(forget.first, { spacing: 'Medium' })],
    [wording(forget.now, 'forget-me-now', {}), wording(forget.data, 'my-data', {})],
  );
};
