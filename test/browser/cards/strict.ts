import {
  AdaptiveCard,
  CardElement,
  Choice,
  GlobalRegistry,
  HostConfig,
  type SerializableObject,
  SerializationContext,
  TextRun,
  ValidationEvent,
  Versions,
} from 'adaptivecards';
import type { Wire } from './table.ts';

/** Elements that Teams draws and Microsoft's package does not know. */
const ofTeams = ['Chart.HorizontalBar', 'Chart.Line'];

/** Everything that Microsoft's own package, version 1.5, has against a card: what it cannot read, and what it would silently leave out. */
export function strictly(card: Wire): string[] {
  // Its expression for `lang` keeps its place between cards, and so would refuse every second good value.
  if (CardElement.langProperty.regEx) CardElement.langProperty.regEx.lastIndex = 0;
  const read = new AdaptiveCard();
  read.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  const context = new SerializationContext(Versions.v1_5);
  read.parse(card, context);
  const known = ofTeams.map((type) => `Unknown element type "${type}"`);
  const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
    .filter(({ message, event }) => {
      const isChart = event === ValidationEvent.UnknownElementType && known.some((start) => message.startsWith(start));
      return !isChart;
    })
    .map(({ message }) => message);
  const validated = read.validateProperties().validationEvents.map(({ message }) => message);
  return [...parsed, ...validated, ...objectsIn(card).flatMap(unreadIn)];
}

/** Every object of a card that has a type, or is a choice; what a button carries is our own and has none. */
export function objectsIn(thing: unknown): Wire[] {
  if (Array.isArray(thing)) return thing.flatMap(objectsIn);
  if (typeof thing !== 'object' || thing === null) return [];
  const { data: _, ...parts } = thing as Wire;
  const isElement = typeof parts['type'] === 'string' || typeof parts['title'] === 'string';
  return [...(isElement ? [thing as Wire] : []), ...Object.values(parts).flatMap(objectsIn)];
}

/** What is read by the parser itself and is no property of the package's schema. */
const readBesides: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['$schema', 'body', 'actions'],
  Container: ['items'],
  ActionSet: ['actions'],
  RichTextBlock: ['inlines'],
  'Action.ShowCard': ['card'],
};

/** The properties of one object that the package does not know. */
function unreadIn(object: Wire): string[] {
  const type = typeof object['type'] === 'string' ? object['type'] : null;
  if (type !== null && ofTeams.includes(type))
    return object['fallback'] ? [] : [`${type} has no fallback for a client that draws none`];
  const instance = instanceOf(type);
  if (!instance) return [`${type} is known to nobody`];
  const schema = instance.getSchema();
  const names = Array.from({ length: schema.getCount() }, (_, at) => schema.getItemAt(at).name);
  const read = new Set(['type', 'fallback', ...names, ...(readBesides[type ?? ''] ?? [])]);
  return Object.keys(object)
    .filter((name) => !read.has(name))
    .map((name) => `${type ?? 'choice'}.${name} is read by nobody`);
}

function instanceOf(type: string | null): SerializableObject | undefined {
  if (type === null) return new Choice();
  if (type === 'AdaptiveCard') return new AdaptiveCard();
  if (type === 'TextRun') return new TextRun();
  return (
    GlobalRegistry.elements.createInstance(type, Versions.v1_5) ??
    GlobalRegistry.actions.createInstance(type, Versions.v1_5)
  );
}
