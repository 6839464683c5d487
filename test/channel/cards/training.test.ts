import { describe, expect, it } from 'vitest';
import type { Card, Element } from '../../../src/channel/cards/card.ts';
import { fits } from '../../../src/channel/cards/card.ts';
import { boxCard } from '../../../src/channel/cards/training/box.ts';
import { menuCard } from '../../../src/channel/cards/training/menu.ts';
import { ownCard } from '../../../src/channel/cards/training/own.ts';
import { packCard } from '../../../src/channel/cards/training/pack.ts';
import { roomCard } from '../../../src/channel/cards/training/room.ts';
import { trainingCommits, trainingOpens, trainingPress } from '../../../src/channel/training/asked.ts';
import { askedAt, type Exercise, type Stage } from '../../../src/training/exercise.ts';
import { loadAllExercises } from '../../../src/training/load.ts';
import { aDemonstration, aRun, aScenario, held } from '../../training/exercises.ts';
import { known } from '../../training/known.ts';
import { elements, inputs, urls } from '../elements.ts';
import { read, say } from './on-cards.ts';
import { aRoom, committed, largestScenario, linkTo, ownOf } from './training-samples.ts';

const scenario = aScenario([[[80, 20]], [[60, 20]]]);
const moved = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
const titles = ({ actions }: Pick<Card, 'actions'>) => actions.map(({ title }) => title);
const all = (card: Pick<Card, 'body'>) => read(card).join('\n');
const charts = ({ body }: Card): Element[] => elements(body).filter(({ type }) => type.startsWith('Chart.'));

