import type { Reply } from '../../session/reply.ts';
import type { Status } from '../../thought/think.ts';
import { urgent } from './urgent.ts';

const nameless = 'Please leave out names, addresses and anything else that says who the family is.';
const commandLine = 'Answer in your own words, or say: why, source, another, different lens, skip, finish, help.';

/** What is said before a question, by what came before it. Taken in turn, so that nobody is thanked in the same words twice running. */
const opening: Readonly<Record<Extract<Reply, { kind: 'challenge' }>['acknowledged'], readonly string[]>> = {
  account: [],
  answer: ['Thank you, I have kept that.', 'I hear that.', 'Thank you for putting it so plainly.', 'That is kept too.'],
  conceded: ['Thank you. You have told me about that, so I move on.'],
  dodged: ['I would like to stay with this for a moment.', 'Let me come at it from another side.'],
  reminded: ['If any of that is new since you last spoke to duty, ring them before you go on here: 999 in danger.'],
  skip: ['I leave that one.'],
  another: ['Put another way:'],
  'go-on': ['Then let us think about it.'],
};

/** What is being done while a model takes its time. */
const status: Readonly<Record<Status, string>> = {
  reading: 'Reading what you wrote …',
  looking: 'Looking in the review and the procedures …',
  writing: 'Thinking of one good question …',
};

/** What is said in messages. A list is paragraphs, except `opening`. */
export const talk = {
  welcome: [
    'I am Second Look, a critical friend for reflective supervision. Tell me about a case in your own words, and I will ask one question at a time, with the passage of the learning review that bears on it.',
    `I do not decide, and I never say that a child is safe. ${urgent.first}`,
    nameless,
    commandLine,
  ],
  groupWelcome: [
    `I am Second Look, a critical friend for reflective supervision. Mention me in a message that tells of a case, and I ask one question for the group. I answer only when I am mentioned. To go step by step, say “group”, or “supervise” for two. I do not decide, and I never say that a child is safe. ${urgent.first}`,
    nameless,
  ],
  help: [
    'Tell me about a case in a few sentences: what is happening, what you have seen yourself, and what you are thinking of doing. I ask one question back.',
    commandLine,
    'To find a passage without telling of a case, say “look up” and what you are looking for.',
    'To go step by step, say “reflect” or “reflect fully”; with others, say “supervise” for two or “group” for more.',
    'To run a training case with a room, say “train”.',
    'At any time you can say “missing”, “concern” or “record”; in our own chat also “actions” and “mirror”.',
    'Names are masked before anything is kept: say “masked” to see what was or to put back what is no name, and “people” to name everybody in the case. “My data” gives you what I hold about you, and “forget me” deletes it.',
    `I do not decide, set thresholds or write conclusions. ${urgent.first}`,
  ],
  opening,
  conceded: (telling: string) => `You have shown that: “${telling}”. I leave it there.`,
  becauseOfWords: (quote: string) => `Asked because you said “${quote}”.`,
  becauseOfAbsence: (statement: string) => `Asked because of what was not said: ${statement}`,
  becauseOfQuiet: 'Asked because somebody here would like the group to think about it.',
  from: (source: string) => `From: ${source}.`,
  afterSignpost:
    'What you wrote is kept. When you have rung and told someone, say “go on” and we will think about it together.',
  exhausted:
    'I have no further question on what you have told me. You can add something, or say “finish” for a short summary.',
  thanks: 'Thank you for telling me.',
  parting:
    'Then I will leave it there. When it is done, write down the time, whom you spoke to, what was said in the words in which it was said, and who decided what and why. If there is no answer in time, or you and they still see it differently, your manager and your local procedure for resolving disagreements are the next step.',
  nothingAsked: 'Finished. Nothing was written down, because nothing was asked.',
  summary: 'What we looked at. This is a discussion, not a decision.',
  began: (account: string) => `You began with: “${account}”`,
  answered: (answer: string) => `You said: “${answer}”`,
  open: 'Not answered.',
  skipped: 'Left aside.',
  parked: 'Kept for later.',
  anotherCase: 'Tell me about another case whenever you like.',
  wordless: 'There were no words in that message. Tell me about a case in a few sentences, or say “help”.',
  unclear: 'I do not know that button. Nothing was changed; say “help” to see what I can do.',
  pressed: 'Here it is.',
  status,
  tooMany: `More was sent to me in a minute than I can read, so I did not read or keep this. Please wait a minute, then send it again. ${urgent.first}`,
  missed: 'A reminder may not have reached you. Say “actions” to see what you set down, and by when.',
  failed: 'Something went wrong on our side. What you wrote before is kept; please send your last message again.',
};
