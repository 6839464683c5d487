import type { Citation } from '../knowledge/document.ts';
import type { InContext } from '../knowledge/library.ts';
import type { Lens } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Boundary, Signpost } from '../safeguards/guidance.ts';
import type { PersonId, SessionId } from './ids.ts';
import type { Mirror } from './mirror.ts';
import type { SessionRecord, Strikeable } from './record.ts';
import type { Concern, Item, View } from './session.ts';
import type { Mode, Path, Step } from './steps.ts';

/** A passage that was found for somebody's words, quoted whole, and where it stands. */
export type Quoted = { readonly citation: Citation; readonly place: InContext };

/** Why a command could not be followed. Nothing was lost, and each has a way forward. */
export type Refusal =
  | 'no-account-yet'
  | 'no-open-challenge'
  | 'nothing-to-finish'
  | 'card-from-ended-session'
  | 'card-from-earlier-challenge'
  | 'card-from-earlier-step'
  | 'too-long'
  // A card that was filled in so that it cannot be read.
  | 'not-filled-in'
  | 'nothing-filled-in'
  | 'date-in-the-past'
  | 'view-was-challenged'
  // Where and with whom.
  | 'reflect-alone'
  | 'needs-a-group'
  | 'already-open'
  | 'no-session-yet'
  | 'no-steps'
  | 'not-the-lead'
  | 'nobody-leads'
  | 'you-lead'
  | 'paused'
  | 'group-full'
  | 'supervision-of-two'
  | 'not-in-session'
  | 'nobody-missing'
  | 'no-such-item'
  | 'only-alone'
  | 'quiet-needs-a-group'
  | 'no-quiet-words'
  | 'too-few-for-quiet'
  | 'too-early-for-quiet'
  | 'no-question-for-that'
  | 'nothing-to-mask'
  // Of what somebody says is no name.
  | 'masked-with-others'
  | 'never-spared'
  | 'no-longer-known'
  | 'not-masked-here'
  | 'part-of-a-name'
  | 'no-model-here'
  | 'not-your-role'
  | 'no-such-hold'
  | 'hold-without-reason'
  // Exercises for a room are run in Teams.
  | 'train-elsewhere';

/** Who is together in a session, and how it is led. Names are as Teams shows them. */
export type Gathering = {
  /** Null where whoever led has left. */
  readonly lead: string | null;
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
  readonly handed: readonly { readonly lens: string; readonly name: string }[];
  readonly timeBox: { readonly minutes: number; readonly until: string } | null;
  readonly quiet: boolean;
};

/** Where a guided session stands: `at` of `of` steps, from 1. */
export type Guide = {
  readonly mode: Mode;
  readonly path: Path;
  readonly step: Step;
  readonly at: number;
  readonly of: number;
  /** Null where a person is alone. */
  readonly gathering: Gathering | null;
};

/** A view with whose it is; the name is empty where a person is alone. */
export type Held = View & { readonly name: string };

/** One voice of the case: what the account says of it, and what was marked. */
export type VoiceRow = {
  readonly voice: string;
  readonly name: string;
  readonly state: 'heard' | 'named' | 'absent' | 'does-not-apply';
  /** The words of the account that show it. */
  readonly quote: string | null;
  readonly when: string;
  readonly unknown: string;
  /** Set by a person, and not only read from the account. */
  readonly marked: boolean;
};

/** Something of a person's to be done or looked out for, and in which session it was set down. */
export type Mine = Item & {
  readonly session: SessionId;
  readonly kind: 'action' | 'tripwire';
  readonly setAt: string;
  /** Its day has gone by, and nobody said what became of it. */
  readonly overdue: boolean;
};

/** What was kept without more being asked: among several, where whoever leads goes on. */
export type Kept =
  | 'account'
  | 'answer'
  | 'view'
  | 'tripwire'
  | 'premortem'
  | 'frame'
  | 'voices'
  | 'action'
  | 'reworded'
  | 'withdrawn';

/** What was put in place of names. `original`: what stood there, where this process still knows it, and the person is alone. */
export type Masked = {
  readonly kind: 'masked';
  readonly session: SessionId | null;
  readonly items: readonly { readonly placeholder: string; readonly original: string | null }[];
  /** Words that are left and may be names. */
  readonly doubtful: readonly string[];
  /** Which of these placeholders and doubtful words the person may say are no name. */
  readonly spares: readonly string[];
  /** Something was masked in this session for the first time. */
  readonly first: boolean;
};

/** What a model outside would be sent of what was told. */
export type Preview = {
  readonly kind: 'preview';
  readonly session: SessionId;
  readonly text: string;
  /** Words that are left and may be names: while there are any, nothing is sent. */
  readonly doubtful: readonly string[];
  /** Which of the doubtful words the person may say are no name. */
  readonly spares: readonly string[];
  readonly allowed: boolean | null;
};

/** Sessions in which a person took part. `alone`: theirs alone, and deleted with them; `together`: with others, and kept without them; `held`: kept as they are. */
export type Holdings = { readonly alone: number; readonly together: number; readonly held: number };

/**
 * What the bot says back to one command. `channel/` and `cli/` show it; neither adds words of its own about the case.
 * `acknowledged` says what the person's last words were taken for, so that a person who answered is met before being asked again; `telling`
 * is what in them showed it, and `asked` how many questions went before.
 */
