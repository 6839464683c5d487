import type { Kept } from '../../session/reply.ts';
import { createClock } from '../clock.ts';
import { grammar } from './grammar.ts';

const clock = createClock('en-GB');

/** What was kept, where nothing more is asked. */
const kept: Readonly<Record<Kept, string>> = {
  account: 'Kept. Add more, or go on when you are ready.',
  answer: 'Kept. Others may answer too; whoever leads goes on.',
  view: 'Kept.',
  tripwire: 'Kept. If you gave it a later day, I will remind you of it in our own chat.',
  premortem: 'Kept. Others may tell theirs; whoever leads goes on.',
  frame: 'Kept. Add more, or go on when you are ready.',
  voices: 'Kept. You can change it at any time.',
  action: 'Kept. Add another, or finish when you are ready.',
  reworded: 'You changed your message, and I have kept it as it is now.',
  withdrawn: 'You took your message back, and I leave it out from now on.',
};

const steered = {
  paused: 'Paused. Nothing is lost; whoever leads says “go on” when you are ready.',
  unpaused: 'We go on where we were.',
  pinned: 'Pinned. It will be marked on the record.',
  timeBoxed: (minutes: number, until: string) =>
    grammar.count(minutes, { one: `# minute, until ${clock(until)}.`, other: `# minutes, until ${clock(until)}.` }),
  lensHanded: (name: string, lens: string) => `${name} now speaks for this lens: ${lens}.`,
  led: (name: string) => `${name} leads now.`,
  left: (name: string) => `${name} has left. What they said is kept.`,
  'quiet-on':
    'Quiet words are on. Anyone here may tell me a worry alone, by saying “quiet word” in our own chat; I ask the group a question and do not say whose it is.',
  'quiet-off': 'Quiet words are off.',
  'time-up': 'The time that you set is over. Whoever leads may set more, or go on.',
};

/** Several people in one session: who they are, how it is led, and what may be told to the bot alone. */
export const people = {
  kept,
  steered,
  heldCount: (given: string, of: string) => `${given} of ${of} have said what they hold.`,
  leads: (name: string) => `${name} leads`,
  nobodyLeads: 'Nobody leads just now. Anyone may say “lead”.',
  speaksFor: (name: string, lens: string) => `${name} speaks for: ${lens}`,
  quietIsOn: 'Quiet words are on: say “quiet word” to me alone.',
  heldBefore: 'What each of you held, before any question',
  more: 'More',
  moreHeld: (count: number) => grammar.count(count, { other: 'And # more, kept with the session.' }),
  minutes: 'Time for this',
  minutesOf: (minutes: number) => grammar.count(minutes, { one: '# minute', other: '# minutes' }),
  lens: 'A lens to hand over',
  to: 'To whom',
  choose: 'Choose one',
  setTime: 'Set the time',
  handLens: 'Hand over the lens',
  handOver: 'Hand over leading',
  quietTitle: 'A quiet word',
  quietIs:
    'Write what worries you. I ask the group a question of my own. I use none of your words, and I keep nothing that says whose it was. Where few people take part, somebody may still guess.',
  quietLabel: 'What worries you?',
  quietNeeded: 'Please write a sentence, or leave this card alone.',
  quietPress: 'Put it to the group',
  quietUnsure:
    'My question may not have reached the group. I did not use your words, and did not say whose it was. Tell someone you trust, or write to me again in a while.',
  quietPut: 'I have asked the group a question about it. I did not use your words, and did not say whose it was.',
};
