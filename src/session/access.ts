import type { Said } from './command.ts';
import type { Heard } from './decision.ts';
import type { SessionEvent } from './events.ts';
import type { PersonId } from './ids.ts';
import type { Refusal } from './reply.ts';
import { type Begun, isTogether, type Open, type Session } from './session.ts';

/** Where several reflect together, only whoever leads steers. */
export const steering: ReadonlySet<Heard['command']['kind']> = new Set([
  'next',
  'move-on',
  'another',
  'different-lens',
  'skip',
  'park',
  'pin',
  'pause',
  'go-on',
  'time-box',
  'hand-lens',
  'hand-over',
  'ask-missing',
  'quiet-on',
  'quiet-off',
  'use-model',
  'no-model',
  'finish',
]);

/** What is done while a session rests; whoever tells of danger, or is in distress, is heard whatever was paused. */
const whilePaused: ReadonlySet<Heard['command']['kind']> = new Set([
  'go-on',
  'finish',
  'lead',
  'leave',
  'hand-over',
  'why',
  'source',
  'record',
  'strike',
  'export',
  'feedback',
  'follow-up',
  'withdraw',
  'reword',
  'help',
  'hello',
  // Nor does what somebody wants masked.
  'masked',
  'people',
  'name-people',
  'mask-more',
  'not-a-name',
  'preview',
  // An unease waits for nobody.
  'concern',
  'write-concern',
]);

/** A group is as many as can be heard in an hour; supervision is two. */
const mostPeople = { group: 30, supervise: 2, reflect: 1 } as const;

/** Whether a session is one of this person's, wherever they ask from: they began it, joined it, or, where nobody joins, said something in it. */
export const isOf = ({ begunBy, people, said }: Begun, person: PersonId): boolean =>
  begunBy === person || people.some((one) => one.person === person) || said.some(({ by }) => by === person);

/** Whether a session may be touched by somebody who asks where it is held: one of several by whoever is in the room, and what a person thinks about alone by nobody else. */
export function isOpenTo(session: Begun, { person, place }: Pick<Said, 'person' | 'place'>): boolean {
  // In a room people may just talk, and then nobody has joined.
  const isRooms = isTogether(session) || (place === 'group' && session.role === 'group');
  const isNobodys = session.begunBy === null && session.said.length === 0;
  return isRooms || isNobodys || isOf(session, person);
}

/** Why this person may not do this here now, or null. */
export function barred(session: Session, heard: Heard): Refusal | null {
  if (session.phase !== 'reflecting' || !isTogether(session)) return null;
  const { command, by, screened } = heard;
  if (steering.has(command.kind) && session.lead !== by) return session.lead === null ? 'nobody-leads' : 'not-the-lead';
  const first = screened.urgent !== null || screened.boundary === 'distress';
  if (session.paused && !whilePaused.has(command.kind) && !first) return 'paused';
  if (takesPart(heard) && !isHere(session, heard) && hereIn(session).length >= mostPeople[session.mode])
    return session.mode === 'group' ? 'group-full' : 'supervision-of-two';
  return null;
}

/** Whoever says or fills in something, or leads, takes part from then on; with the name that the others see. */
export function joining(session: Session, heard: Heard): SessionEvent[] {
  if (session.phase !== 'reflecting' || !isTogether(session)) return [];
  if (!takesPart(heard) || isHere(session, heard)) return [];
  return [{ kind: 'joined', by: heard.by, name: heard.name, at: heard.at }];
}

export const hereIn = ({ people }: Pick<Open, 'people'>) => people.filter(({ here }) => here);

const isHere = (session: Open, { by }: Heard): boolean => hereIn(session).some(({ person }) => person === by);

/** Looking, reporting and leaving make nobody a participant. */
const onlooking: ReadonlySet<Heard['command']['kind']> = new Set([
  'why',
  'source',
  'help',
  'hello',
  'missing',
  'masked',
  'not-a-name',
  'people',
  'preview',
  'concern',
  'record',
  'strike',
  'export',
  'feedback',
  'follow-up',
  'leave',
  'withdraw',
  'reword',
  // Said alone to the bot, and not to be seen to be here for it.
  'quiet-word',
]);

const takesPart = ({ command }: Heard): boolean => !onlooking.has(command.kind) && !steering.has(command.kind);
