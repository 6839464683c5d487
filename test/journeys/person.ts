import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/channel/cards/card.ts';
import type { Connector, SentActivity } from './connector.ts';

/** Where a person speaks: alone with the bot, in a group chat, or in a thread of a channel. */
export type Place = 'personal' | 'groupChat' | 'channel';

export type Person = {
  readonly conversation: string;
  /** Types words, and waits for what the bot says to them. */
  says(text: string): Promise<readonly SentActivity[]>;
  /** Types words with the bot's mention before them, as Teams sends them. */
  mentions(text: string): Promise<readonly SentActivity[]>;
  /** Presses the button of the last card that has it, as Teams does. @throws when no card has it */
  presses(verb: Verb): Promise<readonly SentActivity[]>;
  /** The same, with what was filled in beside it, under the ids of the inputs; what the card holds already is sent too. */
  fills(verb: Verb, filled?: Readonly<Record<string, string>>): Promise<Posted>;
  /** The same, not sent yet: to be sent twice, or when its card is an old one. */
  press(verb: Verb, filled?: Readonly<Record<string, string>>): object;
  /** Changes a message that was sent before, as the person does in Teams, or takes it back. */
  edits(id: string, text: string): Promise<Posted>;
  deletes(id: string): Promise<Posted>;
  /** The same button on a client that knows no Action.Execute: its fallback, as a message. */
  submits(verb: Verb): Promise<readonly SentActivity[]>;
  likes(words?: string): Promise<readonly SentActivity[]>;
  /** Sends an activity as it is given, and waits for the HTTP answer. `again` with the same id is a redelivery. */
  posts(activity: object): Promise<Posted>;
  /** An activity of this person's, to be sent with `posts`. */
  activity(over?: object): { readonly id: string };
  /** Installs the bot: what Teams says when a person or a team adds it. */
  installs(): Promise<readonly SentActivity[]>;
  /** The last card that was received. */
  card(): NonNullable<SentActivity['attachments']>[number]['content'];
};

export type Posted = {
  readonly status: number;
  readonly body: unknown;
  readonly said: readonly SentActivity[];
  readonly ms: number;
};

const bot = { id: '28:second-look', name: 'Second Look' };

/** `settled`: a button is answered in time, and what comes of it may come later; where this is given, it is waited for. */
type Reached = { readonly url: string; readonly connector: Connector; readonly settled?: () => Promise<void> };

/** Someone in Teams, over real HTTP. Give two people the same `conversation` and they are in one group. */
export function aPerson(
  { url, connector, settled }: Reached,
  { place = 'personal', name = 'person', conversation }: { place?: Place; name?: string; conversation?: string } = {},
): Person {
  const id =
    conversation ?? (place === 'channel' ? `19:channel@thread.tacv2;messageid=${randomUUID()}` : `a:${randomUUID()}`);

  const word = name.replaceAll(' ', '-');
  const activity = (over: object = {}) => ({
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${word}`, name, aadObjectId: `aad-${word}` },
    recipient: bot,
    conversation: { id, conversationType: place, ...(place === 'personal' ? {} : { isGroup: true }) },
    ...over,
  });

  async function posts(what: object): Promise<Posted> {
    const before = connector.messages(id).length;
    const began = performance.now();
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const ms = performance.now() - began;
    await settled?.();
    return { status: response.status, body, said: connector.messages(id).slice(before), ms };
  }

  async function heard(what: object): Promise<readonly SentActivity[]> {
    const { status, said } = await posts(what);
    if (status >= 300) throw new Error(`The bot answered ${status}.`);
    return said;
  }

  const cards = () =>
    connector
      .messages(id)
      .flatMap(({ attachments }) => attachments ?? [])
      .map(({ content }) => content);

  /** The button, and what the inputs of its card hold. */
  function button(verb: Verb): Executed & { readonly holds: Readonly<Record<string, string>> } {
    for (const card of cards().reverse()) {
      const action = actionsIn(card).find((one) => one.verb === verb);
      if (action) return { ...action, holds: inputsIn(card) };
    }
    throw new Error(`No card has a button for '${verb}'.`);
  }

  function pressing(word: Verb, filled: Readonly<Record<string, string>>): object {
    const { type, title, verb, data, holds } = button(word);
    return activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type, title, verb, data: { ...data, ...holds, ...filled } }, trigger: 'manual' },
    });
  }

  return {
    conversation: id,
    activity,
    posts,
    says: (text) => heard(activity({ text, textFormat: 'plain' })),
    mentions: (text) => {
      const mention = `<at>${bot.name}</at>`;
      const entities = [{ type: 'mention', text: mention, mentioned: bot }];
      return heard(activity({ text: `${mention} ${text}`, textFormat: 'plain', entities }));
    },
    presses: (verb) => heard(pressing(verb, {})),
    fills: (verb, filled = {}) => posts(pressing(verb, filled)),
    press: (verb, filled = {}) => pressing(verb, filled),
    edits: (id, text) =>
      posts(activity({ id, type: 'messageUpdate', text, channelData: { eventType: 'editMessage' } })),
    deletes: (id) => posts(activity({ id, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } })),
    submits: (verb) => heard(activity({ value: button(verb).fallback.data })),
    likes: (words) =>
      heard(
        activity({
          type: 'invoke',
          name: 'message/submitAction',
          value: {
            actionName: 'feedback',
            actionValue: { reaction: 'like', feedback: JSON.stringify({ feedbackText: words ?? '' }) },
          },
        }),
      ),
    installs: () => heard(activity({ type: 'conversationUpdate', membersAdded: [bot, { id: `29:${word}` }] })),
    card: () => {
      const card = cards().at(-1);
      if (!card) throw new Error('No card was received.');
      return card;
    },
  };
}

type Executed = Extract<Action, { type: 'Action.Execute' }>;
export type Verb = Executed['verb'];

/** Every button of a card that the bot hears of, also inside what is folded away. */
function actionsIn(node: unknown): Executed[] {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const here = 'type' in node && node.type === 'Action.Execute' ? [node as Executed] : [];
  return [...here, ...Object.entries(node).flatMap(([key, value]) => (key === 'fallback' ? [] : actionsIn(value)))];
}

/** What the inputs of a card hold before anybody touches them. */
function inputsIn(node: unknown): Record<string, string> {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(inputsIn));
  if (typeof node !== 'object' || node === null) return {};
  const isInput = 'type' in node && typeof node.type === 'string' && node.type.startsWith('Input.');
  const here = isInput && 'id' in node ? { [String(node.id)]: 'value' in node ? String(node.value) : '' } : {};
  return Object.assign(here, ...Object.values(node).map(inputsIn));
}

/** Every word that a person can see of a message, card and buttons included, in order. */
export function seen(message: SentActivity | undefined): string {
  const found: string[] = [message?.text ?? ''];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      if ('text' in node && typeof node.text === 'string') found.push(node.text);
      if ('title' in node && typeof node.title === 'string') found.push(node.title);
      for (const [key, value] of Object.entries(node)) if (key !== 'data' && key !== 'fallback') look(value);
    }
  };
  look(message?.attachments ?? []);
  return found.join('\n');
}
