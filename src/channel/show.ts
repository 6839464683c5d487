import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Citation } from '../knowledge/document.ts';
import type { Reply } from '../session/reply.ts';
import { boundaryText, openingOf, textOf } from '../words/reply.ts';
import { headingsIn } from '../words/sources.ts';
import { type Card, firstWords, fits, shortened } from './cards/card.ts';
import { challengeCard, whyCard } from './cards/challenge.ts';
import { closeCard } from './cards/close.ts';
import { concernCard, concernForm } from './cards/concern.ts';
import { forgetCard, maskedCard, peopleForm, previewCard } from './cards/confidence.ts';
import { chatCard } from './cards/dialog.ts';
import { foundCard } from './cards/found.ts';
import { actionsCard } from './cards/mine.ts';
import { mirrorCard } from './cards/mirror.ts';
import { missingCard } from './cards/missing.ts';
import { boundaryCard, signpostCard } from './cards/others.ts';
import { quietCard } from './cards/quiet.ts';
import { recordCard } from './cards/record.ts';
import { sourceCard } from './cards/source.ts';
import { stepCard } from './cards/steps.ts';
import type { LinkTo } from './link-to.ts';
import { plain } from './plain.ts';
import type { Showing } from './showing.ts';
import { straight } from './straight.ts';

/**
 * The message for a reply: the words in text, what bears on them in a card, and Teams' marks for what a machine chose. The question
 * stands in the text, since Teams ties citations to marks in text only.
 */
export function show(reply: Reply, showing: Showing): Partial<Activity> {
  const { linkTo, say } = showing;
  const chosen = (text: string, card: Card, citations: readonly Citation[]) =>
    marked(textOf(reply, say), text, card, marks(citations, linkTo));
  switch (reply.kind) {
    case 'challenge': {
      const question = [openingOf(reply, say), reply.challenge.text].filter((part) => part !== null).join(' ');
      return chosen(question, challengeCard(reply, say, showing.lenses), reply.challenge.citations.slice(0, 1));
    }
    case 'boundary': {
      const { boundary, challenge } = reply;
      const cited = challenge?.citations ?? (boundary.citation ? [boundary.citation] : []);
      return chosen(boundaryText(reply), boundaryCard(reply, say), cited.slice(0, 1));
    }
    case 'why':
      return chosen(say.cards.why(reply.lens.name), whyCard(reply, say), reply.challenge.citations.slice(0, 1));
    case 'source':
      return chosen(say.cards.source, sourceCard(reply, showing), reply.challenge.citations.slice(0, 1));
    case 'found': {
      if (reply.quotes.length === 0) return message(textOf(reply, say));
      const cited = reply.quotes.map(({ citation }) => citation);
      return chosen(
        reply.danger ? `${say.urgent.first} ${say.sources.found}` : say.sources.found,
        foundCard(reply, showing),
        cited,
      );
    }
    case 'signpost':
      return chosen([reply.signpost.title, reply.signpost.steps[0]].join(' '), signpostCard(reply, say), []);
    case 'close':
      return reply.summary
        ? chosen(reply.by === 'talk' ? say.talk.parting : say.cards.closed, closeCard(reply.summary, say), [])
        : message(textOf(reply, say));
    case 'step': {
      const kept = reply.kept === null ? [] : [say.people.kept[reply.kept]];
      return withCard(textOf(reply, say), [...kept, say.steps.asks[reply.guide.step]].join(' '), stepCard(reply, say));
    }
    case 'missing':
      return chosen(say.missing.title, missingCard(reply, say), []);
    case 'concern-form':
      return withCard(textOf(reply, say), say.concern.title, concernForm(reply, say));
    case 'concern':
      return chosen(
        say.concern.arranged,
        concernCard(reply, showing),
        reply.stages.map(({ citation }) => citation).slice(0, mostCitations),
      );
    case 'quiet-form':
      return withCard(textOf(reply, say), say.people.quietTitle, quietCard(say));
    case 'record':
      return chosen(say.record.title, recordCard(reply, say), []);
    case 'actions':
      return withCard(textOf(reply, say), say.actions.title, actionsCard(reply, say));
    case 'mirror':
      return withCard(textOf(reply, say), say.mirror.title, mirrorCard(reply, say));
    case 'masked':
      return withCard(textOf(reply, say), say.confidence.masked.title, maskedCard(reply, say));
    case 'people-form':
      return withCard(textOf(reply, say), say.confidence.people.title, peopleForm(reply, say));
    case 'preview':
      return withCard(textOf(reply, say), say.confidence.preview.title, previewCard(reply, say));
    case 'forget-form':
      return withCard(textOf(reply, say), say.confidence.forget.title, forgetCard(reply, say));
    case 'refused':
      return reply.because === 'reflect-alone' && showing.chat
        ? withCard(textOf(reply, say), textOf(reply, say), chatCard(showing.chat, say))
        : message(textOf(reply, say));
    case 'model':
    case 'forgotten':
    case 'data':
    case 'hold':
    case 'export':
    case 'followed':
    case 'reminders':
    case 'kept':
    case 'steered':
    case 'quiet-put':
    case 'exhausted':
    case 'thanks':
    case 'welcome':
    case 'help':
    case 'silent':
      return message(textOf(reply, say));
  }
}

/** Longer than any reply; Teams takes 100 KB. */
const mostText = 20_000;

const message = (text: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text: plain(shortened(text, mostText)),
  summary: shortened(text, 200),
});

/** Teams takes no more of them in one message. */
const mostCitations = 20;

/** A card that is only filled in: nothing on it was chosen by a machine. One that is too large gives way to `whole`. */
const withCard = (whole: string, text: string, card: Card): Partial<Activity> =>
  fits(card) ? { ...message(text), attachments: [CardFactory.adaptiveCard(card)] } : message(whole);

/** What a machine chose says so, names its sources, and can be reported. A card that is too large gives way to `whole`, the words alone. */
function marked(whole: string, text: string, card: Card, entity: ReturnType<typeof marks>): Partial<Activity> {
  const plainly = message(fits(card) ? text : whole);
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
