import type { Catalogue } from '../../language/catalogue.ts';
import type { OnCard, Word } from '../../session/command.ts';
import { straight } from '../straight.ts';
import { breakable } from './breakable.ts';
import type { BarChart, LineChart } from './chart-element.ts';

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
  | {
      type: 'Container';
      items: Element[];
      style?: 'emphasis' | 'attention';
      spacing?: 'Small' | 'Medium';
      id?: string;
      isVisible?: false;
      selectAction?: Toggle;
    }
  | { type: 'ActionSet'; actions: Opens[] | Action[]; spacing?: 'Medium' }
  | Input
  | BarChart<Element>
  | LineChart<Element>;

export type Run = {
  type: 'TextRun';
  text: string;
  italic?: true;
  weight?: 'Bolder';
  isSubtle?: true;
  highlight?: true;
};

/** What is filled in. Teams merges its value, always a text, into what a button carries, under its id. */
export type Input =
  | (Asks & { type: 'Input.Text'; isMultiline?: true; maxLength: number; value?: string })
  | (Asks & { type: 'Input.Date'; value?: string })
  | (Asks & { type: 'Input.Number'; min: number; max: number; value?: number; placeholder?: string })
  | (Asks & {
      type: 'Input.ChoiceSet';
      style: 'compact' | 'expanded' | 'filtered';
      wrap: true;
      isMultiSelect?: true;
      choices: Choice[];
      value?: string;
      /** Stands where nothing is chosen; a choice may not be empty. */
      placeholder?: string;
    });

/** `label` is read out with the input. Only what may not be left out is required, and says what is missing. */
type Asks = { id: string; label: string; spacing?: 'Medium'; isRequired?: true; errorMessage?: string };

export type Choice = { title: string; value: string };

type Opens = { type: 'Action.OpenUrl'; title: string; url: string };

/** Shows what is folded away, and folds it away again. */
export type Toggle = { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] };

/** A command as it is written on a card. */
export type Verb = Word | OnCard['kind'];

/** Opens a box for whoever presses, or sends what is filled in there. `data`: what the bot is told. */
export type Boxes = {
  type: 'Action.Submit';
  title: string;
  data: { training: string; [constant: string]: unknown };
  style?: 'positive';
  verb?: never;
};

type Pressed = { command: Verb; session?: string; challenge?: string; [constant: string]: string | number | undefined };

/** A button's own part: `associatedInputs` 'none' sends nothing that is filled in, and so may be pressed whatever is not. */
type Presses = { title: string; data: Pressed; associatedInputs: 'auto' | 'none' };

export type Action = Presses & {
  type: 'Action.Execute';
  verb: Verb;
  style?: 'positive';
  /** For clients that do not know Action.Execute: the same command, as a message. */
  fallback: Presses & { type: 'Action.Submit' };
};

/** A button that unfolds more of the card. */
export type More = {
  type: 'Action.ShowCard';
  title: string;
  card: { type: 'AdaptiveCard'; body: Element[] };
  verb?: never;
};

export type Card = {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: Catalogue['lang'];
  fallbackText: string;
  speak: string;
  body: Element[];
  actions: (Action | More | Boxes)[];
};

/** Teams refuses a message over 28 KB; the text, the marks and the envelope need the rest. Bytes of JSON in UTF-8. */
const largest = 24 * 1024;

/** Whether Teams will take the card. Only content far larger than any review's can make one that it will not. */
export const fits = (made: Card | { readonly actions: readonly unknown[] }): boolean =>
  Buffer.byteLength(JSON.stringify(made)) <= largest;

/** More than anybody listens to, and longer than any steps in an emergency. UTF-16 units. */
const mostHeard = 1_000;

/** A card in the language of `say`. `fallbackText` is what a client shows that cannot show the card, and what is read out. */
export function card({ lang }: Catalogue, fallbackText: string, body: Element[], actions: Card['actions'] = []): Card {
  const heard = shortened(fallbackText, mostHeard);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: heard,
    // Read as SSML where it looks like it.
    speak: heard.replaceAll(/[<>&]/g, ' '),
    body,
    actions,
  };
}

/** Text that a card shows as it stands: `{{DATE(…)}}` would be worked out, in text runs too. The joiner is seen by nobody. */
export const asItStands = (text: string): string => straight(text).replaceAll(/\{(?=\{)/g, '{\u2060');

/**
 * Our own words only: a TextBlock reads markdown, so nothing that a person typed and no quote may go into one. Those of a lens that somebody wrote
 * make no link either.
 */
export const ours = (text: string, over: Partial<Extract<Element, { type: 'TextBlock' }>> = {}): Element => ({
  type: 'TextBlock',
  text: asItStands(text).replaceAll('](', ']\u2060('),
  wrap: true,
  ...over,
});

/** What a card is about, in our own words: read out as its heading. */
export const heading = (text: string): Element => ours(text, { weight: 'Bolder', size: 'Medium', style: 'heading' });

/** Words that are shown exactly as they are: what a person said, quotes, and headings of documents. Text runs read no markdown. */
export const exactly = (...inlines: readonly Omit<Run, 'type'>[]): Element => ({
  type: 'RichTextBlock',
  inlines: inlines.map((run) => ({ type: 'TextRun', ...run, text: breakable(asItStands(run.text)) })),
  spacing: 'Small',
});

/** A way to the document, where there is one. */
export const opening = (url: string | null, { cards }: Catalogue): Element[] =>
  url === null
    ? []
    : [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: cards.inDocument, url }], spacing: 'Medium' }];

/** A button for a command in a word, which takes nothing that is filled in. */
export const button = (
  { buttons }: Catalogue,
  command: keyof Catalogue['buttons'],
  session: string,
  challenge?: string,
): Action => wording(buttons[command], command, { session, ...(challenge ? { challenge } : {}) });

type Carried = Omit<Pressed, 'command'>;

/** A command in a word under another title than its own. `inputs`: whether what is filled in on the card goes with it. */
export const wording = (title: string, command: Word, data: Carried, inputs: 'auto' | 'none' = 'none'): Action =>
  pressing(title, command, data, inputs);

/** A button that sends what is filled in on its card. `data`: what it carries besides, under the names of the command's fields. */
export const sending = (title: string, command: OnCard['kind'], data: Carried): Action =>
  pressing(title, command, data, 'auto');

/** A button that carries a whole command, and nothing that is filled in. */
export const tapping = (title: string, command: OnCard['kind'], data: Carried): Action =>
  pressing(title, command, data, 'none');

/** The button that a card is there for. */
export const foremost = (action: Action): Action => ({ ...action, style: 'positive' });

function pressing(title: string, verb: Verb, carried: Carried, associatedInputs: 'auto' | 'none'): Action {
  const data: Pressed = { command: verb, ...carried };
  const presses = { title, data, associatedInputs };
  return { type: 'Action.Execute', verb, ...presses, fallback: { type: 'Action.Submit', ...presses } };
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
