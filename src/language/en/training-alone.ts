import type { NotDone } from '../../training/lead.ts';
import { grammar } from './grammar.ts';

const notDone: Readonly<Record<NotDone, string>> = {
  'no-such-run': 'I cannot find this exercise here. Nothing was kept. Say “train” to see what there is.',
  ended: 'This exercise is over, so nothing was kept. Say “train” to start another.',
  'not-the-trainer': 'Only the trainer can do this. Nothing was changed. If the trainer has gone, press “Take over”.',
  'trainer-is-here':
    'The trainer may still be here, so nothing was changed. Ask them; or try again ten minutes after this part should be over.',
  'already-yours': 'You are the trainer already, so nothing was changed. Go on with the other buttons.',
  running:
    'Another exercise is going on here, so nothing was changed. Wait until it has ended. If its trainer has been gone for long, say “train”, and press “Take over”.',
  'not-now':
    'It is not time for that, or the card was an old one. Nothing was changed. Go on with the newest card, or say “train” to bring it here.',
  shut: 'That part is closed, so nothing was kept. Wait until the trainer opens a part.',
  'not-an-answer':
    'I could not read all of that answer, so nothing was kept. Open the box again, choose an answer, and write a whole number from 0 to 100.',
  'no-such-exercise': 'I cannot find that exercise. Nothing was started. Say “train” and choose from the list.',
};

/** What one person sees of training, and nobody else: their box, what came of it, their own moves, and the trainer's files. */
export const alone = {
  notDone,
  notAMember:
    'I cannot post in the room of this exercise. What was answered is kept. Ask its owner to add me again, then say “train” there.',
  newer: 'This is for you alone, and your Teams cannot show it. Nothing was changed. Try again in a newer Teams.',
  back: 'Back to the room',
  boxTitle: 'For you alone',
  boxIs: 'Only you see this box. The room is shown counts, and never who gave which answer.',
  boxOnce: 'You can answer again until this part closes. A new answer takes the place of the last.',
  boxBefore: 'You have answered. A new answer takes the place of your last one.',
  yourHalf: 'Your half of the story',
  several: 'Choose as many as apply.',
  choiceNeeded: 'Please choose an answer.',
  concernNeeded: 'Please give a whole number from 0 to 100.',
  concernHint: 'A whole number from 0 to 100',
  keep: 'Keep my answer',
  committed: {
    kept: 'I have kept your answer. You can change it until this part closes.',
    changed: 'I have kept your new answer. It takes the place of your last one.',
  },
  own: {
    title: 'Your own moves',
    is: 'This is for you alone. It is not a mark. Most people move less, or more, than the facts would move them.',
    none: 'There is nothing to show yet. Once you have answered two parts, you see here how you moved between them.',
    furthest: 'The move to think about most',
    others: 'Your other moves',
    moreMoves: (many: number) => grammar.count(many, { one: 'And # more move.', other: 'And # more moves.' }),
    facts: 'What was new',
    moved: {
      up: (before: string, after: string, points: number) =>
        `You moved up by ${grammar.count(points, { one: '# point', other: '# points' })}, from ${before} to ${after}.`,
      down: (before: string, after: string, points: number) =>
        `You moved down by ${grammar.count(points, { one: '# point', other: '# points' })}, from ${before} to ${after}.`,
      none: (at: string) => `You stayed at ${at}.`,
    },
    due: {
      up: (points: number) =>
        grammar.count(points, {
          one: 'The facts, as this scenario weighs them, would have moved you up by # point.',
          other: 'The facts, as this scenario weighs them, would have moved you up by # points.',
        }),
      down: (points: number) =>
        grammar.count(points, {
          one: 'The facts, as this scenario weighs them, would have moved you down by # point.',
          other: 'The facts, as this scenario weighs them, would have moved you down by # points.',
        }),
      none: 'The facts, as this scenario weighs them, would have left you where you were.',
    },
    as: {
      'too-little': 'You held on to where you were. A first view is hard to let go of.',
      about: 'You moved about as far as the facts.',
      'too-much': 'You moved further than the facts. One strong fact can crowd out the rest.',
      away: 'You moved the other way from the facts. What else did you have in mind?',
      'unmoved-by-little': 'There was little in the facts to move anybody, and you stayed.',
      'moved-by-little': 'There was little in the facts to move anybody, and yet you moved. What moved you?',
    },
    talked: {
      up: (points: number) =>
        grammar.count(points, {
          one: 'After the talk, with nothing new told, you moved up by # point.',
          other: 'After the talk, with nothing new told, you moved up by # points.',
        }),
      down: (points: number) =>
        grammar.count(points, {
          one: 'After the talk, with nothing new told, you moved down by # point.',
          other: 'After the talk, with nothing new told, you moved down by # points.',
        }),
      none: 'After the talk you stayed where you were.',
    },
    answers: 'Your own answers',
    noAnswers: 'There is nothing to show yet. You see your answers here once the room is shown its own.',
    answersAre: 'This is for you alone. Traps like this one catch nearly everybody, and knowing of them is not enough.',
    answered: (answer: string) => `Your answer: ${answer}`,
    shows: 'What it shows',
  },
  pack: {
    title: 'The trainer’s pack',
    is: 'Nobody is named in any of these; in the table of answers people are numbers. Each link works for an hour, for whoever has it.',
    few: 'With fewer than four people there is no picture, and the table of answers is empty.',
    none: 'There are no files, since this bot has no web address. What was answered is kept. Ask whoever runs the bot to give it one.',
    files: {
      slides: 'Slides, for PowerPoint',
      notes: 'Notes, for Word',
      'picture-svg': 'Picture, to draw large (SVG)',
      'picture-png': 'Picture (PNG)',
      csv: 'Table of answers (CSV)',
    },
  },
};
