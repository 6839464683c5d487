import { grammar } from './grammar.ts';
import { alone } from './training-alone.ts';

const weighs = {
  little: 'This says little either way.',
  so: {
    some: 'A few more of the families where the worry is right would show this.',
    half: 'About half as many again of the families where the worry is right would show this.',
    twice: 'About twice as many families where the worry is right would show this.',
    times: (many: string) => `About ${many} times as many families where the worry is right would show this.`,
  },
  not: {
    some: 'A few more of the families where the worry is not right would show this.',
    half: 'About half as many again of the families where the worry is not right would show this.',
    twice: 'About twice as many families where the worry is not right would show this.',
    times: (many: string) => `About ${many} times as many families where the worry is not right would show this.`,
  },
};

const drift = {
  title: 'Where the room stood, and where the facts point',
  part: 'Part',
  concern: 'Concern, 0 to 100',
  room: 'The middle of the room',
  facts: 'The way of the facts',
  at: (part: string, room: string, facts: string) => `${part}: the room ${room}, the facts ${facts}`,
  moved: {
    up: (points: number) =>
      grammar.count(points, { one: 'The room moved up by # point.', other: 'The room moved up by # points.' }),
    down: (points: number) =>
      grammar.count(points, { one: 'The room moved down by # point.', other: 'The room moved down by # points.' }),
    none: 'The room stayed where it was.',
  },
  due: {
    up: (points: number) =>
      grammar.count(points, {
        one: 'The facts, as this scenario weighs them, would have moved it up by # point.',
        other: 'The facts, as this scenario weighs them, would have moved it up by # points.',
      }),
    down: (points: number) =>
      grammar.count(points, {
        one: 'The facts, as this scenario weighs them, would have moved it down by # point.',
        other: 'The facts, as this scenario weighs them, would have moved it down by # points.',
      }),
    none: 'The facts, as this scenario weighs them, would have left it where it was.',
  },
  as: {
    'too-little': 'The room held on to where it was.',
    about: 'The room moved about as far as the facts.',
    'too-much': 'The room moved further than the facts. One strong fact can crowd out the rest.',
    away: 'The room moved the other way from the facts. What else did people have in mind?',
    'unmoved-by-little': 'There was little in the facts to move anybody, and the room stayed about where it was.',
    'moved-by-little': 'There was little in the facts to move anybody, and yet the room moved. What moved it?',
  },
};

/** Exercises that a trainer runs with a room: the list of them, and the card that everybody in the room sees. */
export const training = {
  ...alone,
  menu: 'Exercises to run with a room',
  menuIs: 'Whoever starts one leads it. Everybody answers in private, and then the room sees its own picture.',
  menuNone: 'There are no exercises yet. Nothing was started. Ask whoever runs the bot to add one.',
  exercise: 'Which one?',
  exerciseNeeded: 'Please choose an exercise first.',
  choose: 'Choose one',
  start: 'Start',
  whatEachIs: 'What each is about',
  moreExercises: (many: number) => grammar.count(many, { one: 'And # more.', other: 'And # more.' }),
  kinds: { 'made-up': 'scenario, made up', review: 'scenario, from a review', demonstration: 'demonstration' },
  minutes: (many: number) => grammar.count(many, { one: '# minute', other: '# minutes' }),
  parts: (many: number) => grammar.count(many, { one: '# part', other: '# parts' }),
  from: {
    'made-up': 'A made-up case. No real family is meant.',
    review: 'Told with the review’s own facts.',
    demonstration: 'One thinking trap, for the room to try out.',
  },
  how: 'You answer in a box that only you see. The room sees counts, and never who answered what. The trainer can also have a table of answers, with numbers in place of names.',
  part: (at: string, of: string, title: string) => `Part ${at} of ${of}: ${title}`,
  phases: {
    ready: 'Ready to begin',
    open: 'Open for answers',
    closed: 'Closed for answers',
    revealed: 'The room’s picture',
    ended: 'Looking back',
  },
  secondTime: 'This is asked a second time, after the talk. Nothing new has been told.',
  halves: 'Your half of the story is in your box.',
  story: 'The story again',
  asked: 'What is asked',
  answered: (many: number) => grammar.count(many, { one: '# person has answered.', other: '# people have answered.' }),
  answeredOf: (here: string, people: string) => `Answered: ${here}, of ${people} who took part up to now.`,
  trainersButtons: { all: 'The buttons are for the trainer.', others: 'The other buttons are for the trainer.' },
  over: 'The newest card of this exercise is further down.',
  endNow: 'End now? What was not told yet is skipped, and everybody is told how it ended.',
  tooFew:
    'With fewer than four people the room is not shown itself, so that nobody can be told from it. Each of you can see your own answers.',
  chose: 'What the room chose',
  middle: (middle: string, low: string, high: string) =>
    `The middle of the room is ${middle} of 100. Half of the answers lie between ${low} and ${high}.`,
  middleSoFar: (middle: string) => `The middle of the answers so far is ${middle} of 100.`,
  facts: 'What was new, and what it weighs',
  weighs,
  judged: (whose: string) =>
    `The weights are a judgement, to learn from and to argue with. Nobody measured them, and they are not for a real case. Whose judgement: ${whose}`,
  drift,
  talk: (before: string, after: string) =>
    `After the talk, with nothing new told, the middle went from ${before} to ${after}.`,
  collapsed:
    'The answers are now much closer together, with no new fact. Talk can help people see more. It can also make them agree because others do. Which was it here?',
  compared: {
    title: 'What the room did',
    tooFew: 'Too few people answered to show the room itself.',
    orders: (first: string, second: string) =>
      `The middle of those who read the first order is ${first} of 100. Of those who read the second it is ${second}. The facts were the same.`,
    chose: {
      only: (did: string, people: string, options: string) =>
        `${did} of ${people} people chose exactly this: ${options}`,
      more: (did: string, people: string, options: string) =>
        `${did} of ${people} people chose this, and maybe more: ${options}`,
    },
    moved: (from: string, to: string) => `The middle of the room went from ${from} to ${to}.`,
    higher: (higher: string, people: string) => `${higher} of ${people} people went up.`,
    spread: (from: string, to: string) =>
      `Half of the room lay within ${from} points of each other before, and within ${to} after.`,
  },
  shows: 'What it shows',
  learn: 'What the trap is',
  source: (source: string) => `Where this was found: ${source}`,
  outcome: 'What became of it',
  turnsOut: {
    worrying: 'The worry turned out to be nearer the truth. Nobody could know that at the time.',
    hopeful: 'The hopeful view turned out to be nearer the truth. Nobody could know that at the time.',
  },
  points: 'To talk about',
  lens: (lens: string) => `The lens that may help most here: ${lens}`,
  questions: 'Questions to take to your own cases',
  quotes: 'From published documents, word for word',
  moreQuotes: (many: number) => grammar.count(many, { one: 'And # more quote.', other: 'And # more quotes.' }),
  buttons: {
    answer: 'Answer',
    own: 'My feedback',
    pack: 'Trainer’s pack',
    open: 'Open for answers',
    close: 'Close answers',
    reveal: 'Reveal',
    again: 'Ask again',
    next: 'Next part',
    end: 'End',
    'take-over': 'Take over',
  },
};
