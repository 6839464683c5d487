import type { Catalogue } from '../../language/catalogue.ts';
import { placeholderPattern } from '../../safeguards/pseudonymise/labels.ts';
import type { Masked, Preview, Replies } from '../../session/reply.ts';
import { forgetLines, maskedLines, maskedOpening, maskedText, previewText, stateOf } from '../../words/confidence.ts';
import {
  type Action,
  asItStands,
  type Card,
  card,
  type Element,
  exactly,
  fits,
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

/** What was masked, with one tap for what is no name and for each word that may be one too. Where not all has room, the latest may be told of. */
export function maskedCard(reply: Masked, say: Catalogue): Card {
  const { items } = reply;
  const spared = items.filter(({ placeholder }) => reply.spares.includes(placeholder)).length;
  const made = fitting(spared, (most, taps) => maskedOf(reply, most, { count: items.length, taps }, say), untilNoTap);
  return fits(made) ? made : fitting(items.length, (most, count) => maskedOf(reply, most, { count, taps: 0 }, say));
}

const untilNoTap = { mosts: [600, 300, 150, 80, 40], keep: 0 };

/** `count`: how many of the items are shown; `taps`: how many of those that may be no name have a button. */
function maskedOf(reply: Masked, most: number, { count, taps }: { count: number; taps: number }, say: Catalogue): Card {
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
      ...itemsIn(reply, most, { count, taps }, say),
      ...(unknown && !reply.first ? [ours(masked.forgotten, { isSubtle: true })] : []),
      ...(session === null ? [] : [...doubtfulIn(reply, session, say), line('words', masked.label, 200)]),
    ],
    [
      ...(session === null ? [] : [sending(masked.more, 'mask-more', { session })]),
      wording(masked.people, 'people', {}),
    ],
  );
}

/** A line for each placeholder, and beneath what may be no name the button that says so. */
function itemsIn(reply: Masked, most: number, { count, taps }: { count: number; taps: number }, say: Catalogue) {
  const { session, items, spares } = reply;
  const may = items.map(({ placeholder }) => placeholder).filter((one) => spares.includes(one));
  const tapped = new Set(may.slice(may.length - taps));
  const lines = maskedLines(reply).map((text, at): Element[] => {
    const { placeholder } = items[at] ?? { placeholder: '' };
    const shown = exactly({ text: shortened(text, most) });
    return session !== null && tapped.has(placeholder)
      ? [shown, { type: 'ActionSet', actions: [noName(placeholder, session, say)] }]
      : [shown];
  });
  const told = tapped.size > 0 ? [ours(say.confidence.masked.spare, { isSubtle: true })] : [];
  return [...told, ...lines.slice(0, count).flat()];
}

/** The words that may be names, each with its own buttons. */
function doubtfulIn({ doubtful, spares }: Masked | Preview, session: string, say: Catalogue): Element[] {
  if (doubtful.length === 0) return [];
  const { masked } = say.confidence;
  const mask = (word: string) => tapping(masked.mask(shortened(word, 40)), 'mask-more', { session, words: word });
  return [
    ours(masked.doubtful, { spacing: 'Medium' }),
    ...doubtful.map(
      (word): Element => ({
        type: 'ActionSet',
        actions: [mask(word), ...(spares.includes(word) ? [noName(word, session, say)] : [])],
      }),
    ),
  ];
}

const noName = (what: string, session: string, { confidence: { masked } }: Catalogue): Action =>
  tapping(masked.noName, 'not-a-name', { session, what });

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
      ...doubtfulIn(reply, session, say),
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