describe('the card of a room', () => {
  it('says before anything is asked what will happen, and tells nothing of the story', () => {
    const card = roomCard(aRoom('ready', { exercise: scenario, at: 0, people: 0 }), { say, linkTo });
    expect(all(card)).toContain('made-up case');
    expect(all(card)).toContain('never who answered what. The trainer can also have a table of answers');
    expect(JSON.stringify(card)).not.toContain('What is told at stage one');
    expect(titles(card)).toEqual(['Open for answers', 'End', 'Take over', 'Trainer’s pack']);
  });

  it('asks once more before it is ended with a part still to reveal, and not after', () => {
    const phases = ['ready', 'open', 'closed', 'revealed'] as const;
    const ends = (at: number, phase: (typeof phases)[number]) =>
      roomCard(aRoom(phase, { exercise: scenario, at }), { say, linkTo }).actions.find(({ title }) => title === 'End');
    const early = [
      ...phases.map((phase) => ends(1, phase)),
      ...(['open', 'closed'] as const).map((phase) => ends(4, phase)),
    ];
    for (const end of early) {
      if (end?.type !== 'Action.ShowCard') throw new Error('It ends at once.');
      expect(all(end.card)).toContain('End now? What was not told yet is skipped');
      const [set] = end.card.body.filter(({ type }) => type === 'ActionSet');
      expect(set).toMatchObject({ actions: [{ type: 'Action.Execute', title: 'End', data: { do: 'end' } }] });
    }
    expect(ends(4, 'revealed')).toMatchObject({ type: 'Action.Execute', data: { do: 'end' } });
  });

  it('of a review says so', () => {
    const card = roomCard(aRoom('ready', { exercise: { ...scenario, from: 'review' }, at: 0, people: 0 }), {
      say,
      linkTo,
    });
    expect(all(card)).toContain('the review’s own facts');
  });

  it('counts while people answer, and shows nothing of what they answered', () => {
    const card = roomCard(aRoom('open', { exercise: scenario, people: 30 }), { say, linkTo });
    expect(all(card)).toContain('Part 2 of 5: Stage two');
    expect(all(card)).toContain('What is told at stage two');
    expect(all(card)).toContain('Answered: 30, of 30 who took part');
    expect(charts(card)).toEqual([]);
    expect(titles(card)[0]).toBe('Answer');
  });

  it('counts plainly where nobody took part before', () => {
    const of = (people: number) => all(roomCard(aRoom('open', { exercise: scenario, at: 0, people }), { say, linkTo }));
    expect(of(1)).toContain('1 person has answered.');
    expect(of(12)).toContain('12 people have answered.');
  });

  it('of a show of hands shows the answers as they come in, once there are four', () => {
    const open = { ...moved, stages: moved.stages.map((stage) => ({ ...stage, open: true })) };
    const of = (people: number) => all(roomCard(aRoom('open', { exercise: open, at: 1, people }), { say, linkTo }));
    expect(of(4)).toContain('The middle of the answers so far');
    expect(of(3)).not.toContain('The middle');
  });

  it('of a demonstration with two orders sends everybody to their box for their half', () => {
    const card = roomCard(aRoom('open', { exercise: moved, at: 0 }), { say, linkTo });
    expect(all(card)).toContain('Your half of the story is in your box.');
    expect(JSON.stringify(card)).not.toContain('The good news first');
  });

  it('shows the room itself, what was new with its weight and reason, and how both moved', () => {
    const card = roomCard(aRoom('revealed', { exercise: scenario }), { say, linkTo });
    expect(charts(card)).toMatchObject([
      {
        type: 'Chart.HorizontalBar',
        data: [
          { x: 'Visit', y: 20 },
          { x: 'Wait', y: 20 },
        ],
      },
      { type: 'Chart.Line', data: [{ values: [{ x: 1 }, { x: 2 }] }, { values: [{ x: 1 }, { x: 2 }] }] },
    ]);
    expect(all(card)).toContain('About 3 times as many families where the worry is right would show this.');
    expect(all(card)).toContain('It is seen more often in one kind of family.');
    expect(all(card)).toMatch(/The room moved up by 3 points\. The facts, as this scenario weighs them, would/);
    expect(all(card)).toContain('Whose judgement: whoever wrote this test');
    expect(titles(card)).toEqual(['My feedback', 'The story again', 'Next part', 'Ask again', 'End', 'Take over']);
  });

  it('shows a room of three nothing of itself', () => {
    for (const phase of ['revealed', 'ended'] as const) {
      const card = roomCard(aRoom(phase, { exercise: scenario, people: 3 }), { say, linkTo });
      expect(all(card)).toContain('fewer than four people the room is not shown itself');
      expect(charts(card)).toEqual([]);
      expect(titles(card)).toContain('My feedback');
    }
  });

  it('says kindly what it may mean when talk has brought everybody together', () => {
    const commitments = [
      ...held('one', [10, 30, 50, 70, 90]),
      ...held('two', [10, 30, 50, 70, 90]),
      ...held('two', [48, 49, 50, 51, 52], 2),
    ];
    const card = roomCard(aRoom('revealed', { exercise: scenario, commitments, over: { round: 2 } }), { say, linkTo });
    expect(all(card)).toContain('much closer together, with no new fact');
  });

  it('of an ended scenario tells what became of it, and what to talk about', () => {
    const card = roomCard(aRoom('ended', { exercise: scenario, at: 4 }), { say, linkTo });
    expect(all(card)).toContain('What became of the family in the end');
    expect(all(card)).toContain('What would have made you think again?');
    expect(all(card)).toContain('Fixed thinking');
    expect(charts(card)).toMatchObject([{ type: 'Chart.Line', data: [{ values: { length: 5 } }, {}] }]);
    expect(titles(card)).toEqual(['My feedback', 'Trainer’s pack']);
  });

  it('of an ended demonstration tells what the room did, and what the trap is and where that was found', () => {
    const card = roomCard(aRoom('ended', { exercise: moved, at: 1 }), { say, linkTo });
    expect(all(card)).toMatch(/The middle of the room went from \d+ to \d+\./);
    expect(all(card)).toContain('What the trap is, after the room has felt it');
    expect(all(card)).toContain('A made-up source');
  });

  it('that was overtaken says so, and has nothing to press', () => {
    const card = roomCard({ ...aRoom('revealed', { exercise: scenario }), over: true }, { say, linkTo });
    expect(all(card)).toContain('The newest card of this exercise is further down.');
    expect(card.actions).toEqual([]);
    expect(charts(card).length).toBeGreaterThan(0);
  });

  it('shows the words of a story exactly: what reads as markdown is none', () => {
    const story = 'Mum says **fine** and [look](https://example.org), and nobody asks what that means.';
    const marked = { ...scenario, stages: scenario.stages.map((stage) => ({ ...stage, story })) };
    const card = roomCard(aRoom('open', { exercise: marked, at: 0 }), { say, linkTo });
    expect(card.body).toContainEqual(expect.objectContaining({ inlines: [{ type: 'TextRun', text: story }] }));
  });

  it('keeps every line of the story, and a quote of each passage, at its largest', () => {
    const open = roomCard(aRoom('open', { exercise: largestScenario, at: 7 }), { say, linkTo });
    const story = largestScenario.stages[7]?.story ?? '';
    expect(all(open).replaceAll('\u200b', '')).toContain(story.trim().slice(-60));
    for (const phase of ['ready', 'open', 'closed', 'revealed', 'ended'] as const)
      expect(fits(roomCard(aRoom(phase, { exercise: largestScenario, at: 7, people: 200 }), { say, linkTo }))).toBe(
        true,
      );
  });
});

