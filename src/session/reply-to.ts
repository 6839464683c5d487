import { SecondLookError } from '../errors.ts';
import type { Library } from '../knowledge/library.ts';
import type { Lens, LensId } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Boundary, Signpost } from '../safeguards/guidance.ts';
import type { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import { hereIn } from './access.ts';
import type { Decision, Shown } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { gatheringOf, guideAt, guideOf, heldIn } from './guide.ts';
import type { ChallengeId, SessionId } from './ids.ts';
import type { VoicesIn } from './missing.ts';
import { isEmpty, namesIn, recordOf, strikeableIn } from './record.ts';
import type { Kept, Masked, Preview, Quoted, Replies, Reply, VoiceRow } from './reply.ts';
import { sealed } from './sealed.ts';
import { type Asked, type Begun, isStanding, isTogether, type Session, toldIn } from './session.ts';
import type { Step } from './steps.ts';

/** The content that replies are made of, as it was read at start. */
export type Content = {
  readonly lenses: readonly Lens[];
  readonly library: Pick<Library, 'inContext'>;
  readonly signposts: readonly Signpost[];
  readonly boundaries: readonly Boundary[];
  readonly voices: VoicesIn;
  /** The procedure for resolving disagreements, passage by passage. */
  readonly stages: readonly Quoted[];
};

/** What is said back for the events of one command; `session` is as they left it. A pure reading: it may be made again. */
export function replyTo(session: Session, events: readonly SessionEvent[], content: Content): Reply {
  if (session.phase === 'listening') return { kind: 'help' };
  const last = events.at(-1);
  const bounded = events.find((event) => event.kind === 'bounded');
  if (bounded) {
    const boundary = boundaryOf(content, bounded.boundary);
    return {
      kind: 'boundary',
      session: session.id,
      boundary,
      again: session.bounded.filter((kind) => kind === bounded.boundary).length > 1,
      challenge: last?.kind === 'challenged' ? last.challenge : null,
    };
  }
  switch (last?.kind) {
    case 'challenged': {
      const first = isTogether(session) && session.asked.length === 1;
      return {
        kind: 'challenge',
        session: session.id,
        lens: lensOf(content, last.challenge.lens),
        challenge: last.challenge,
        ...acknowledged(session, events, last.challenge.lens),
        asked: session.asked.length - 1,
        guide: guideOf(session, content.lenses),
        revealed: first ? heldIn(session) : [],
      };
    }
    case 'signposted':
      return { kind: 'signpost', session: session.id, signpost: signpostOf(content, last.urgent) };
    case 'moved':
      return stepOf(session, last.to, null, content);
    case 'finished': {
      const summary = recordOf(session, content.lenses);
      return { kind: 'close', session: session.id, summary: isEmpty(summary) ? null : summary, by: last.by };
    }
    case 'feedback-given':
      return { kind: 'thanks' };
    case 'concern-written': {
      const { kind: _kind, ...concern } = last;
      return { kind: 'concern', session: session.id, concern, stages: content.stages };
    }
    case 'struck':
      return recordShown(session, true, content);
    case 'followed-up':
      return { kind: 'followed', answer: last.answer };
    case 'names-masked':
    case 'names-spared':
      return maskedReply(session);
    case 'model-answered':
      return { kind: 'model', allowed: last.allowed };
    case 'account-given':
    case 'answered':
    case 'view-held':
    case 'tripwire-set':
    case 'premortem-told':
    case 'frame-given':
    case 'voices-marked':
    case 'action-agreed':
    case 'reworded':
    case 'withdrawn':
      return keptOf(session, last.kind, content);
    case 'paused':
    case 'unpaused':
    case 'pinned':
    case 'time-boxed':
    case 'lens-handed':
    case 'led':
    case 'left':
    case 'quiet-allowed':
      return steeredOf(session, last, content);
    default:
      return { kind: 'exhausted', session: session.id };
  }
}

/** What is said where nothing changed. */
export function withoutEvents(
  session: Session,
  decision: Exclude<Decision, { kind: 'accepted' }>,
  content: Content,
): Reply {
  if (decision.kind === 'refused') return decision;
  if (decision.kind === 'told') return { kind: decision.what };
  return decision.kind === 'ignored' ? { kind: 'silent' } : shownOf(session, decision, content);
}

/** What is known of it from the session alone: what stood there is remembered elsewhere, and put in by whoever remembers. */
export const maskedReply = (session: Session): Masked => {
  const begun = session.phase === 'listening' ? null : session;
  const placeholders = new Set(begun?.masking?.aliases.map(({ placeholder }) => placeholder));
  const items = [...placeholders].map((placeholder) => ({ placeholder, original: null }));
  return { kind: 'masked', session: begun?.id ?? null, items, doubtful: [], spares: [], first: false };
};

export const previewOf = (session: Begun): Preview => ({
  kind: 'preview',
  session: session.id,
  text: toldIn(sealed(session)),
  doubtful: [],
  spares: [],
  allowed: session.model,
});

/** What is looked at without changing anything. */
function shownOf(session: Session, shown: Shown, content: Content): Reply {
  if (shown.kind === 'looked-at' && shown.what === 'masked') return maskedReply(session);
  if (shown.kind === 'looked-at' && shown.what === 'people')
    return { kind: 'people-form', session: session.phase === 'reflecting' ? session.id : null };
  if (shown.kind === 'looked-at' && shown.what === 'preview') {
    return session.phase === 'listening' ? { kind: 'help' } : previewOf(session);
  }
  if (shown.kind === 'shown') return lookAgain(shown.session, shown.what, shown.challenge, content);
  if (shown.kind === 'looked-at' && shown.what === 'concern') {
    const begun = session.phase === 'listening' ? null : session;
    return { kind: 'concern-form', session: begun?.id ?? null, words: shown.given ?? '' };
  }
  if (session.phase === 'listening') return { kind: 'help' };
  if (shown.kind === 'exported')
    return { kind: 'export', record: recordOf(sealed(session), content.lenses), format: shown.format };
  if (shown.what === 'missing')
    return { kind: 'missing', session: session.id, rows: rowsOf(session, content), guide: null };
  return recordShown(session, false, content);
}

const recordShown = (session: Begun, struck: boolean, { lenses }: Content): Replies<'record'> => ({
  kind: 'record',
  record: recordOf(sealed(session), lenses),
  strikeable: strikeableIn(sealed(session), lenses),
  struck,
});

function stepOf(session: Begun, step: Step, kept: Kept | null, content: Content): Reply {
  const guide = guideAt(session, step, content.lenses);
  if (step === 'missing') return { kind: 'missing', session: session.id, rows: rowsOf(session, content), guide };
  return {
    kind: 'step',
    session: session.id,
    guide,
    held: step === 'revise' ? heldIn(session) : [],
    items: (step === 'actions' ? session.actions : step === 'tripwire' ? session.tripwires : []).filter(isStanding),
    told: session.said.length > 0,
    kept,
  };
}

const whatWasKept = {
  'account-given': 'account',
  answered: 'answer',
  'view-held': 'view',
  'tripwire-set': 'tripwire',
  'premortem-told': 'premortem',
  'frame-given': 'frame',
  'voices-marked': 'voices',
  'action-agreed': 'action',
  reworded: 'reworded',
  withdrawn: 'withdrawn',
} as const satisfies Partial<Record<SessionEvent['kind'], Kept>>;

function keptOf(session: Begun, kind: keyof typeof whatWasKept, content: Content): Reply {
  const what = whatWasKept[kind];
  // There may be several actions, so their step stays open.
  if (what === 'action' && session.step === 'actions') return stepOf(session, 'actions', what, content);
  return { kind: 'kept', session: session.id, what, count: what === 'view' ? countOf(session) : null };
}

/** How many of those who are together have said what they hold, now or at the end. */
function countOf(session: Begun): { given: number; of: number } | null {
  if (!isTogether(session)) return null;
  const when = session.views.at(-1)?.when;
  const here = hereIn(session);
  // Whoever has left is counted among neither.
  const given = here.filter(({ person }) => session.views.some((view) => view.by === person && view.when === when));
  return { given: given.length, of: here.length };
}

type Steered = Extract<
  SessionEvent,
  { kind: 'paused' | 'unpaused' | 'pinned' | 'time-boxed' | 'lens-handed' | 'led' | 'left' | 'quiet-allowed' }
>;

function steeredOf(session: Begun, event: Steered, content: Content): Reply {
  const nameOf = namesIn(session);
  return {
    kind: 'steered',
    session: session.id,
    what: event.kind === 'quiet-allowed' ? (event.on ? 'quiet-on' : 'quiet-off') : event.kind,
    name: 'by' in event ? nameOf(event.by) : event.kind === 'lens-handed' ? nameOf(event.to) : '',
    lens: event.kind === 'lens-handed' ? lensOf(content, event.lens) : null,
    gathering: gatheringOf(session, content.lenses),
  };
}

const rowsOf = (session: Begun, { voices }: Content): readonly VoiceRow[] =>
  voices(toldIn(sealed(session)), session.voices).rows;

/** A challenge looked at again: why it was asked, or the passages behind it. */
function lookAgain(session: SessionId, what: 'why' | 'source', challenge: Challenge, content: Content): Reply {
  if (what === 'why') return { kind: 'why', session, lens: lensOf(content, challenge.lens), challenge };
  const places = [...new Set(challenge.citations.map(({ passage }) => passage))].flatMap(
    (passage) => content.library.inContext(passage) ?? [],
  );
  return { kind: 'source', session, challenge, places };
}

/** What the person's words were taken for, and what in them showed it. */
function acknowledged(session: Session, events: readonly SessionEvent[], lens: LensId): Met {
  const asked = session.phase === 'listening' ? [] : session.asked;
  for (const event of events) {
    if (event.kind === 'account-given') return met(event.reminded ? 'reminded' : 'account');
    if (event.kind === 'answered') {
      if (event.reminded) return met('reminded');
      const about = askedOf(asked, event.challenge).challenge.lens;
      const { does, telling } = event.replied ?? { does: null, telling: null };
      if (about !== lens && (does === 'shows' || event.noticed.covered.includes(about)))
        return met('conceded', does === 'shows' ? telling : null);
      return met(does === 'dodges' && about === lens ? 'dodged' : 'answer');
    }
    if (event.kind === 'parked') return met('skip');
    if (event.kind === 'skipped') {
      const aside = askedOf(asked, event.challenge);
      if (aside.answers.length > 0) return met('answer');
      return met(aside.challenge.lens === lens ? 'another' : 'skip');
    }
  }
  return met('go-on');
}

type Met = Pick<Replies<'challenge'>, 'acknowledged' | 'telling'>;
const met = (acknowledged: Met['acknowledged'], telling: string | null = null): Met => ({ acknowledged, telling });

function askedOf(asked: readonly Asked[], id: ChallengeId): Asked {
  return found(asked.find(({ challenge }) => challenge.id === id));
}
const lensOf = ({ lenses }: Content, id: LensId): Lens => found(lenses.find((lens) => lens.id === id));
const signpostOf = ({ signposts }: Content, kind: UrgentKind): Signpost =>
  found(signposts.find((one) => one.kind === kind));
const boundaryOf = ({ boundaries }: Content, kind: BoundaryKind): Boundary =>
  found(boundaries.find((one) => one.kind === kind));

/** Content is validated at start, and events name only what was there; a lens taken out since is said plainly. */
function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new ContentGoneError();
  return thing;
}

class ContentGoneError extends SecondLookError {
  override readonly name = 'ContentGoneError';
  readonly code = 'content-gone';

  constructor() {
    super(
      'This session used content that has since been taken out of the knowledge folder. Nothing was lost: say finish, and begin another.',
    );
  }
}
