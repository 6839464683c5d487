import { z } from 'zod';
import { Replied } from '../answers/does.ts';
import { LensId, Role } from '../lenses/lens.ts';
import { Challenge, Finding } from '../questions/challenge.ts';
import { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import { Alias } from '../safeguards/pseudonymise/aliases.ts';
import { Spent } from '../thought/chat.ts';
import { Day, Sure, Voiced } from './given.ts';
import { ActivityId, ChallengeId, PersonId, SessionId } from './ids.ts';
import { Mode, Path, Step } from './steps.ts';

const at = z.iso.datetime();
const by = PersonId;

/** What a text called for when it was said: at most the first six lenses, best first, and those that it showed done well. */
export const Noticed = z.strictObject({ findings: z.array(Finding).max(6), covered: z.array(LensId) });

/** What a model cost for this event, in tokens; absent where none was asked. */
const spent = Spent.optional();

/** Urgent risk that was heard in a text when the same had been signposted before: whoever is asked on is reminded first. */
const reminded = UrgentKind.optional();

/** The message that a text came in, by which it is found again when it is changed or taken back in Teams. */
const activity = ActivityId.optional();

const talk = [
  z.strictObject({
    kind: z.literal('started'),
    session: SessionId,
    mode: Mode,
    path: Path.default('talk'),
    role: Role,
    /** Who began it; absent in what was kept before sessions had several people. */
    by: PersonId.optional(),
    at,
  }),
  z.strictObject({
    kind: z.literal('account-given'),
    by,
    text: z.string(),
    noticed: Noticed,
    activity,
    reminded,
    spent,
    at,
  }),
  z.strictObject({
    kind: z.literal('answered'),
    by,
    challenge: ChallengeId,
    text: z.string(),
    noticed: Noticed,
    /** What the answer does; absent in what was kept before anybody listened for it. */
    replied: Replied.optional(),
    activity,
    reminded,
    spent,
    at,
  }),
  z.strictObject({ kind: z.literal('challenged'), challenge: Challenge, spent, at }),
  z.strictObject({ kind: z.literal('skipped'), challenge: ChallengeId, at }),
  z.strictObject({ kind: z.literal('signposted'), urgent: UrgentKind, at }),
  z.strictObject({ kind: z.literal('bounded'), boundary: BoundaryKind, at }),
  z.strictObject({ kind: z.literal('exhausted'), at }),
  z.strictObject({
    kind: z.literal('feedback-given'),
    by,
    challenge: ChallengeId.nullable(),
    reaction: z.enum(['like', 'dislike']),
    text: z.string(),
    at,
  }),
  /** `by`: the word, or the person's own words that they are done; the second may be taken up again. */
  z.strictObject({ kind: z.literal('finished'), by: z.enum(['word', 'talk']).default('word'), at }),
  z.strictObject({ kind: z.literal('resumed'), at }),
  z.strictObject({ kind: z.literal('reworded'), activity: ActivityId, text: z.string(), at }),
  z.strictObject({ kind: z.literal('withdrawn'), activity: ActivityId, at }),
] as const;

/** What keeps words confidential. */
const confidential = [
  /** Names that got placeholders: the new ones, and the salt of the keys that their words went through. No name stands in it. */
  z.strictObject({ kind: z.literal('names-masked'), salt: z.string().min(1), aliases: z.array(Alias), at }),
  /**
   * What somebody said is no name: each way in which it was written, its words folded and keyed as those of an alias, with the salt of the keys; and
   * the placeholder that is taken back with it, null for a word that was only doubtful. As with names that are masked, it does not say who did it.
   */
  z.strictObject({
    kind: z.literal('names-spared'),
    salt: z.string().min(1),
    spared: z
      .array(z.array(z.string().min(1)).min(1).readonly())
      .min(1)
      .readonly(),
    placeholder: z.string().min(1).nullable(),
    at,
  }),
  /** Whether a model outside may be asked in this session, after a preview of what it would be sent. */
  z.strictObject({ kind: z.literal('model-answered'), by, allowed: z.boolean(), at }),
] as const;

/** Along the steps of a path: the ledger, and what else is filled in. */
const guided = [
  z.strictObject({ kind: z.literal('guided'), path: Path, at }),
  z.strictObject({ kind: z.literal('moved'), to: Step, at }),
  z.strictObject({
    kind: z.literal('view-held'),
    by,
    when: z.enum(['before', 'after']),
    view: z.string(),
    sure: Sure,
    moved: z.string(),
    activity,
    at,
  }),
  z.strictObject({ kind: z.literal('tripwire-set'), by, text: z.string(), due: Day, activity, at }),
  z.strictObject({ kind: z.literal('premortem-told'), by, text: z.string(), activity, at }),
  z.strictObject({ kind: z.literal('frame-given'), by, well: z.string(), worried: z.string(), needs: z.string(), at }),
  z.strictObject({ kind: z.literal('voices-marked'), by, voices: z.array(Voiced), at }),
  z.strictObject({ kind: z.literal('action-agreed'), by, text: z.string(), owner: z.string(), due: Day, activity, at }),
  z.strictObject({
    kind: z.literal('concern-written'),
    by,
    concern: z.string(),
    evidence: z.string(),
    asking: z.string(),
    due: Day,
    at,
  }),
  z.strictObject({ kind: z.literal('struck'), by, items: z.array(z.string()), at }),
  z.strictObject({
    kind: z.literal('followed-up'),
    by,
    item: z.string(),
    answer: z.enum(['yes', 'not-yet', 'no']),
    at,
  }),
] as const;

/** Where several people reflect together, and one of them leads. */
const together = [
  z.strictObject({ kind: z.literal('joined'), by, name: z.string(), at }),
  z.strictObject({ kind: z.literal('left'), by, at }),
  z.strictObject({ kind: z.literal('led'), by, at }),
  z.strictObject({ kind: z.literal('parked'), challenge: ChallengeId, at }),
  z.strictObject({ kind: z.literal('pinned'), challenge: ChallengeId, at }),
  z.strictObject({ kind: z.literal('time-boxed'), minutes: z.int(), until: z.iso.datetime(), at }),
  z.strictObject({ kind: z.literal('lens-handed'), lens: LensId, to: PersonId, at }),
  z.strictObject({ kind: z.literal('paused'), at }),
  z.strictObject({ kind: z.literal('unpaused'), at }),
  z.strictObject({ kind: z.literal('quiet-allowed'), on: z.boolean(), at }),
] as const;

/** Everything that can happen in a session, as it is stored. */
export const SessionEvent = z.discriminatedUnion('kind', [...talk, ...confidential, ...guided, ...together]);

export type Noticed = z.infer<typeof Noticed>;
export type SessionEvent = z.infer<typeof SessionEvent>;
/** The events of some kinds. */
export type Happened<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { kind: Kind }>;
export type GuidedEvent = z.infer<(typeof guided)[number]>;
export type TogetherEvent = z.infer<(typeof together)[number]>;
