import { SecondLookError } from './errors.ts';
import type { Citation } from './knowledge/document.ts';
import type { Lens } from './lenses/lens.ts';
import type { Challenge } from './questions/challenge.ts';
import type { Refusal, Reply, Summary } from './session/reply.ts';
import { dangerFirst, foundText, sourceText } from './sources.ts';

/** What a person reads in plain text: message text, the fallback of every card, and the terminal. British English. */
export function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'challenge':
      return lines(
        openingOf(reply),
        reply.challenge.text,
        `${reply.lens.name}: ${gistOf(reply.lens)}`,
        evidence(reply.challenge),
      );
    case 'signpost':
      return lines(
        reply.signpost.title,
        ...reply.signpost.steps.map((step, index) => `${index + 1}. ${step}`),
        `From: ${reply.signpost.source}.`,
        words.afterSignpost,
      );
    case 'boundary':
      return lines(
        boundaryText(reply),
        reply.challenge ? evidence(reply.challenge) : reply.boundary.citation && evidenceOf(reply.boundary.citation),
      );
    case 'why':
      return lines(
        becauseOf(reply.challenge),
        `${reply.lens.name}: ${reply.lens.definition}`,
        evidence(reply.challenge),
        ...researchOf(reply.lens).map(({ finding, source }) => `${finding} (${source})`),
      );
    case 'source':
      return sourceText(reply);
    case 'found':
      return foundText(reply);
    case 'exhausted':
      return 'I have no further question on what you have told me. You can add something, or say “finish” for a short summary.';
    case 'close':
      return lines(
        reply.by === 'talk' ? words.parting : null,
        reply.summary ? summaryText(reply.summary) : 'Finished. Nothing was written down, because nothing was asked.',
      );
    case 'thanks':
      return 'Thank you for telling me.';
    case 'welcome':
      return lines(
        'I am Second Look, a critical friend for reflective supervision. Tell me about a case in your own words, and I will ask one question at a time, with the passage of the learning review that bears on it.',
        `I do not decide, and I never say that a child is safe. ${dangerFirst}`,
        nameless,
        commandLine,
      );
    case 'help':
      return lines(
        'Tell me about a case in a few sentences: what is happening, what you have seen yourself, and what you are thinking of doing. I ask one question back.',
        commandLine,
        'To find a passage without telling of a case, say “look up” and what you are looking for.',
        `I do not decide, set thresholds or write conclusions. ${dangerFirst}`,
      );
    case 'refused':
      return refusals[reply.because];
  }
}

const nameless = 'Please leave out names, addresses and anything else that says who the family is.';
const commandLine = 'Answer in your own words, or say: why, source, another, different lens, skip, finish, help.';

/** What is said before a question, so that a person who has answered is met first. */
export function openingOf({ acknowledged, telling, asked, challenge }: Asking): string | null {
  if (challenge.acknowledgement) return challenge.acknowledgement;
  if (acknowledged === 'conceded' && telling !== null) return `You have shown that: “${telling}”. I leave it there.`;
  const said = opening[acknowledged];
  return said[asked % Math.max(1, said.length)] ?? null;
}

type Asking = Extract<Reply, { kind: 'challenge' }>;

/** Taken in turn, so that nobody is thanked in the same words twice running. */
const opening: Record<Asking['acknowledged'], readonly string[]> = {
  account: [],
  answer: ['Thank you, I have kept that.', 'I hear that.', 'Thank you for putting it so plainly.', 'That is kept too.'],
  conceded: ['Thank you. You have told me about that, so I move on.'],
  dodged: ['I would like to stay with this for a moment.', 'Let me come at it from another side.'],
  reminded: ['If any of that is new since you last spoke to duty, ring them before you go on here: 999 in danger.'],
  skip: ['I leave that one.'],
  another: ['Put another way:'],
  'go-on': ['Then let us think about it.'],
};

