import type { Citation } from '../knowledge/document.ts';
import type { InContext } from '../knowledge/library.ts';
import type { Lens } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Boundary, Signpost } from '../safeguards/guidance.ts';
import type { SessionId } from './command.ts';
import type { Asked } from './session.ts';

/** What is left of a session at its end, for the person to read. It reports; it never concludes. */
export type Summary = {
  readonly startedAt: string;
  readonly finishedAt: string;
  /** What the person said first, in their own words. */
  readonly account: string;
  readonly asked: readonly (Asked & { readonly lensName: string })[];
};

/** A passage that was found for somebody's words, quoted whole, and where it stands. */
export type Quoted = { readonly citation: Citation; readonly place: InContext };

/** Why a command could not be followed. Nothing was lost, and each has a way forward. */
export type Refusal =
  | 'no-account-yet'
  | 'no-open-challenge'
  | 'nothing-to-finish'
  | 'card-from-ended-session'
  | 'card-from-earlier-challenge'
  | 'too-long';

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
  /** `by`: the word, or the person's own words that they are done and what they do next. */
  | {
      readonly kind: 'close';
      readonly session: SessionId;
      readonly summary: Summary | null;
      readonly by: 'word' | 'talk';
    }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly because: Refusal };
