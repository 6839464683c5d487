import { dueFrom, logOdds, type Moved, movedAs, weightOfAll } from './drift.ts';
import type { Scenario, ScenarioStage } from './exercise.ts';
import type { Commitment } from './run.ts';

/** How one person moved at a stage, for them alone. Points; above 0 is more concern. */
export type OwnMove = {
  readonly stage: ScenarioStage;
  readonly before: number;
  readonly after: number;
  readonly moved: number;
  /** How far the facts would have moved them, from where they stood. */
  readonly due: number;
  readonly as: Moved;
  /** How the talk moved them, with nothing new told; null where they were not asked again. */
  readonly talked: number | null;
};

/** One person's moves, stage by stage; those who missed a stage are compared with the last that they were there for, and all that was told since. */
export function movesOf(scenario: Scenario, mine: readonly Commitment[]): OwnMove[] {
  const moves: OwnMove[] = [];
  let held: number | null = null;
  let weight = 0;
  for (const stage of scenario.stages) {
    weight += weightOfAll(stage.facts);
    const [first, second] = [1, 2].map(
      (round) => mine.find((one) => one.stage === stage.id && one.round === round)?.concern ?? null,
    );
    // Whoever came for the talk alone was moved by that too, and nobody can say how far by the facts.
    if (held !== null && first != null)
      moves.push({
        stage,
        before: held,
        after: first,
        moved: first - held,
        due: dueFrom(held, weight),
        as: movedAs(logOdds(first) - logOdds(held), weight, held),
        talked: second == null ? null : second - first,
      });
    const last = second ?? first ?? null;
    if (last === null) continue;
    held = last;
    weight = 0;
  }
  return moves;
}

/** The move that was furthest from what the facts would have made of it: the one to think about. */
export const furthest = (moves: readonly OwnMove[]): OwnMove | null =>
  moves.reduce<OwnMove | null>(
    (most, one) => (most && Math.abs(most.due - most.moved) >= Math.abs(one.due - one.moved) ? most : one),
    null,
  );
