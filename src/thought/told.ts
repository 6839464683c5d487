import type { Role } from '../lenses/lens.ts';
import type { Span } from '../reading/span.ts';
import { placeholdersIn } from '../safeguards/pseudonymise/labels.ts';

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

/** What is sent of it, each text after a last look at the whole of it. */
export const sentOf = ({ role, account, conversation }: Told, lookAt: (text: string) => string): Told => ({
  role,
  // Before it is cut: half a name or half a number is not known for what it is.
  account: shortened(lookAt(account)),
  conversation: conversation.map(({ question, answer }) => ({ question: lookAt(question), answer: lookAt(answer) })),
});

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const [head, tail] = [outside(text, longest / 2).start, outside(text, text.length - longest / 2).end];
  return `${text.slice(0, head)}\n[…]\n${text.slice(tail)}`;
}

/** No placeholder is cut in two: of one that is, nobody could tell whom it stands for. */
const outside = (text: string, at: number): Span =>
  placeholdersIn(text).find(({ start, end }) => start < at && at < end) ?? { start: at, end: at };
