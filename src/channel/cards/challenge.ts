import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import type { Step } from '../../session/steps.ts';
import { becauseOf, gistOf, researchOf } from '../../words/reply.ts';
import { type Action, button, type Card, card, type Element, exactly, heading, ours, wording } from './card.ts';
import { fitting } from './fitting.ts';
import { quoted } from './quoted.ts';
import { controls, guideLines, type Lenses, revealedRows } from './together.ts';

type WithChallenge = Replies<'challenge' | 'why' | 'source'>;

/**
 * Under a question, which has the person's own words in it: why it is asked, the passage that bears on it, and everything that can be done with it.
 * In a guided session it says where that stands; among several, what everybody held before, and what whoever leads may do.
 */
export const challengeCard = (reply: Replies<'challenge'>, say: Catalogue, lenses: Lenses = []): Card =>
  fitting(reply.revealed.length, (most, count) => challengeOf(reply, most, count, say, lenses));

function challengeOf(reply: Replies<'challenge'>, most: number, count: number, say: Catalogue, lenses: Lenses): Card {
  const { lens, challenge, guide, revealed } = reply;
  return card(
    say,
    challenge.text,
    [
      ...(guide ? guideLines(guide, say) : []),
      ...revealedRows(revealed, Math.min(most, 300), count, say),
      exactly({ text: say.cards.lens(lens.name), weight: 'Bolder' }),
      ours(gistOf(lens), { isSubtle: true, spacing: 'Small' }),
      ...firstQuote(reply, say),
    ],
    waysOn(reply, say, lenses),
  );
}

/** Alone, and among several where whoever leads steers; at most six, and the rest folded away. */
function waysOn(reply: Replies<'challenge'>, say: Catalogue, lenses: Lenses): Card['actions'] {
  const { guide, session, challenge } = reply;
  const gathering = guide?.gathering ?? null;
  // They say from where, so that pressed twice they go on once.
  const on = (word: 'next' | 'move-on', step: Step): Action =>
    wording(say.buttons[word], word, { session, challenge: challenge.id, step });
  if (guide && gathering)
    return [
      press('source', reply, say),
      on('next', guide.step),
      press('different-lens', reply, say),
      button(say, 'park', session, challenge.id),
      button(say, 'finish', session),
      controls({ ...guide, gathering }, session, challenge.id, lenses, say),
    ];
  const other =
    challenge.lens === 'professional-challenge' ? button(say, 'concern', session) : press('different-lens', reply, say);
  return [
    press('why', reply, say),
    press('source', reply, say),
    press('another', reply, say),
    other,
    press('skip', reply, say),
    guide ? on('move-on', guide.step) : button(say, 'finish', session),
  ];
}

/** Why this lens: the person's own words, what the lens looks for, the passage, and what research found. */
export function whyCard(reply: Replies<'why'>, say: Catalogue): Card {
  const { lens, challenge } = reply;
  return card(
    say,
    say.cards.why(lens.name),
    [
      heading(say.cards.whyTitle(lens.name)),
      exactly({ text: becauseOf(challenge, say) }),
      ours(lens.definition),
      ...firstQuote(reply, say),
      ...researchOf(lens).flatMap(({ finding, source }) => [
        ours(finding, { spacing: 'Medium' }),
        ours(source, { isSubtle: true, spacing: 'Small' }),
      ]),
    ],
    [press('source', reply, say), ...steering(reply, say)],
  );
}

/** The first quote with its mark and its place; the others are a press of Source away. */
export function firstQuote({ challenge: { citations } }: Pick<WithChallenge, 'challenge'>, say: Catalogue): Element[] {
  const [first] = citations;
  return first ? [quoted(first, say)] : [];
}

export const press = (
  command: 'why' | 'source' | 'another' | 'different-lens' | 'skip',
  { session, challenge }: WithChallenge,
  say: Catalogue,
) => button(say, command, session, challenge.id);

export const steering = (reply: WithChallenge, say: Catalogue): Action[] => [
  press('another', reply, say),
  press('different-lens', reply, say),
  press('skip', reply, say),
  button(say, 'finish', reply.session),
];
