import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import type { Action, Card, Element, Input, Run } from '../../src/channel/cards/card.ts';

/** Every element of a card, those in containers included, in order. */
export function elements(of: readonly Element[]): Element[] {
  return of.flatMap((element) => (element.type === 'Container' ? [element, ...elements(element.items)] : [element]));
}

export const runs = (card: Card): Run[] =>
  elements(card.body).flatMap((element) => (element.type === 'RichTextBlock' ? element.inlines : []));

/** Where the buttons of a card lead that open something. */
export const urls = (card: Card): string[] =>
  elements(card.body)
    .flatMap((element) => (element.type === 'ActionSet' ? [...element.actions] : []))
    .flatMap((action) => (action.type === 'Action.OpenUrl' ? [action.url] : []));

/** Every element of a card, those that are folded away under a button included. */
export const everything = (card: Card): Element[] =>
  elements([
    ...card.body,
    ...card.actions.flatMap((action) => (action.type === 'Action.ShowCard' ? action.card.body : [])),
  ]);

export const inputs = (card: Card): Input[] =>
  everything(card).filter((element): element is Input => element.type.startsWith('Input.'));

/** Every button that gives a command, those within the card included. */
export const presses = (card: Card): Action[] =>
  [
    ...card.actions,
    ...everything(card).flatMap((element) => (element.type === 'ActionSet' ? [...element.actions] : [])),
  ].filter((action): action is Action => action.type === 'Action.Execute');

/** What Microsoft's own reader says against a card. */
export function complaints(made: Card): unknown[] {
  const card = new AdaptiveCard();
  // Teams takes six; the reader's own default is five.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  const context = new SerializationContext(Versions.v1_5);
  card.parse(made, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  // Its test of `lang` keeps state between cards and so refuses every second good value.
  const others = events.filter((event) => event !== 'Invalid value "en" for property "lang".');
  return [...card.validateProperties().validationEvents, ...others];
}
