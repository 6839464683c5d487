import { SecondLookError } from '../errors.ts';
import type { Library } from '../knowledge/library.ts';
import type { Lens, LensId } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Boundary, Signpost } from '../safeguards/guidance.ts';
import type { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import type { ChallengeId, SessionId } from './command.ts';
import type { Reply, Summary } from './reply.ts';
import type { Asked, Session, SessionEvent } from './session.ts';

/** The content that replies are made of, as it was read at start. */
export type Content = {
  readonly lenses: readonly Lens[];
  readonly library: Pick<Library, 'inContext'>;
  readonly signposts: readonly Signpost[];
  readonly boundaries: readonly Boundary[];
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
    case 'challenged':
      return {
        kind: 'challenge',
        session: session.id,
        lens: lensOf(content, last.challenge.lens),
        challenge: last.challenge,
        ...acknowledged(session, events, last.challenge.lens),
        asked: session.asked.length - 1,
      };
    case 'signposted':
      return { kind: 'signpost', session: session.id, signpost: signpostOf(content, last.urgent) };
    case 'finished':
      return { kind: 'close', session: session.id, summary: summaryOf(session, last.at, content), by: last.by };
    case 'feedback-given':
      return { kind: 'thanks' };
    default:
      return { kind: 'exhausted', session: session.id };
  }
}

/** A challenge looked at again: why it was asked, or the passages behind it. */
export function lookAgain(session: SessionId, what: 'why' | 'source', challenge: Challenge, content: Content): Reply {
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
    if (event.kind === 'skipped')
      return met(askedOf(asked, event.challenge).challenge.lens === lens ? 'another' : 'skip');
  }
  return met('go-on');
}

type Met = Pick<Extract<Reply, { kind: 'challenge' }>, 'acknowledged' | 'telling'>;
const met = (acknowledged: Met['acknowledged'], telling: string | null = null): Met => ({ acknowledged, telling });

function summaryOf(
  session: Exclude<Session, { phase: 'listening' }>,
  finishedAt: string,
  content: Content,
): Summary | null {
  const [account] = session.said;
  if (account === undefined) return null;
  const asked = session.asked.map((one) => ({
    ...one,
    lensName: content.lenses.find(({ id }) => id === one.challenge.lens)?.name ?? one.challenge.lens,
  }));
  return { startedAt: session.startedAt, finishedAt, account, asked };
}

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
