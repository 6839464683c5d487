import type { Role } from '../lenses/lens.ts';
import type { Told } from '../thought/told.ts';
import { openIn } from './next.ts';
import type { Session } from './session.ts';

/** What was told, asked and answered in a session, and then `text` as the person's latest words: an answer while a challenge is open. */
export function toldOf(session: Session, role: Role, text?: string): Told {
  const before = session.phase === 'listening' ? [] : session.asked;
  const answers = before.flatMap(({ challenge, answers }) =>
    answers.map(({ text: answer }) => ({ question: challenge.text, answer })),
  );
  const said = session.phase === 'listening' ? [] : session.said.map((one) => one.text);
  // By count and from the end: whoever sends the account again for an answer has still given it.
  const left = answers.map(({ answer }) => answer);
  const accounts = said
    .toReversed()
    .filter((one) => !taken(left, one))
    .reverse();
  const open = openIn(session);
  const latest = text === undefined ? [] : [text];
  return {
    role,
    account: [...accounts, ...(open ? [] : latest)].join('\n\n'),
    conversation: [...answers, ...(open ? latest.map((answer) => ({ question: open.challenge.text, answer })) : [])],
  };
}

function taken(from: string[], one: string): boolean {
  const at = from.indexOf(one);
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
}
