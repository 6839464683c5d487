import type { Card, Element } from '../../../src/channel/cards/card.ts';
import { show } from '../../../src/channel/show.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import type { Reply } from '../../../src/session/reply.ts';
import { lens } from '../replies.ts';

export const say = catalogueFor('en-GB');

/** As it goes over the wire. */
export const sent = (reply: Reply, words = say, lenses = [lens]) =>
  JSON.parse(JSON.stringify(show(reply, { linkTo: () => null, say: words, lenses })));

export const cardOf = (reply: Reply, words = say, lenses = [lens]): Card =>
  sent(reply, words, lenses).attachments[0].content;

/** The command of each button, or the title of one that only unfolds. */
export const verbs = (actions: Card['actions']) => actions.map((action) => action.verb ?? action.title);

/** What a person reads on the body of a card, line by line. */
export const read = ({ body }: Pick<Card, 'body'>): string[] =>
  body.flatMap((element: Element): string[] => {
    if (element.type === 'TextBlock') return [element.text];
    if (element.type === 'RichTextBlock') return [element.inlines.map(({ text }) => text).join('')];
    return element.type === 'Container' ? read({ body: element.items }) : [];
  });
