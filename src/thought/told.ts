import type { Role } from '../lenses/lens.ts';

/** What a model is told of a session: who speaks, what they told, and what was asked and answered since. */
export type Told = {
  readonly role: Role;
  readonly account: string;
  readonly conversation: readonly { readonly question: string; readonly answer: string }[];
};

/** Everything in it that the person said, in order. */
export const saidIn = ({ account, conversation }: Told): string[] => [
  account,
  ...conversation.map(({ answer }) => answer),
];

/** As much of an account as is sent; of a longer one the beginning and the end. Characters. */
const longest = 8_000;

/** What is sent of it, when `hide` has put placeholders for whoever is named. */
export const sentOf = ({ role, account, conversation }: Told, hide: (text: string) => string): Told => ({
  role,
  // Hidden first: half a name or half a number is not known for what it is.
  account: shortened(hide(account)),
  conversation: conversation.map(({ question, answer }) => ({ question: hide(question), answer: hide(answer) })),
});

const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest / 2)}\n[…]\n${text.slice(-longest / 2)}`;
