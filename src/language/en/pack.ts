import { grammar } from './grammar.ts';
import { packNotes } from './pack-notes.ts';

const times = ['', '', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times'];

/** In the trainer's files: the picture of a room, the slides, the notes and the table of answers. */
export const pack = {
  what: {
    slides: 'slides',
    notes: 'trainer notes',
    'picture-svg': 'picture',
    'picture-png': 'picture',
    csv: 'answers',
  },
  page: 'Page ',
  ofPages: ' of ',
  madeUp: 'A made-up family. No real family is meant.',
  review: 'Told with the facts of a published review, and nothing added.',
  notReal: 'For learning. Not for use with a real family.',
  // The picture.
  picture: {
    title: 'How far the room moved',
    concern: 'Concern, 0 to 100',
    answer: 'Answer, 0 to 100',
    people: 'People',
    room: 'The middle of the room',
    half: 'Half of the room',
    facts: 'Where the facts point',
    talked: 'After the talk',
    before: 'Before',
    after: 'After',
    first: 'Read the first order',
    second: 'Read the second order',
    boxes: 'The box is half of the room, and the line across it is the middle.',
    didNot: 'Did not',
    chose: (options: string) => `Chose ${options}`,
    join: ' and ',
    nothing: 'Fewer than four people have answered, so there is no picture to show.',
    middle: (middle: string) => `middle ${middle}`,
    judged: 'The facts, as this scenario weighs them: a judgement, not a measurement.',
  },
  // The room's moves, in words.
  at: (title: string, middle: string, low: string, high: string) =>
    `${title}: the middle of the room was ${middle}, and half of it was between ${low} and ${high}.`,
  tooFew: (title: string) => `${title}: fewer than four people answered, so the room is not shown.`,
  moves: (moved: string, due: string) =>
    `From where people stood, the middle move was ${moved}. The facts, as weighed here, would have moved them ${due}.`,
  points: {
    up: (many: number) => grammar.count(many, { one: '# point up', other: '# points up' }),
    down: (many: number) => grammar.count(many, { one: '# point down', other: '# points down' }),
    none: 'not at all',
  },
  as: {
    'too-little': 'The room moved less than half as far as the facts. A first view tends to hold on.',
    about: 'The room moved about as far as the facts.',
    'too-much': 'The room moved much further than the facts. One fact can crowd out the rest.',
    away: 'The room moved the other way from the facts.',
    'unmoved-by-little': 'There was little in the facts to move anybody, and the room stayed where it was.',
    'moved-by-little': 'There was little in the facts to move anybody, and yet the room moved.',
  },
  talk: (before: string, after: string) =>
    `After the talk, with nothing new told, the middle went from ${before} to ${after}.`,
  collapsed: 'The room now agrees twice as closely, with no new fact. Ask what the talk did.',
  compared: {
    orders: (first: string, second: string) =>
      `The half that read the first order: middle ${first}. The half that read the second order: middle ${second}. The facts were the same.`,
    chose: (did: string, people: string, options: string) => `${did} of ${people} people chose ${options}.`,
    moved: (from: string, to: string, higher: string, people: string) =>
      `The middle of the room went from ${from} to ${to}. ${higher} of ${people} people went up.`,
    spread: (from: string, to: string) => `Half of the room was within ${from} points before, and ${to} after.`,
  },
  brief: (room: string, facts: string) => `The middle of the room: ${room}. Where the facts point: ${facts}.`,
  // What a fact weighs.
  times: (many: number) => times[many] ?? `${many} times`,
  weighs: {
    same: 'Seen about as often either way. It says little.',
    so: {
      slightly: 'Seen a little more often where the worry is right.',
      half: 'Seen about half as often again where the worry is right.',
      times: (many: string) => `Seen in about ${many} as many families where the worry is right.`,
      more: 'Seen in more than ten times as many families where the worry is right.',
    },
    not: {
      slightly: 'Seen a little more often where the worry is not right.',
      half: 'Seen about half as often again where the worry is not right.',
      times: (many: string) => `Seen in about ${many} as many families where the worry is not right.`,
      more: 'Seen in more than ten times as many families where the worry is not right.',
    },
  },
  ofHundred: (so: number, not: number) => `${so} of 100 where the worry is right, ${not} of 100 where it is not`,
  // The table of answers.
  csv: {
    person: 'Person',
    stage: 'Stage',
    title: 'Title',
    round: 'Round',
    choice: 'Choice',
    concern: 'Answer, 0 to 100',
  },
  notes: packNotes,
};