describe('a button of the room’s card', () => {
  const room = aRoom('revealed', { exercise: scenario });
  const card = roomCard(room, { say, linkTo });

  it('of the trainer’s is read as what it does, from a press and from a message', () => {
    const next = card.actions.find(({ title }) => title === 'Next part');
    if (next?.type !== 'Action.Execute') throw new Error('There is no such button.');
    const expected = { do: 'next', run: room.run.id, seq: room.run.seq };
    expect(trainingPress({ action: { verb: next.verb, data: next.data } })).toEqual(expected);
    expect(trainingPress(next.fallback.data)).toMatchObject(expected);
  });

  it('that opens a box is read as the box that it opens', () => {
    const own = card.actions.find(({ title }) => title === 'My feedback');
    if (own?.type !== 'Action.Submit') throw new Error('There is no such button.');
    expect(own.data).toMatchObject({ msteams: { type: 'task/fetch' } });
    expect(trainingOpens({ data: own.data })).toEqual({ training: 'own', run: room.run.id });
  });
});

describe('the menu', () => {
  it('lists scenarios before demonstrations in one list, with how long each takes, and one Start', () => {
    const card = menuCard([moved, scenario], say);
    expect(inputs(card)).toMatchObject([
      {
        id: 'exercise',
        isRequired: true,
        choices: [
          { title: 'A scenario · scenario, made up · 5 parts, 25 minutes', value: 'a-scenario' },
          { title: 'A demonstration · demonstration · 2 parts, 4 minutes', value: 'a-demonstration' },
        ],
      },
    ]);
    const [start] = card.actions;
    if (start?.type !== 'Action.Execute') throw new Error('There is no Start.');
    expect(start).toMatchObject({ associatedInputs: 'auto', fallback: { associatedInputs: 'auto' } });
    const data = { ...start.data, exercise: 'a-scenario' };
    expect(trainingPress({ action: { verb: start.verb, data } })).toEqual({ do: 'start', exercise: 'a-scenario' });
  });

  it('that is empty says so, and has nothing to press', () => {
    expect(menuCard([], say).actions).toEqual([]);
  });
});