export type Reply =
  | {
      readonly kind: 'challenge';
      readonly session: SessionId;
      readonly lens: Lens;
      readonly challenge: Challenge;
      readonly acknowledged: 'account' | 'answer' | 'conceded' | 'dodged' | 'reminded' | 'skip' | 'another' | 'go-on';
      readonly telling: string | null;
      readonly asked: number;
      /** Null where the person just talks. */
      readonly guide: Guide | null;
      /** What everybody held before, shown to all at the same moment; empty but for the first question of several people. */
      readonly revealed: readonly Held[];
    }
  | { readonly kind: 'signpost'; readonly session: SessionId; readonly signpost: Signpost }
  | {
      readonly kind: 'boundary';
      readonly session: SessionId;
      readonly boundary: Boundary;
      /** The same was asked for before in this session: it is said shorter, and its question is not asked again. */
      readonly again: boolean;
      /** Asked in place of the boundary's own question where the text also told of a case. */
      readonly challenge: Challenge | null;
    }
  | { readonly kind: 'why'; readonly session: SessionId; readonly lens: Lens; readonly challenge: Challenge }
  | {
      readonly kind: 'source';
      readonly session: SessionId;
      readonly challenge: Challenge;
      /** Where each passage that was quoted stands; none for one of which nothing but the quote is left. */
      readonly places: readonly InContext[];
    }
  /** What the library says to what was looked up, best first; none where nothing in it answers. `danger`: the words may tell of some. */
  | { readonly kind: 'found'; readonly quotes: readonly Quoted[]; readonly danger: boolean }
  | { readonly kind: 'exhausted'; readonly session: SessionId }
  /** A step of a guided session that is filled in. `held`: what was held before, where it is looked at again. */
  | {
      readonly kind: 'step';
      readonly session: SessionId;
      readonly guide: Guide;
      readonly held: readonly Held[];
      /** Set down at this step so far. */
      readonly items: readonly Item[];
      /** The person alone has told of the case already, and is not asked to tell it again. */
      readonly told: boolean;
      /** Something was kept at this step just now, and it stays open for more. */
      readonly kept: Kept | null;
    }
  | {
      readonly kind: 'missing';
      readonly session: SessionId;
      readonly rows: readonly VoiceRow[];
      /** Null where it was asked for besides the steps. */
      readonly guide: Guide | null;
    }
  | {
      readonly kind: 'kept';
      readonly session: SessionId;
      readonly what: Kept;
      /** Of those who take part, how many have done it now; null where nobody counts. */
      readonly count: { readonly given: number; readonly of: number } | null;
    }
  | {
      readonly kind: 'steered';
      readonly session: SessionId;
      readonly what:
        | 'paused'
        | 'unpaused'
        | 'pinned'
        | 'time-boxed'
        | 'time-up'
        | 'lens-handed'
        | 'led'
        | 'left'
        | 'quiet-on'
        | 'quiet-off';
      /** Of whom it speaks, as the others see them; empty where it speaks of nobody. */
      readonly name: string;
      readonly lens: Lens | null;
      readonly gathering: Gathering | null;
    }
  /** A way to say an unease; `session` is null where none was begun. `words`: what the person said last, in their own words. */
  | { readonly kind: 'concern-form'; readonly session: SessionId | null; readonly words: string }
  | {
      readonly kind: 'concern';
      readonly session: SessionId;
      readonly concern: Concern;
      /** The procedure for resolving disagreements, verbatim and in its order. */
      readonly stages: readonly Quoted[];
    }
  /** `by`: the word, or the person's own words that they are done and what they do next. */
  | {
      readonly kind: 'close';
      readonly session: SessionId;
      readonly summary: SessionRecord | null;
      readonly by: 'word' | 'talk';
    }
  | {
      readonly kind: 'record';
      readonly record: SessionRecord;
      readonly strikeable: readonly Strikeable[];
      /** Something was struck just now. */
      readonly struck: boolean;
    }
  | { readonly kind: 'export'; readonly record: SessionRecord; readonly format: 'docx' | 'markdown' }
  | { readonly kind: 'actions'; readonly mine: readonly Mine[]; readonly reminders: 'on' | 'paused' | 'stopped' }
  | { readonly kind: 'followed'; readonly answer: 'yes' | 'not-yet' | 'no' }
  | { readonly kind: 'reminders'; readonly what: 'stopped' | 'started' | 'paused'; readonly days: number }
  | { readonly kind: 'mirror'; readonly mirror: Mirror }
  | { readonly kind: 'quiet-form' }
  /** To the person alone: the worry was put to the group. */
  | { readonly kind: 'quiet-put' }
  | Masked
  | { readonly kind: 'people-form'; readonly session: SessionId | null }
  | Preview
  | { readonly kind: 'model'; readonly allowed: boolean }
  /** What would be deleted: sessions of the person's alone, those with others, and those of either that an order keeps. */
  | ({ readonly kind: 'forget-form' } & Holdings)
  | ({ readonly kind: 'forgotten' } & Holdings)
  /** What is held of a person, as a file. */
  | { readonly kind: 'data' }
  | {
      readonly kind: 'hold';
      readonly what: 'placed' | 'lifted';
      readonly of: 'session' | 'person';
      readonly target: string;
    }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly because: Refusal }
  /** Nothing is said. */
  | { readonly kind: 'silent' };

/** The replies of some kinds. */
export type Replies<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;
