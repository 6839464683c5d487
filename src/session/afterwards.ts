import type { Lens } from '../lenses/lens.ts';
import { isOf } from './access.ts';
import { alarmIn } from './alarm.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import { fillIn } from './fill-in.ts';
import { openIn, putAside } from './next.ts';
import { said } from './said.ts';
import { sealed } from './sealed.ts';
import { type Begun, isStanding, type Session } from './session.ts';

export type Afterwards = Extract<
  Heard['command'],
  {
    kind:
      | 'feedback'
      | 'reword'
      | 'withdraw'
      | 'record'
      | 'strike'
      | 'export'
      | 'follow-up'
      | 'concern'
      | 'write-concern';
  }
>;

/** What may be done about a session at any time, and so when it is over too. */
export function afterwards(session: Session, command: Afterwards, heard: Heard, lenses: readonly Lens[]): Decision {
  const { by, at, card } = heard;
  const alarm = alarmIn(session, heard);
  const alarms = alarm ? [...putAside(openIn(session), at), alarm] : [];
  switch (command.kind) {
    case 'feedback': {
      if (session.phase === 'listening') return { kind: 'told', what: 'thanks' };
      const challenge = card?.challenge ?? session.asked.at(-1)?.challenge.id ?? null;
      const given = {
        kind: 'feedback-given',
        by,
        challenge,
        reaction: command.reaction,
        text: command.text,
        at,
      } as const;
      return accept(given, ...alarms);
    }
    case 'reword':
    case 'withdraw': {
      const { activity } = command;
      if (session.phase === 'listening' || !saidIn(session, activity, by))
        return heardAfresh(session, command, heard, lenses);
      return command.kind === 'withdraw'
        ? accept({ kind: 'withdrawn', activity, at })
        : accept({ kind: 'reworded', activity, text: command.text, at }, ...alarms);
    }
    case 'concern':
      return { kind: 'looked-at', what: 'concern', given: wordsOf(session, heard) };
    case 'write-concern':
      if (card && !isThis(session, card.session)) return refuse('card-from-ended-session');
      if (session.phase === 'finished' && !isOf(session, by)) return refuse('not-in-session');
      return fillIn(session, command, heard, lenses);
  }
  if (session.phase === 'listening') return refuse('no-session-yet');
  if (card && card.session !== session.id) return refuse('card-from-ended-session');
  if (!isOf(session, by)) return refuse('not-in-session');
  switch (command.kind) {
    case 'record':
      return { kind: 'looked-at', what: 'record' };
    case 'export':
      return { kind: 'exported', format: command.format };
    case 'strike':
      return accept({ kind: 'struck', by, items: command.items, at });
    case 'follow-up': {
      const item = [...session.actions, ...session.tripwires].find((one) => one.id === command.item && isStanding(one));
      return item
        ? accept({ kind: 'followed-up', by, item: item.id, answer: command.answer, at })
        : refuse('no-such-item');
    }
  }
}

/** A message that nothing is kept of may be changed into one that tells of danger: that is met as if it were said now. What was not said to the bot is not. */
function heardAfresh(session: Session, command: Afterwards, heard: Heard, lenses: readonly Lens[]): Decision {
  if (command.kind !== 'reword' || heard.place !== 'personal' || !alarmIn(session, heard)) return { kind: 'ignored' };
  const { activity, text } = command;
  const isAnothers = session.phase !== 'listening' && inMessages(session).some((one) => one.activity === activity);
  return isAnothers ? { kind: 'ignored' } : said(session, text, { ...heard, activity }, lenses);
}

/** What a person said last themselves, to begin with; what the others said is not theirs, nor is a view shown that was not shown to all. */
const wordsOf = (session: Session, { by }: Heard): string => {
  if (session.phase === 'listening') return '';
  return sealed(session).said.findLast((one) => one.by === by)?.text ?? '';
};

const isThis = (session: Session, id: string): boolean => session.phase !== 'listening' && session.id === id;

/** A person may take back what they said themselves, and nobody else's words. */
export const saidIn = (session: Begun, activity: string, by: string): boolean =>
  inMessages(session).some((one) => one.activity === activity && one.by === by);

/** Everything that came in a message. */
const inMessages = ({ said: sayings, views, tripwires, actions, premortems }: Begun) => [
  ...sayings,
  ...views,
  ...tripwires,
  ...actions,
  ...premortems,
];