describe('the box', () => {
  const boxOf = (
    exercise: Exercise,
    before: { choice: string[]; concern: number | null } | null,
    order: string | null,
  ) => {
    const stage = exercise.stages[0] as Stage;
    return boxCard({ run: aRun({ round: 2 }), exercise, stage, asked: askedAt(exercise, stage), order, before }, say);
  };

  it('asks for one of the options and for a number, and sends both with the stage and the round', () => {
    const box = boxOf(scenario, null, null);
    const [choice, concern] = box.body.filter(({ type }) => type.startsWith('Input.'));
    expect(choice).toMatchObject({ id: 'choice', label: 'What would you do next?', isRequired: true });
    expect(choice).not.toHaveProperty('isMultiSelect');
    expect(concern).toMatchObject({ id: 'concern', min: 0, max: 100, isRequired: true });
    expect(concern).not.toHaveProperty('value');
    const [keep] = box.actions;
    if (keep?.type !== 'Action.Submit') throw new Error('The box cannot be sent.');
    const filled = { ...keep.data, choice: 'visit', concern: '0' };
    expect(trainingCommits({ data: filled })).toEqual({
      run: 'run',
      stage: 'one',
      round: 2,
      choice: ['visit'],
      concern: 0,
    });
  });

  it('takes several where several apply, is filled in with what was answered, and tells each their half', () => {
    const box = boxOf(moved, { choice: ['a', 'c'], concern: 0 }, 'The bad news first.');
    expect(box.body).toContainEqual(expect.objectContaining({ id: 'choice', isMultiSelect: true, value: 'a,c' }));
    expect(box.body).toContainEqual(expect.objectContaining({ id: 'concern', value: 0 }));
    expect(all(box)).toContain('The bad news first.');
    expect(all(box)).toContain('takes the place of your last one');
  });
});

describe('what one person is told of their own moves', () => {
  it('begins with the move that was furthest from the facts, and says why they weigh what they weigh', () => {
    const card = ownCard(ownOf(scenario, [...held('one', [40]), ...held('two', [45]), ...held('three', [45])]), say);
    const lines = read(card);
    expect(lines.indexOf('Stage two')).toBeLessThan(lines.indexOf('Stage three'));
    expect(all(card)).toContain('You moved up by 5 points, from 40 to 45.');
    expect(all(card)).toContain('would have moved you up by 27 points.');
    expect(all(card)).toContain('You held on to where you were.');
    expect(all(card)).toContain('It is seen more often in one kind of family.');
    expect(all(card)).not.toMatch(/wrong|mistake|fail/i);
  });

  it('says so where there is nothing to compare yet', () => {
    expect(all(ownCard(ownOf(scenario, held('one', [40])), say))).toContain('There is nothing to show yet.');
  });

  it('of a demonstration shows their answers, and keeps the trap until they have met all of it', () => {
    const answers = committed(moved, 1);
    const first = ownCard({ kind: 'answers', exercise: moved, answers: answers.slice(0, 1) }, say);
    expect(all(first)).toContain('Your answer: “Card a”, 0');
    expect(all(first)).not.toContain('What the trap is');
    expect(all(ownCard({ kind: 'answers', exercise: moved, answers }, say))).toContain('What the trap is, after');
  });
});

describe('the trainer’s pack', () => {
  it('opens each file by its own button', () => {
    const card = packCard(
      [
        { what: 'slides', url: 'https://example.org/slides' },
        { what: 'csv', url: 'https://example.org/csv' },
      ],
      say,
    );
    expect(urls(card)).toEqual(['https://example.org/slides', 'https://example.org/csv']);
  });

  it('says why where there are no files', () => {
    expect(all(packCard([], say))).toContain('this bot has no web address');
  });
});

describe.each(loadAllExercises('knowledge', known))('the exercise $id', (exercise) => {
  it('fits on its cards whole, at every stage', () => {
    for (const at of exercise.stages.keys())
      for (const phase of ['open', 'revealed', 'ended'] as const) {
        const card = roomCard(aRoom(phase, { exercise, at, people: 200 }), { say, linkTo });
        expect(fits(card)).toBe(true);
        expect(all(card)).not.toMatch(/ …$/m);
      }
  });
});
