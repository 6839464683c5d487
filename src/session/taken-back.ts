import { nothingQuoted } from '../lenses/quote.ts';
import type { Challenge, Finding } from '../questions/challenge.ts';
import type { Noticed, SessionEvent } from './events.ts';
import type { ActivityId } from './ids.ts';
import type { Begun, Item, Saying, View } from './session.ts';
import { sureIn } from './sure-in.ts';

/** What stands where words were that a person took back. */
export const gone = '…';

/** Whether none of what is said now holds a quote. */
export type IsGone = (quote: string) => boolean;

/**
 * A session after what came in a message was put in other words, or taken back where `text` is null: wherever it stands, and in what was quoted of it.
 */
export function takenBack<S extends Begun>(session: S, activity: ActivityId, text: string | null): S {
  const isIt = (one: { readonly activity?: ActivityId | null | undefined }) => one.activity === activity;
  // One thing said is one object in `said` and among the answers, by which a record knows the two for the same.
  const now = new Map(session.said.filter(isIt).map((one) => [one, text === null ? [] : [{ ...one, text }]]));
  const over = (sayings: readonly Saying[]) => sayings.flatMap((one) => now.get(one) ?? [one]);
  const said = over(session.said);
  const isGone = goneFrom(said);
  // Something to be done keeps its place, so that its id is never another's.
  const items = (all: readonly Item[]) => all.map((one) => (isIt(one) ? { ...one, text: text ?? '' } : one));
  return {
    ...session,
    said,
    noticed: stillNoticed(session.noticed, isGone),
    asked: session.asked.map((one) => ({
      ...one,
      challenge: without(one.challenge, isGone),
      answers: over(one.answers),
    })),
    views: session.views.flatMap((view) => (isIt(view) ? viewNow(view, text) : [view])),
    tripwires: items(session.tripwires),
    actions: items(session.actions),
    premortems: session.premortems.map((one) => (isIt(one) ? { ...one, text: text ?? '' } : one)),
  };
}

export const goneFrom =
  (said: readonly Saying[]): IsGone =>
  (quote) =>
    quote !== nothingQuoted && !said.some((one) => one.text.includes(quote));

export const stillNoticed = (noticed: Noticed, isGone: IsGone): Noticed => ({
  ...noticed,
  findings: noticed.findings.filter((finding) => quotedIn(finding, isGone) === null),
});

const viewNow = (view: View, text: string | null): View[] =>
  text === null ? [] : [{ ...view, view: text, sure: sureIn(text) ?? view.sure }];

const quotedIn = ({ because }: Pick<Finding, 'because'>, isGone: IsGone): string | null =>
  because.kind === 'words' && isGone(because.quote) ? because.quote : null;

/** A question without the words that were quoted in it; one of whose words none was taken back is left as it was. */
export function without(challenge: Challenge, isGone: IsGone): Challenge {
  const quote = quotedIn(challenge, isGone);
  if (quote === null || quote === gone) return challenge;
  return {
    ...challenge,
    text: challenge.text.replaceAll(quote, gone),
    // What a model said of the words may hold others of them.
    acknowledgement: null,
    because: { kind: 'words', quote: gone },
  };
}

/**
 * The stored events of a session once what came in a message was put in other words, or taken back where `text` is null: the words, and whatever quotes
 * them, stand in none. `said`: what is said in the session from now on.
 */
export function scrubbed(
  events: readonly SessionEvent[],
  activity: ActivityId,
  text: string | null,
  said: readonly Saying[],
): SessionEvent[] {
  const isGone = goneFrom(said);
  return events.map((event) => {
    const named = 'activity' in event && event.activity === activity ? renamed(event, text ?? '') : event;
    const unquoted = 'noticed' in named ? { ...named, noticed: stillNoticed(named.noticed, isGone) } : named;
    return unquoted.kind === 'challenged' ? { ...unquoted, challenge: without(unquoted.challenge, isGone) } : unquoted;
  });
}

function renamed(event: SessionEvent, text: string): SessionEvent {
  if (event.kind === 'view-held') return { ...event, view: text };
  if (event.kind === 'answered' && event.replied) {
    return { ...event, text, replied: { ...event.replied, telling: gone } };
  }
  return 'text' in event ? { ...event, text } : event;
}