/** What is said where something is not granted: at most one question, and none that was asked before. */
export const boundaryText = ({ boundary, challenge, again }: Extract<Reply, { kind: 'boundary' }>): string =>
  [again ? boundary.again : boundary.says, challenge?.text ?? (again ? null : boundary.question)]
    .filter((part) => part !== null)
    .join(' ');

/** Why a challenge is asked, in a line: what called for it. */
export function becauseOf({ because }: Challenge): string {
  return because.kind === 'words'
    ? `Asked because you said “${because.quote}”.`
    : `Asked because of what was not said: ${because.statement}`;
}

/** What research found, as much of it as a tired person reads: the first two findings of the lens. */
export const researchOf = ({ research }: Lens): Lens['research'] => research.slice(0, 2);

/** What a lens looks for, in one sentence: why it is asked, for a tired reader. */
export const gistOf = ({ definition }: Lens): string => definition.split(/(?<=\.)\s/)[0] ?? definition;

function evidence({ citations }: Challenge): string | null {
  const [first] = citations;
  return first ? evidenceOf(first) : null;
}

const evidenceOf = ({ quote, title, headings }: Citation): string =>
  `“${quote}” (${[title, ...headings].join(' › ')}) [1]`;

/** What was said and asked, in order. It reports, and leaves the conclusion to the person. */
function summaryText({ account, asked }: Summary): string {
  return lines(
    'What we looked at. This is a discussion, not a decision.',
    `You began with: “${account}”`,
    ...asked.map(({ lensName, challenge, outcome, answer }) => {
      const reply = { open: 'Not answered.', skipped: 'Left aside.', answered: `You said: “${answer ?? ''}”` }[outcome];
      return `${lensName}. ${challenge.text}\n${reply}`;
    }),
    'Tell me about another case whenever you like.',
  );
}

const refusals: Record<Refusal, string> = {
  'no-account-yet':
    'There is nothing to look at yet. Tell me about a case in a few sentences and I will ask one question.',
  'no-open-challenge': 'No question is open just now. Tell me more, or say “finish” for a short summary.',
  'nothing-to-finish':
    'There is nothing to finish yet. Tell me about a case in a few sentences whenever you are ready.',
  'card-from-ended-session':
    'That card is from a session that has ended; its record is unchanged. Tell me about a case to begin another.',
  'card-from-earlier-challenge':
    'That card is from an earlier question. Nothing was changed; the latest question is still open.',
  'too-long': `That is more than I can read at once (20,000 characters), so it was neither read nor kept. ${dangerFirst} Then send the part that matters most, in a few paragraphs.`,
};

const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');

/** What is said outside a turn. */
export const words = {
  welcome: textOf({ kind: 'welcome' }),
  groupWelcome: lines(
    `I am Second Look, a critical friend for reflective supervision. Mention me in a message that tells of a case, and I ask one question for the group. I answer only when I am mentioned. I do not decide, and I never say that a child is safe. ${dangerFirst}`,
    nameless,
  ),
  wordless: 'There were no words in that message. Tell me about a case in a few sentences, or say “help”.',
  unclear: 'I do not know that button. Nothing was changed; say “help” to see what I can do.',
  pressed: 'Here it is.',
  /** What is being done while a model takes its time. */
  status: {
    reading: 'Reading what you wrote …',
    looking: 'Looking in the review and the procedures …',
    writing: 'Thinking of one good question …',
  },
  parting:
    'Then I will leave it there. When it is done, write down the time, whom you spoke to, what was said in the words in which it was said, and who decided what and why. If there is no answer in time, or you and they still see it differently, your manager and your local procedure for resolving disagreements are the next step.',
  afterSignpost:
    'What you wrote is kept. When you have rung and told someone, say “go on” and we will think about it together.',
  failed: 'Something went wrong on our side. What you wrote before is kept; please send your last message again.',
};

/** What is said when a turn failed. Nobody has read what the person wrote, so danger is spoken of whatever it was. */
export const apologyFor = (error: unknown): string =>
  `${error instanceof SecondLookError ? error.message : words.failed} If a child may be in danger now, do not wait for me: ring 999 or your duty team.`;
