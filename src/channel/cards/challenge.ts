import type { Reply } from '../../session/reply.ts';
import { becauseOf, gistOf, researchOf } from '../../words.ts';
import { type Action, button, type Card, card, type Element, exactly, ours } from './card.ts';
import { labels } from './labels.ts';
import { quoted } from './quoted.ts';

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;
type WithChallenge = Of<'challenge' | 'why' | 'source'>;

/** Under a question, which has the person's own words in it: why it is asked, the passage that bears on it, and everything that can be done with it. */
export function challengeCard(reply: Of<'challenge'>): Card {
  const { lens, challenge } = reply;
  return card(
    challenge.text,
    [
      exactly({ text: labels.lens(lens.name), weight: 'Bolder' }),
      ours(gistOf(lens), { isSubtle: true, spacing: 'Small' }),
      ...firstQuote(reply),
    ],
    [press('why', reply), press('source', reply), ...steering(reply)],
  );
}

/** Why this lens: the person's own words, what the lens looks for, the passage, and what research found. */
export function whyCard(reply: Of<'why'>): Card {
  const { lens, challenge } = reply;
  return card(
    labels.why(lens.name),
    [
      ours(labels.whyTitle(lens.name), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      exactly({ text: becauseOf(challenge) }),
      ours(lens.definition),
      ...firstQuote(reply),
      ...researchOf(lens).flatMap(({ finding, source }) => [
        ours(finding, { spacing: 'Medium' }),
        ours(source, { isSubtle: true, spacing: 'Small' }),
      ]),
    ],
    [press('source', reply), ...steering(reply)],
  );
}

/** The first quote with its mark and its place; the others are a press of Source away. */
export function firstQuote({ challenge: { citations } }: Pick<WithChallenge, 'challenge'>): Element[] {
  const [first] = citations;
  return first ? [quoted(first)] : [];
}

export const press = (
  command: 'why' | 'source' | 'another' | 'different-lens' | 'skip',
  { session, challenge }: WithChallenge,
) => button(command, session, challenge.id);

export const steering = (reply: WithChallenge): Action[] => [
  press('another', reply),
  press('different-lens', reply),
  press('skip', reply),
  button('finish', reply.session),
];
