import type { Catalogue } from '../../../language/catalogue.ts';
import type { Exercise } from '../../../training/exercise.ts';
import { kindOf, lengthOf } from '../../../words/training.ts';
import {
  type Card,
  card,
  type Element,
  exactly,
  foremost,
  heading,
  type More,
  ours,
  shortened,
  wording,
} from '../card.ts';
import { fitting } from '../fitting.ts';
import { oneOf } from '../inputs.ts';
import { roomy } from './parts.ts';

/** What a trainer may run with the room: one list, with one button under it, and what each is about folded away. */
export const menuCard = (exercises: readonly Exercise[], say: Catalogue): Card =>
  fitting(exercises.length, (most, count) => menuOf(exercises, Math.min(most, 300), count, say), roomy);

function menuOf(all: readonly Exercise[], most: number, count: number, say: Catalogue): Card {
  const words = say.training;
  if (all.length === 0) return card(say, words.menuNone, [heading(words.menu), ours(words.menuNone)]);
  // Scenarios first: whoever looks for a demonstration looks for something short, further down.
  const exercises = [...all].sort((a, b) => Number(a.kind !== 'scenario') - Number(b.kind !== 'scenario'));
  const choices = exercises.map((exercise) => ({
    title: [exercise.title, words.kinds[kindOf(exercise)], lengthOf(exercise, say)].join(' · '),
    value: exercise.id,
  }));
  return card(
    say,
    [words.menu, ...choices.map(({ title }) => title)].join('\n'),
    [
      heading(words.menu),
      ours(words.menuIs),
      {
        ...oneOf('exercise', words.exercise, choices, { placeholder: words.choose }),
        isRequired: true,
        errorMessage: words.exerciseNeeded,
      },
    ],
    [foremost(wording(words.start, 'train', { do: 'start' }, 'auto')), aboutEach(exercises, most, count, say)],
  );
}

function aboutEach(exercises: readonly Exercise[], most: number, count: number, { training: words }: Catalogue): More {
  const more = exercises.length - count;
  const about = exercises
    .slice(0, count)
    .flatMap((exercise): Element[] => [
      exactly({ text: exercise.title, weight: 'Bolder' }),
      exactly({ text: shortened(exercise.about, most) }),
      ours(words.from[kindOf(exercise)], { isSubtle: true, spacing: 'Small' }),
    ]);
  return {
    type: 'Action.ShowCard',
    title: words.whatEachIs,
    card: {
      type: 'AdaptiveCard',
      body: [...about, ...(more > 0 ? [ours(words.moreExercises(more), { isSubtle: true })] : [])],
    },
  };
}
