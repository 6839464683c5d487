import type { Catalogue } from '../../language/catalogue.ts';
import { mostCharacters } from '../../session/given.ts';
import type { Replies, Reply } from '../../session/reply.ts';
import { gistOf, openingOf, textOf } from '../../words/reply.ts';
import type { LinkTo } from '../link-to.ts';
import { type Card, card, type Element, exactly, firstWords, fits, heading, opening, ours, shortened } from './card.ts';
import { firstQuote } from './challenge.ts';

/** What a dialog is shown with. `chat`: what opens the person's own chat, null on a machine without Teams. */
export type DialogShowing = { readonly linkTo: LinkTo; readonly chat: string | null; readonly say: Catalogue };

/** A dialog sends what is filled in, with `data`, to the bot by Action.Submit only. */
export type DialogCard = Omit<Card, 'actions'> & { readonly actions: readonly Submit[] };
type Submit = { type: 'Action.Submit'; title: string; data: Carried };
/** `activity`: under which the words were taken, so that pressing again takes nothing twice. */
type Carried = { readonly activity?: string; readonly text?: string };

/** What stands in the box, and why the dialog is shown: `problem` is why nothing came of it so far. */
export type Box = {
  readonly text: string;
  readonly cut: boolean;
  readonly problem: string | null;
  readonly activity?: string;
};

/** The message to be looked over before anything is kept. As much of it as can be read at once and as a card holds. */
export function boxCard(box: Box, say: Catalogue): DialogCard {
  const { activity } = box;
  let most = mostCharacters;
  while (most > 1_000 && !fits(boxOf(box, most, say))) most = Math.floor(most * 0.8);
  return asking(boxOf(box, most, say), say.dialog.ask, activity === undefined ? {} : { activity });
}

function boxOf({ text, cut, problem }: Box, most: number, say: Catalogue): Card {
  const { dialog: words } = say;
  return card(say, `${words.title}. ${words.whoSees}`, [
    ...(problem === null ? [] : [noticed(problem)]),
    ...(cut || text.length > most ? [noticed(words.cut)] : []),
    ours(words.whoSees),
    ours(words.before),
    {
      type: 'Input.Text',
      id: 'text',
      label: words.label,
      isMultiline: true,
      maxLength: mostCharacters,
      value: firstWords(text, most),
      isRequired: true,
      errorMessage: words.empty,
      spacing: 'Medium',
    },
  ]);
}

const noticed = (text: string): Element => ({ type: 'Container', style: 'attention', items: [ours(text)] });

/** Where the reply went, and the way there. */
export const inChatCard = (reply: Reply, { chat, say }: DialogShowing): DialogCard => {
  const where = reply.kind === 'challenge' ? say.dialog.inChat : say.dialog.answeredInChat;
  return silent(card(say, where, [heading(where), ours(say.dialog.goThere), ...toChat(chat, say.dialog.openChat)]));
};

/** The way to a person's own chat, for whoever began in a group what they do alone. */
export const chatCard = (chat: string, say: Catalogue): Card =>
  card(say, say.refusals['reflect-alone'], toChat(chat, say.dialog.openChat));

/** The turn is not done yet, and its reply comes in the chat. Nobody has read the words so far. */
export const lateCard = ({ chat, say }: DialogShowing): DialogCard =>
  silent(
    card(say, say.dialog.late, [
      ours(say.dialog.late),
      ours(say.urgent.doNotWait, { weight: 'Bolder' }),
      ...toChat(chat, say.dialog.openChat),
    ]),
  );

/** The turn is not done yet, and there is no chat for its reply to come in: it is asked for again, with the words as they were. */
export function waitingCard({ activity, text }: Required<Carried>, { say }: DialogShowing): DialogCard {
  const shown = card(say, say.dialog.waiting, [
    ours(say.dialog.waiting),
    ours(say.urgent.doNotWait, { weight: 'Bolder' }),
  ]);
  const made = (most: number) => asking(shown, say.dialog.show, { activity, text: firstWords(text, most) });
  // The turn that is under way has all of them, and is found again by its activity.
  const sizes = [mostCharacters, 10_000].map(made);
  return sizes.find(fits) ?? made(3_000);
}

/** A reply in the dialog itself. `text`: what the person wrote, where they have to take it to the chat themselves; otherwise null. */
export function replyCard(reply: Reply, text: string | null, { linkTo, chat, say }: DialogShowing): DialogCard {
  const made = (most: number) =>
    card(say, textOf(reply, say), [
      ...replied(reply, most, linkTo, say),
      ...(text === null ? [] : [ours(say.dialog.elsewhere, { spacing: 'Medium' })]),
      ...toChat(chat, say.dialog.openChat),
      ...(text === null
        ? []
        : [ours(say.dialog.yours, { weight: 'Bolder' }), exactly({ text: shortened(text, most) })]),
    ]);
  const sizes = [mostCharacters, 10_000, 3_000].map(made);
  return silent(sizes.find(fits) ?? made(600));
}

function replied(reply: Reply, most: number, linkTo: LinkTo, say: Catalogue): Element[] {
  if (reply.kind === 'challenge') return asked(reply, linkTo, say);
  if (reply.kind === 'signpost') return signposted(reply, say);
  return shortened(textOf(reply, say), most)
    .split('\n\n')
    .map((text) => exactly({ text }));
}

function asked(reply: Replies<'challenge'>, linkTo: LinkTo, say: Catalogue): Element[] {
  const { lens, challenge } = reply;
  const [cited] = challenge.citations;
  const question = [openingOf(reply, say), challenge.text].filter((part) => part !== null).join(' ');
  return [
    exactly({ text: question, weight: 'Bolder' }),
    exactly({ text: say.cards.lens(lens.name) }),
    ours(gistOf(lens), { isSubtle: true, spacing: 'Small' }),
    ...firstQuote(reply, say),
    ...opening(cited ? linkTo(cited) : null, say),
    ours(say.dialog.chosen, { isSubtle: true, spacing: 'Small' }),
  ];
}

const signposted = ({ signpost }: Replies<'signpost'>, say: Catalogue): Element[] => [
  {
    type: 'Container',
    style: 'attention',
    items: [
      heading(signpost.title),
      ...signpost.steps.map((step, index) => exactly({ text: `${index + 1}. ${step}` })),
    ],
  },
  ours(say.talk.from(signpost.source), { isSubtle: true, spacing: 'Small' }),
  ours(say.dialog.afterSignpost, { spacing: 'Medium' }),
];

/** The way to a person's own chat, if there is one. */
export const toChat = (chat: string | null, title: string): Element[] =>
  chat === null
    ? []
    : [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title, url: chat }], spacing: 'Medium' }];

const silent = (made: Card): DialogCard => ({ ...made, actions: [] });

const asking = (made: Card, title: string, data: Carried): DialogCard => ({
  ...made,
  actions: [{ type: 'Action.Submit', title, data }],
});
