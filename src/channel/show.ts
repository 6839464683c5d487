import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Citation } from '../knowledge/document.ts';
import type { Reply } from '../session/reply.ts';
import { dangerFirst, foundTitle, headingsIn } from '../sources.ts';
import { boundaryText, openingOf, textOf, words } from '../words.ts';
import { type Card, firstWords, fits, shortened } from './cards/card.ts';
import { challengeCard, whyCard } from './cards/challenge.ts';
import { foundCard } from './cards/found.ts';
import { labels } from './cards/labels.ts';
import { boundaryCard, signpostCard, summaryCard } from './cards/others.ts';
import { sourceCard } from './cards/source.ts';
import type { LinkTo } from './link-to.ts';
import { plain } from './plain.ts';
import { straight } from './straight.ts';

/**
 * The message for a reply: the words in text, what bears on them in a card, and Teams' marks for what a machine chose. The question
 * stands in the text, since Teams ties citations to marks in text only.
 */
export function show(reply: Reply, linkTo: LinkTo): Partial<Activity> {
  const chosen = (text: string, card: Card, citations: readonly Citation[]) =>
    marked(reply, text, card, marks(citations, linkTo));
  switch (reply.kind) {
    case 'challenge': {
      const question = [openingOf(reply), reply.challenge.text].filter((part) => part !== null).join(' ');
      return chosen(question, challengeCard(reply), reply.challenge.citations.slice(0, 1));
    }
    case 'boundary': {
      const { boundary, challenge } = reply;
      const cited = challenge?.citations ?? (boundary.citation ? [boundary.citation] : []);
      return chosen(boundaryText(reply), boundaryCard(reply), cited.slice(0, 1));
    }
    case 'why':
      return chosen(labels.why(reply.lens.name), whyCard(reply), reply.challenge.citations.slice(0, 1));
    case 'source':
      return chosen(labels.source, sourceCard(reply, linkTo), reply.challenge.citations.slice(0, 1));
    case 'found': {
      if (reply.quotes.length === 0) return message(textOf(reply));
      const cited = reply.quotes.map(({ citation }) => citation);
      return chosen(reply.danger ? `${dangerFirst} ${foundTitle}` : foundTitle, foundCard(reply, linkTo), cited);
    }
    case 'signpost':
      return chosen([reply.signpost.title, reply.signpost.steps[0]].join(' '), signpostCard(reply), []);
    case 'close':
      return reply.summary
        ? chosen(reply.by === 'talk' ? words.parting : labels.closed, summaryCard(reply.summary), [])
        : message(textOf(reply));
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

/** What a machine chose says so, names its sources, and can be reported. A card that is too large gives way to the words alone. */
function marked(reply: Reply, text: string, card: Card, entity: ReturnType<typeof marks>): Partial<Activity> {
  const plainly = message(fits(card) ? text : textOf(reply));
  const positions = (entity.citation ?? []).map(({ position }) => `[${position}]`);
  return {
    ...plainly,
    text: [plainly.text, ...positions].join(' '),
    ...(fits(card) ? { attachments: [CardFactory.adaptiveCard(card)] } : {}),
    entities: [entity],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/** Teams' entity for content that a machine chose, with its sources. Name at most 80 characters, abstract at most 160. */
function marks(cited: readonly Citation[], linkTo: LinkTo) {
  const claims = cited.map((citation, at) => {
    const url = linkTo(citation);
    return {
      '@type': 'Claim',
      position: at + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: within(80, straight([citation.title, ...headingsIn(citation.title, citation.headings)].join(' › '))),
        abstract: within(160, straight(citation.quote)),
        ...(url === null ? {} : { url }),
      },
    };
  });
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(claims.length > 0 ? { citation: claims } : {}),
  };
}

const within = (most: number, text: string): string => (text.length <= most ? text : `${firstWords(text, most - 2)} …`);
