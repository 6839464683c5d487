import type { Lens } from '../lenses/lens.ts';
import { alarmIn, remindedIn } from './alarm.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import type { SessionEvent } from './events.ts';
import type { Given } from './given.ts';
import { isGiven } from './given-before.ts';
import { challengeAbout } from './missing.ts';
import { advance, openIn, putAside } from './next.ts';
import { isTogether, type Open, type Session } from './session.ts';
import { isBeforeChallenges, type Step } from './steps.ts';
import { wordsIn } from './typed.ts';

type Filled = Exclude<Given, { kind: 'quiet-word' }>;

/** The step of a path that something filled in belongs to: whoever reflects alone goes on once it is done. */
const stepFor: Readonly<Record<Filled['kind'], Step | null>> = {
  'give-frame': 'experience',
  'hold-view': 'view',
  'mark-voices': 'missing',
  'tell-premortem': 'premortem',
  'revise-view': 'revise',
  'set-tripwire': 'tripwire',
  // There may be several, so the person says when they are done.
  'agree-action': null,
  'write-concern': null,
};

/** What follows from something that was filled in. What must come before reflection comes first here too. */
export function fillIn(session: Session, given: Filled, heard: Heard, lenses: readonly Lens[]): Decision {
  const { at, today, by } = heard;
  if ('due' in given && given.due !== null && given.due < today) return refuse('date-in-the-past');
  // Whoever talked first and then goes along the steps holds a view before what comes next.
  if (given.kind === 'hold-view' && session.phase === 'reflecting' && isChallenged(session))
    return refuse('view-was-challenged');

  // The same button pressed twice: the first time it was kept, and answered.
  if (session.phase !== 'listening' && isGiven(session, given, by)) return { kind: 'ignored' };

  const begun: SessionEvent[] =
    session.phase === 'listening'
      ? [{ kind: 'started', session: heard.ids.session, mode: 'reflect', path: 'talk', role: heard.role, by, at }]
      : [];
  const events = [...begun, ...eventsOf(session, given, heard)];
  const [first] = events;
  if (!first) return refuse('nothing-filled-in');
  const alarm = alarmIn(session, heard);
  // Nobody answers the question that was open after that, whatever they say next.
  if (alarm) return accept(...events, ...putAside(openIn(session), at), alarm);
  const open = session.phase === 'reflecting' ? session : null;
  if (!open) return accept(...events);
  if (given.kind === 'mark-voices') {
    const asking = askMissing(open, heard);
    if (asking.length > 0 && !isTogether(open)) return accept(...events, ...asking);
  }
  const done = !isTogether(open) && open.step !== null && open.step === stepFor[given.kind];
  return done ? accept(...advance(session, events, heard, lenses)) : accept(...events);
}

/** The question about someone who was not heard from, in place of one that is open; nothing where everyone was, or was asked about. */
export function askMissing(session: Open, { missing, ids, at }: Heard): SessionEvent[] {
  if (isBeforeChallenges(session.step)) return [];
  const before = session.asked.map(({ challenge }) => challenge);
  const challenge = challengeAbout(missing, before, ids.challenge);
  return challenge ? [...putAside(openIn(session), at), { kind: 'challenged', challenge, at }] : [];
}

const isChallenged = ({ asked, step }: Open): boolean => asked.length > 0 && !isBeforeChallenges(step);

function eventsOf(session: Session, given: Filled, heard: Heard): SessionEvent[] {
  const { by, at, noticed, activity } = heard;
  const account = (): SessionEvent[] => {
    const text = wordsIn(given);
    return text === null
      ? []
      : [{ kind: 'account-given', by, text, noticed, activity, ...remindedIn(session, heard), at }];
  };
  switch (given.kind) {
    case 'hold-view': {
      const { view, sure } = given;
      return [...account(), { kind: 'view-held', by, when: 'before', view, sure, moved: '', activity, at }];
    }
    case 'revise-view': {
      const { view, sure, moved } = given;
      return [{ kind: 'view-held', by, when: 'after', view, sure, moved, activity, at }];
    }
    case 'set-tripwire':
      return [{ kind: 'tripwire-set', by, text: given.text, due: given.due, activity, at }];
    case 'tell-premortem':
      return [{ kind: 'premortem-told', by, text: given.text, activity, at }];
    case 'give-frame': {
      const { well, worried, needs } = given;
      const frame: SessionEvent[] =
        well + worried + needs === '' ? [] : [{ kind: 'frame-given', by, well, worried, needs, at }];
      return [...account(), ...frame];
    }
    case 'mark-voices':
      return given.voices.length === 0 ? [] : [{ kind: 'voices-marked', by, voices: given.voices, at }];
    case 'agree-action':
      return [{ kind: 'action-agreed', by, text: given.text, owner: given.owner, due: given.due, activity, at }];
    case 'write-concern': {
      const { concern, evidence, asking, due } = given;
      return [{ kind: 'concern-written', by, concern, evidence, asking, due, at }];
    }
  }
}
