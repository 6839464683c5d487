import type { Challenge } from '../questions/challenge.ts';
import type { Noticed, SessionEvent } from './events.ts';

type Other = (text: string) => string;

/** Stored events with everything that a person wrote put in other words; whatever is quoted of it follows. */
export const eventsInOtherWords = (events: readonly SessionEvent[], other: Other): SessionEvent[] =>
  events.map((event) => quotesInOtherWords(typedInOtherWords(event, other), other));

/** Everything that a person typed in an event. */
export function textsIn(event: SessionEvent): string[] {
  const texts: string[] = [];
  typedInOtherWords(event, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function quotesInOtherWords(event: SessionEvent, other: Other): SessionEvent {
  switch (event.kind) {
    case 'account-given':
      return { ...event, noticed: noticedIn(event.noticed, other) };
    case 'answered':
      return {
        ...event,
        noticed: noticedIn(event.noticed, other),
        ...(event.replied ? { replied: { ...event.replied, telling: other(event.replied.telling) } } : {}),
      };
    case 'challenged':
      return { ...event, challenge: challengeIn(event.challenge, other) };
    default:
      return event;
  }
}

function typedInOtherWords(event: SessionEvent, other: Other): SessionEvent {
  switch (event.kind) {
    case 'account-given':
    case 'answered':
    case 'feedback-given':
    case 'reworded':
    case 'tripwire-set':
    case 'premortem-told':
      return { ...event, text: other(event.text) };
    case 'view-held':
      return { ...event, view: other(event.view), moved: other(event.moved) };
    case 'frame-given':
      return { ...event, well: other(event.well), worried: other(event.worried), needs: other(event.needs) };
    case 'voices-marked':
      return {
        ...event,
        voices: event.voices.map((one) => ({ ...one, when: other(one.when), unknown: other(one.unknown) })),
      };
    case 'action-agreed':
      return { ...event, text: other(event.text), owner: other(event.owner) };
    case 'concern-written':
      return {
        ...event,
        concern: other(event.concern),
        evidence: other(event.evidence),
        asking: other(event.asking),
      };
    default:
      return event;
  }
}

const noticedIn = (noticed: Noticed, other: Other): Noticed => ({
  ...noticed,
  findings: noticed.findings.map((one) => ({ ...one, because: becauseIn(one.because, other) })),
});

const becauseIn = (because: Challenge['because'], other: Other): Challenge['because'] =>
  because.kind === 'words' ? { ...because, quote: other(because.quote) } : because;

/** The bank's words are nobody's: only what is quoted in them changes. A model's may hold any that it was sent. */
function challengeIn(challenge: Challenge, other: Other): Challenge {
  const because = becauseIn(challenge.because, other);
  const quoted = (text: string) =>
    challenge.because.kind === 'words' && because.kind === 'words'
      ? text.replaceAll(challenge.because.quote, () => because.quote)
      : text;
  const word = challenge.writer === 'model' ? other : quoted;
  return {
    ...challenge,
    because,
    text: word(challenge.text),
    acknowledgement: challenge.acknowledgement && word(challenge.acknowledgement),
  };
}
