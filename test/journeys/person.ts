import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/channel/cards/card.ts';
import type { Word } from '../../src/session/command.ts';
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
  presses(word: Word): Promise<readonly SentActivity[]>;
  /** The same button on a client that knows no Action.Execute: its fallback, as a message. */
  submits(word: Word): Promise<readonly SentActivity[]>;
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

/** Someone in Teams, over real HTTP. Give two people the same `conversation` and they are in one group. */
export function aPerson(
  { url, connector }: { readonly url: string; readonly connector: Connector },
  { place = 'personal', name = 'person', conversation }: { place?: Place; name?: string; conversation?: string } = {},
): Person {
  const id =
    conversation ?? (place === 'channel' ? `19:channel@thread.tacv2;messageid=${randomUUID()}` : `a:${randomUUID()}`);

  const activity = (over: object = {}) => ({
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${name}`, name, aadObjectId: `aad-${name}` },
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
    return { status: response.status, body, said: connector.messages(id).slice(before), ms: performance.now() - began };
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

  function button(word: Word): Action {
    for (const card of cards().reverse()) {
      const action = card.actions.find(({ verb }) => verb === word);
      if (action) return action;
    }
    throw new Error(`No card has a button for '${word}'.`);
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
    presses: async (word) => {
      const { type, title, verb, data } = button(word);
      return heard(
        activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type, title, verb, data }, trigger: 'manual' },
        }),
      );
    },
    submits: (word) => heard(activity({ value: button(word).fallback.data })),
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
    installs: () => heard(activity({ type: 'conversationUpdate', membersAdded: [bot, { id: `29:${name}` }] })),
    card: () => {
      const card = cards().at(-1);
      if (!card) throw new Error('No card was received.');
      return card;
    },
  };
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
