import type { Word } from '../../session/command.ts';
import { straight } from '../straight.ts';
import { buttons, labels } from './labels.ts';

/** The parts of Adaptive Cards 1.5 that are used here. https://adaptivecards.io/explorer */
export type Element =
  | {
      type: 'TextBlock';
      text: string;
      wrap: true;
      weight?: 'Bolder';
      size?: 'Medium';
      isSubtle?: true;
      spacing?: 'Small' | 'Medium';
      style?: 'heading';
    }
  | { type: 'RichTextBlock'; inlines: Run[]; spacing?: 'Small' | 'Medium' }
  | { type: 'Container'; items: Element[]; style?: 'emphasis' | 'attention'; spacing?: 'Medium' }
  | { type: 'ActionSet'; actions: [{ type: 'Action.OpenUrl'; title: string; url: string }]; spacing?: 'Medium' };

export type Run = { type: 'TextRun'; text: string; italic?: true; weight?: 'Bolder'; isSubtle?: true };

type Pressed = { command: Word; session: string; challenge?: string };

export type Action = {
  type: 'Action.Execute';
  title: string;
  verb: Word;
  data: Pressed;
  /** For clients that do not know Action.Execute: the same command, as a message. */
  fallback: { type: 'Action.Submit'; title: string; data: Pressed };
};

export type Card = {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: 'en';
  fallbackText: string;
  speak: string;
  body: Element[];
  actions: Action[];
};

/** Teams refuses a message over 28 KB; the text, the marks and the envelope need the rest. Bytes of JSON in UTF-8. */
const largest = 24 * 1024;

/** Whether Teams will take the card. Only content far larger than any review's can make one that it will not. */
export const fits = (made: Card): boolean => new TextEncoder().encode(JSON.stringify(made)).length <= largest;

/** A card in British English. `fallbackText` is what a client shows that cannot show the card, and what is read out. */
export const card = (fallbackText: string, body: Element[], actions: Action[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en',
  fallbackText,
  // Read as SSML where it looks like it.
  speak: fallbackText.replaceAll(/[<>&]/g, ' '),
  body,
  actions,
});

/** Our own words only: a TextBlock reads markdown, so nothing that a person typed and no quote may go into one. */
export const ours = (text: string, over: Partial<Extract<Element, { type: 'TextBlock' }>> = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...over,
});

/** Words that are shown exactly as they are: what a person said, quotes, and headings of documents. Text runs read no markdown. */
export const exactly = (...inlines: readonly Omit<Run, 'type'>[]): Element => ({
  type: 'RichTextBlock',
  inlines: inlines.map((run) => ({ type: 'TextRun', ...run, text: straight(run.text) })),
  spacing: 'Small',
});

/** A way to the document, where there is one. */
export const opening = (url: string | null): Element[] =>
  url === null
    ? []
    : [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: labels.inDocument, url }], spacing: 'Medium' }];

export function button(command: keyof typeof buttons, session: string, challenge?: string): Action {
  const data: Pressed = { command, session, ...(challenge ? { challenge } : {}) };
  const title = buttons[command];
  return { type: 'Action.Execute', title, verb: command, data, fallback: { type: 'Action.Submit', title, data } };
}

/** A long text of a person's, or of ours, shortened for a card; the whole of it is kept with the session. */
export function shortened(text: string, most = 600): string {
  if (text.length <= most) return text;
  return `${firstWords(text, most)} …`;
}

/** The first words of a text that fit into `most` UTF-16 units; no word, and no character, is cut in two while that can be helped. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const end = space > most / 2 ? space : most;
  return text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
