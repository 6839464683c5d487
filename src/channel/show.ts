import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Citation } from '../knowledge/document.ts';
import type { Reply } from '../session/reply.ts';
import { openingOf, textOf } from '../words.ts';
import { type Card, firstWords, fits, shortened } from './cards/card.ts';
import { challengeCard, sourceCard, whyCard } from './cards/challenge.ts';
import { labels } from './cards/labels.ts';
import { boundaryCard, signpostCard, summaryCard } from './cards/others.ts';
import { plain } from './plain.ts';

/**
 * The message for a reply: the words in text, what bears on them in a card, and Teams' marks for what a machine chose. The question
 * stands in the text, since Teams ties citations to marks in text only.
 */
export function show(reply: Reply): Partial<Activity> {
  switch (reply.kind) {
    case 'challenge': {
      const question = [openingOf(reply), reply.challenge.text].filter((part) => part !== null).join(' ');
      return chosen(reply, question, challengeCard(reply), reply.challenge.citations);
    }
    case 'boundary': {
      const { boundary, challenge } = reply;
      const cited = challenge?.citations ?? (boundary.citation ? [boundary.citation] : []);
      const words = [boundary.says, challenge?.text ?? boundary.question].filter((part) => part !== null).join(' ');
      return chosen(reply, words, boundaryCard(reply), cited);
    }
    case 'why':
      return chosen(reply, labels.why(reply.lens.name), whyCard(reply), reply.challenge.citations);
    case 'source':
      return chosen(reply, labels.source, sourceCard(reply), reply.challenge.citations);
    case 'signpost':
      return chosen(reply, [reply.signpost.title, reply.signpost.steps[0]].join(' '), signpostCard(reply), []);
    case 'close':
      return reply.summary ? chosen(reply, labels.closed, summaryCard(reply.summary), []) : message(textOf(reply));
    case 'exhausted':
    case 'thanks':
    case 'welcome':
    case 'help':
    case 'refused':
      return message(textOf(reply));
  }
}

/** Longer than any reply; Teams takes 100 KB. */
const mostText = 20_000;

const message = (text: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text: plain(shortened(text, mostText)),
  summary: shortened(text, 200),
});

/** What a machine chose says so, names its source, and can be reported. A card that is too large gives way to the words alone. */
function chosen(reply: Reply, text: string, card: Card, citations: readonly Citation[]): Partial<Activity> {
  const [cited] = citations;
  const words = message(fits(card) ? text : textOf(reply));
  return {
    ...words,
    text: cited ? `${words.text} [1]` : (words.text ?? ''),
    ...(fits(card) ? { attachments: [CardFactory.adaptiveCard(card)] } : {}),
    entities: [marks(cited)],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/** Teams' entity for content that a machine chose, with its source. Name at most 80 characters, abstract at most 160. */
function marks(cited: Citation | undefined) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(cited
      ? {
          citation: [
            {
              '@type': 'Claim',
              position: 1,
              appearance: {
                '@type': 'DigitalDocument',
                name: within(80, [cited.title, ...cited.headings].join(' › ')),
                abstract: within(160, cited.quote),
              },
            },
          ],
        }
      : {}),
  };
}

const within = (most: number, text: string): string => (text.length <= most ? text : `${firstWords(text, most - 2)} …`);
