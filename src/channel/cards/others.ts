import type { Reply, Summary } from '../../session/reply.ts';
import { words } from '../../words.ts';
import { button, type Card, card, type Element, exactly, fits, ours, shortened } from './card.ts';
import { firstQuote } from './challenge.ts';
import { labels } from './labels.ts';
import { quoted } from './quoted.ts';

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

/** What to do now, before anything else; reflection is offered, not pressed. */
export function signpostCard({ signpost, session }: Of<'signpost'>): Card {
  const steps = signpost.steps.map((step, index) => exactly({ text: `${index + 1}. ${step}` }));
  return card(
    [signpost.title, ...signpost.steps].join(' '),
    [
      {
        type: 'Container',
        style: 'attention',
        items: [ours(signpost.title, { weight: 'Bolder', size: 'Medium', style: 'heading' }), ...steps],
      },
      ours(signpost.source, { isSubtle: true, spacing: 'Small' }),
      ours(words.afterSignpost, { spacing: 'Medium' }),
    ],
    [button('go-on', session), button('finish', session)],
  );
}

/** What is not the bot's to say, with the passage that bears on it. The question itself is in the message. */
export function boundaryCard({ boundary, challenge, again, session }: Of<'boundary'>): Card {
  const { citation } = boundary;
  const passage = challenge ? firstQuote({ challenge }) : citation ? [quoted(citation)] : [];
  return card(
    again ? boundary.again : boundary.says,
    [ours(boundary.title, { weight: 'Bolder' }), ...passage],
    [
      ...(challenge ? [button('why', session, challenge.id), button('source', session, challenge.id)] : []),
      button('finish', session),
    ],
  );
}

/** What was looked at, in the person's own words: as many of the questions as a card holds, the rest counted. */
export function summaryCard(summary: Summary): Card {
  for (let shown = Math.min(12, summary.asked.length); shown > 0; shown--) {
    const made = summaryOf(summary, shown);
    if (fits(made)) return made;
  }
  return summaryOf(summary, 0);
}

function summaryOf({ account, asked }: Summary, count: number): Card {
  const challenges = asked.slice(0, count).map(
    ({ lensName, challenge, outcome, answer }): Element => ({
      type: 'Container',
      spacing: 'Medium',
      items: [
        exactly({ text: lensName, weight: 'Bolder' }),
        exactly({ text: shortened(challenge.text, 500) }),
        outcome === 'answered'
          ? exactly({ text: `${labels.you}${shortened(answer ?? '', 400)}`, italic: true })
          : ours(labels[outcome], { isSubtle: true, spacing: 'Small' }),
      ],
    }),
  );
  const more = asked.length - challenges.length;
  return card(labels.summary, [
    ours(labels.summary, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ours(labels.summaryIs, { isSubtle: true, spacing: 'Small' }),
    exactly({ text: labels.began, weight: 'Bolder' }, { text: shortened(account) }),
    ...challenges,
    ...(more > 0 ? [ours(labels.more(more), { isSubtle: true })] : []),
  ]);
}
