import type { Audit, AuditAction, AuditNote } from './audit/entry.ts';
import type { Said } from './session/command.ts';
import type { SessionEvent } from './session/events.ts';
import type { PersonId } from './session/ids.ts';
import type { Refusal, Reply } from './session/reply.ts';
import type { Entry, Sessions } from './session/sessions.ts';
import type { Train } from './train.ts';
import type { Turn } from './turn.ts';

/** Sessions that note who begins, joins, leaves and ends them, and what else of them is to be accounted for. */
export const auditedSessions = (sessions: Sessions, audit: Audit): Sessions => ({
  ...sessions,
  async keep(entry) {
    const keeping = await sessions.keep(entry);
    if (keeping.kind === 'kept') for (const note of notesOf(entry)) audit.noteSoon(note);
    return keeping;
  },
});

/** A turn that notes what a person was shown, ordered or was refused. What cannot be undone was noted where it was done. */
export const auditedTurn =
  (turn: Turn, audit: Audit): Turn =>
  async (said, aloud) => {
    const turned = await turn(said, aloud);
    const noted = turned.repeated ? null : shownIn(turned.reply, said);
    if (noted) audit.noteSoon({ actor: said.person, at: said.at, ...noted });
    return turned;
  };

/** Training that notes who begins an exercise; what is answered there is nobody's by name. */
export const auditedTrain = (train: Train, audit: Audit): Train => ({
  ...train,
  async start(asking, exercise) {
    const trained = await train.start(asking, exercise);
    if (trained.kind === 'room')
      audit.noteSoon({ actor: asking.person, action: 'run-begun', target: trained.room.run.id, at: asking.at });
    return trained;
  },
});

const events: Readonly<Partial<Record<SessionEvent['kind'], AuditAction>>> = {
  started: 'session-begun',
  joined: 'session-joined',
  left: 'session-left',
  finished: 'session-finished',
};

/** Whoever ends a session by leaving the chat or by a word has no name in the event: then it is the session's own doing. */
function notesOf({ session, events: kept }: Entry): AuditNote[] {
  return kept.flatMap((event): AuditNote[] => {
    const action = actionOf(event);
    const actor: PersonId | 'system' = 'by' in event && event.by && event.kind !== 'finished' ? event.by : 'system';
    return action ? [{ actor, action, target: session, at: event.at }] : [];
  });
}

function actionOf(event: SessionEvent): AuditAction | undefined {
  if (event.kind === 'model-answered') return event.allowed ? 'model-allowed' : 'model-refused';
  return events[event.kind];
}

const refusals: Readonly<Partial<Record<Refusal, AuditAction>>> = {
  'not-your-role': 'role-refused',
  'not-in-session': 'refused-foreign',
};

/** What rewrites what was said in a session before. */
const rewriting: Readonly<Partial<Record<Said['command']['kind'], AuditAction>>> = {
  'mask-more': 'names-masked-more',
  'name-people': 'names-masked-more',
  'not-a-name': 'name-spared',
};

function shownIn(reply: Reply, { command, card }: Said): Pick<AuditNote, 'action' | 'target'> | null {
  switch (reply.kind) {
    case 'record':
      return { action: 'record-seen', target: reply.record.session };
    case 'export':
      return { action: 'record-exported', target: reply.record.session };
    // No event says who did it, and it changes what others said.
    case 'masked': {
      const action = rewriting[command.kind];
      return action && reply.session !== null ? { action, target: reply.session } : null;
    }
    case 'refused': {
      const action = refusals[reply.because];
      return action
        ? { action, target: action === 'role-refused' ? command.kind : (card?.session ?? command.kind) }
        : null;
    }
    default:
      return null;
  }
}
