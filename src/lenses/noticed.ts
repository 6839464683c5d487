import type { Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import type { LensId } from './lens.ts';

/** What in an account calls for a lens: words, or words whose silence about something matters (`absence` says what). */
export type Cue = Span & { readonly absence: string | null };

/** A lens that an account calls for. Scores are comparable within one account only. `cues` are the most telling first. */
export type Called = { readonly lens: LensId; readonly score: number; readonly cues: readonly [Cue, ...Cue[]] };

/** What was noticed: every lens that may be raised, best first, and those that the account shows were done well. */
export type Notice = { readonly called: readonly Called[]; readonly covered: readonly LensId[] };

/** Reads an account for its lenses. At least three are called, and none is both called and covered. */
export type Noticer = (read: Read) => Notice;
