import { hash } from '../hash.ts';
import { concernsAt, fewest, hasCollapsed, type Spread, spreadOf } from './drift.ts';
import type { Demonstration } from './exercise.ts';
import type { Commitment, RunId } from './run.ts';

/** What a demonstration shows the room of itself. `people`: how many it is of; `only`: whether those who did chose nothing besides. */
export type Compared =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'orders'; readonly people: readonly [number, number]; readonly halves: readonly [Spread, Spread] }
  | {
      readonly kind: 'chose';
      readonly people: number;
      readonly did: number;
      readonly options: readonly string[];
      readonly only: boolean;
    }
  | {
      readonly kind: 'moved';
      readonly people: number;
      readonly from: Spread;
      readonly to: Spread;
      readonly higher: number;
    }
  | {
      readonly kind: 'spread';
      readonly people: number;
      readonly from: Spread;
      readonly to: Spread;
      readonly collapsed: boolean;
    };

/** Which of two orders a person reads: always the same one in a run, and about as many read one as the other. */
export const halfOf = (run: RunId, person: string): 0 | 1 => (((hash(`${run} ${person}`) >>> 16) & 1) === 0 ? 0 : 1);

/** The order in which the commitments came does not matter. */
export function comparedIn(
  { compare, stages }: Demonstration,
  run: RunId,
  commitments: readonly Commitment[],
): Compared {
  switch (compare.kind) {
    case 'orders': {
      const at = concernsAt(commitments, compare.stage, 1);
      const halves = [0, 1].map((half) =>
        [...at].flatMap(([person, one]) => (halfOf(run, person) === half ? [one] : [])),
      );
      const [first = [], second = []] = halves;
      const [one, other] = [spreadOf(first), spreadOf(second)];
      // Of a half of one person, the picture is that person.
      if (!one || !other || Math.min(first.length, second.length) < fewest) return { kind: 'too-few' };
      return { kind: 'orders', people: [first.length, second.length], halves: [one, other] };
    }
    case 'chose': {
      const here = commitments.filter(({ stage, round }) => stage === compare.stage && round === 1);
      if (here.length < fewest) return { kind: 'too-few' };
      const did = here.filter(
        ({ choice }) =>
          compare.options.every((option) => choice.includes(option)) &&
          (!compare.only || choice.length === compare.options.length),
      ).length;
      const options = stages.find(({ id }) => id === compare.stage)?.choice?.options ?? [];
      const texts = options.filter(({ id }) => compare.options.includes(id)).map(({ text }) => text);
      return { kind: 'chose', people: here.length, did, options: texts, only: compare.only };
    }
    case 'moved':
    case 'spread': {
      const [before, after] = [concernsAt(commitments, compare.from, 1), concernsAt(commitments, compare.to, 1)];
      const both = [...before].flatMap(([person, then]) => {
        const now = after.get(person);
        return now === undefined ? [] : [{ then, now }];
      });
      const [from, to] = [spreadOf(both.map(({ then }) => then)), spreadOf(both.map(({ now }) => now))];
      if (both.length < fewest || !from || !to) return { kind: 'too-few' };
      const people = both.length;
      return compare.kind === 'moved'
        ? { kind: 'moved', people, from, to, higher: both.filter(({ then, now }) => now > then).length }
        : { kind: 'spread', people, from, to, collapsed: hasCollapsed(from, to) };
    }
  }
}
