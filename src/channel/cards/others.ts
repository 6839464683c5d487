import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import { button, type Card, card, exactly, heading, ours } from './card.ts';
import { firstQuote } from './challenge.ts';
import { quoted } from './quoted.ts';

/** What to do now, before anything else; reflection is offered, not pressed. */
export function signpostCard({ signpost, session }: Replies<'signpost'>, say: Catalogue): Card {
  const steps = signpost.steps.map((step, index) => exactly({ text: `${index + 1}. ${step}` }));
  return card(
    say,
    [signpost.title, ...signpost.steps].join(' '),
    [
      {
        type: 'Container',
        style: 'attention',
        items: [heading(signpost.title), ...steps],
      },
      ours(say.talk.from(signpost.source), { isSubtle: true, spacing: 'Small' }),
      ours(say.talk.afterSignpost, { spacing: 'Medium' }),
    ],
    [button(say, 'go-on', session), button(say, 'finish', session)],
  );
}

/** What is not the bot's to say, with the passage that bears on it. The question itself is in the message. */
export function boundaryCard({ boundary, challenge, again, session }: Replies<'boundary'>, say: Catalogue): Card {
  const { citation } = boundary;
  const passage = challenge ? firstQuote({ challenge }, say) : citation ? [quoted(citation, say)] : [];
  return card(
    say,
    again ? boundary.again : boundary.says,
    [ours(boundary.title, { weight: 'Bolder' }), ...passage],
    [
      ...(challenge ? [button(say, 'why', session, challenge.id), button(say, 'source', session, challenge.id)] : []),
      button(say, 'finish', session),
    ],
  );
}
