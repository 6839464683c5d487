import { packNotes } from './pack-notes.ts';

/** In the trainer's files: the picture of a room, the slides, the notes and the table of answers. */
export const pack = {
  what: {
    slides: 'slides',
    notes: 'trainer notes',
    'picture-svg': 'picture',
    'picture-png': 'picture',
    csv: 'answers',
  },
  notReal: 'For learning. Not for use with a real family.',
  // The picture.
  picture: {
    title: 'How far the room moved',
    answer: 'Answer, 0 to 100',
    people: 'People',
    half: 'Half of the room',
    talked: 'After the talk',
    before: 'Before',
    after: 'After',
    first: 'Read the first order',
    second: 'Read the second order',
    boxes: 'The box is half of the room, and the line across it is the middle.',
    didNot: 'Did not',
    chose: {
      only: (options: string) => `Chose exactly ${options}`,
      more: (options: string) => `Chose at least ${options}`,
    },
    nothing: 'Fewer than four people have answered, so there is no picture to show.',
    middle: (middle: string) => `middle ${middle}`,
    judged: 'The facts, as this scenario weighs them: a judgement, not a measurement.',
  },
  ofHundred: (so: number, not: number) => `${so} of 100 where the worry is right, ${not} of 100 where it is not`,
  // The table of answers.
  csv: {
    person: 'Person',
    stage: 'Part',
    title: 'Title',
    round: 'Round',
    choice: 'Choice',
    concern: 'Answer, 0 to 100',
  },
  notes: packNotes,
};
