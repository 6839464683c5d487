import type { Exercise } from './exercise.ts';

/** What is wrong with a story whose every part is well formed: `at` are words of the file by which the place is found. */
export type Fault = { readonly at: string; readonly problem: string };

/** Every mistake in how the stages hang together, and in what is named but not there. Empty for one that can be run. */
export function faultsIn(exercise: Exercise): Fault[] {
  return [
    ...faultsInOrder(exercise.stages),
    ...askedNothing(exercise),
    ...openChoices(exercise),
    ...compared(exercise),
  ];
}

/** A stage, as far as it says which one follows. */
export type Step = { readonly id: string; readonly next?: string | undefined };

/** Every mistake in how the stages follow each other. */
export const faultsInOrder = (stages: readonly Step[]): Fault[] => [...stagesOnce(stages), ...walked(stages)];

function stagesOnce(stages: readonly Step[]): Fault[] {
  const ids = stages.map(({ id }) => id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => ({ at: `id: ${id}`, problem: `Two stages have the id '${id}'; give each its own` }));
}

/** The first stage of the file begins; from there each names the one that follows, until one names none. */
function walked(stages: readonly Step[]): Fault[] {
  const seen: string[] = [];
  let stage: Step | undefined = stages[0];
  while (stage) {
    seen.push(stage.id);
    const { next } = stage;
    if (next === undefined) break;
    if (seen.includes(next))
      return [
        {
          at: `next: ${next}`,
          problem: `The stages go round: ${[...seen, next].join(' → ')}. One of them must be the last, without 'next'`,
        },
      ];
    stage = stages.find(({ id }) => id === next);
    if (!stage)
      return [{ at: `next: ${next}`, problem: `'next' names the stage '${next}', and there is none of that id` }];
  }
  return stages
    .filter(({ id }) => !seen.includes(id))
    .map(({ id }) => ({
      at: `id: ${id}`,
      problem: `No stage leads to '${id}': name it as the 'next' of the stage before it`,
    }));
}

function askedNothing(exercise: Exercise): Fault[] {
  if (exercise.kind === 'scenario') return [];
  return exercise.stages
    .filter(({ choice, concern }) => choice === undefined && concern === undefined)
    .map(({ id }) => ({
      at: `id: ${id}`,
      problem: `The stage '${id}' asks nothing: give it a 'choice', a 'concern', or both`,
    }));
}

/** A show of hands is of numbers: of choices, each new one would be read off the bars. */
function openChoices(exercise: Exercise): Fault[] {
  if (exercise.kind === 'scenario') return [];
  return exercise.stages
    .filter(({ open, choice }) => open && choice !== undefined)
    .map(({ id }) => ({
      at: `id: ${id}`,
      problem: `The stage '${id}' is 'open' and has a 'choice', so the room could read each answer as it comes in: ask for a 'concern' there, or leave 'open' out`,
    }));
}

function compared(exercise: Exercise): Fault[] {
  if (exercise.kind === 'scenario') return [];
  const { compare } = exercise;
  const named = compare.kind === 'orders' || compare.kind === 'chose' ? [compare.stage] : [compare.from, compare.to];
  return named.flatMap((id): Fault[] => {
    const stage = exercise.stages.find((one) => one.id === id);
    if (!stage) return [{ at: 'compare:', problem: `'compare' names the stage '${id}', and there is none of that id` }];
    if (compare.kind === 'chose') {
      const known = stage.choice?.options.map((option) => option.id) ?? [];
      return compare.options
        .filter((option) => !known.includes(option))
        .map((option) => ({
          at: 'compare:',
          problem: `'compare' names the option '${option}', which '${id}' does not have`,
        }));
    }
    if (stage.concern === undefined)
      return [{ at: 'compare:', problem: `'compare' needs a 'concern' at the stage '${id}'` }];
    if (compare.kind === 'orders' && stage.orders === undefined)
      return [{ at: 'compare:', problem: `'compare' needs two 'orders' at the stage '${id}'` }];
    return [];
  });
}

/** The stages in the order in which they are told. For one without faults. */
export function told<E extends Exercise>(exercise: E): E['stages'][number][] {
  const stages = exercise.stages as readonly E['stages'][number][];
  const order: E['stages'][number][] = [];
  for (let stage = stages[0]; stage; stage = stages.find(({ id }) => id === stage?.next)) order.push(stage);
  return order;
}
