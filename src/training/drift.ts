import type { Fact, Scenario } from './exercise.ts';
import type { Commitment } from './run.ts';

/**
 * How far people moved, against how far what they were told should have moved them. The arithmetic is Bayes' rule in log odds, in which facts add up:
 * the weight of a fact is the log of how many more families would show it if the worry is right than if it is not (I. J. Good, Probability and the Weighing
 * of Evidence, 1950). It takes a concern for a likelihood, the facts for independent of each other once the truth is known, and the scenario's
 * weights for right: each is a simplification, and docs/training.md says what follows.
 */

/** The odds of a concern, 0 to 100, in nats. Certainty has no finite odds, so 0 is taken for 1 and 100 for 99. */
export const logOdds = (concern: number): number => {
  const of = Math.min(99, Math.max(1, concern)) / 100;
  return Math.log(of / (1 - of));
};

/** The concern, 0 to 100, of log odds. */
export const concernOf = (odds: number): number => 100 / (1 + Math.exp(-odds));

/** What one fact weighs, in nats: above 0 it speaks for the worry, below 0 against it. */
export const weightOf = ({ ifSo, ifNot }: Pick<Fact, 'ifSo' | 'ifNot'>): number => Math.log(ifSo / ifNot);

export const weightOfAll = (facts: readonly Pick<Fact, 'ifSo' | 'ifNot'>[]): number =>
  facts.reduce((sum, fact) => sum + weightOf(fact), 0);

/** Where a concern would be after some facts. */
export const movedBy = (concern: number, weight: number): number => concernOf(logOdds(concern) + weight);

/** How far some facts would move a concern. Points; from the ends of the scale, which certainty is taken for, as from 1 and 99. */
export const dueFrom = (concern: number, weight: number): number =>
  movedBy(concern, weight) - Math.min(99, Math.max(1, concern));

/** The concern of the scenario's own weights, from its start on: one for each stage. */
export function pathOf({ start, stages }: Pick<Scenario, 'start' | 'stages'>): number[] {
  let odds = logOdds(start);
  return stages.map(({ facts }) => {
    odds += weightOfAll(facts);
    return concernOf(odds);
  });
}

/** The middle of some numbers, and the quarters on either side; by the mean of the two nearest (Hyndman and Fan, 1996, type 7). */
export type Spread = { readonly low: number; readonly middle: number; readonly high: number };

export function spreadOf(numbers: readonly number[]): Spread | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/** Between the quarters. Points. */
export const widthOf = ({ low, high }: Spread): number => high - low;

/** With fewer than this many the room is not shown itself: each could be told from the picture. */
export const fewest = 4;

/** Weaker than this, what was told moves nobody much: half again as many families. Nats. */
const faint = Math.log(1.5);

/** Whether a weight, in nats, says little either way. */
export const saysLittle = (weight: number): boolean => Math.abs(weight) < faint;

/**
 * How a room moved: `too-little`: less than half as far as the facts (anchoring); `too-much`: more than half as far again (over-reaction); `away`: to the other
 * side; `unmoved-by-little`: the facts said little, and the room stayed; `moved-by-little`: they said little, and it did not. Where the lines
 * are is ours.
 */
export type Moved = 'too-little' | 'about' | 'too-much' | 'away' | 'unmoved-by-little' | 'moved-by-little';

/** `odds`: how far somebody moved, `weight`: how far the facts would have moved them, both in nats; `from`: the concern that they moved from. */
export function movedAs(odds: number, weight: number, from = 50): Moved {
  const stayed = Math.abs(odds) < 2 * faint;
  if (saysLittle(weight)) return stayed ? 'unmoved-by-little' : 'moved-by-little';
  // Nobody can go beyond the ends of the scale, however much the facts weigh.
  const left = Math.abs(logOdds(weight > 0 ? 100 : 0) - logOdds(from));
  if (left < faint && stayed) return 'about';
  const share = odds / (Math.sign(weight) * Math.min(Math.abs(weight), Math.max(left, faint)));
  if (share < 0) return 'away';
  if (share < 0.5) return 'too-little';
  return share > 1.5 ? 'too-much' : 'about';
}

/** How a room moved at a stage, since the stage before. */
export type Drift = {
  readonly stage: string;
  /** How many committed at both. */
  readonly people: number;
  /** The middle of how far each moved, and would have moved from where they stood, by the facts. Points; above 0 is more concern. */
  readonly moved: number;
  readonly due: number;
  readonly as: Moved;
};

/** What the room is shown of one stage, as it stands after its last round. */
export type StagePicture = {
  readonly stage: string;
  /** How many committed. */
  readonly people: number;
  /** Null where there are too few to show. */
  readonly spread: Spread | null;
  /** Where the room would be if the facts alone had moved it, from where it stood after the first stage. */
  readonly due: number | null;
  readonly drift: Drift | null;
  /** Before the room talked and after, with nothing told in between. */
  readonly talk: { readonly before: Spread; readonly after: Spread; readonly collapsed: boolean } | null;
};

/** A spread narrower than this has nothing to collapse from. Points. */
const wide = 10;

/** A room that talked and now agrees twice as closely, with no new fact. */
export const hasCollapsed = (before: Spread, after: Spread): boolean =>
  widthOf(before) >= wide && widthOf(after) <= widthOf(before) / 2;

/** The room's picture of every stage that anybody committed at, in order. The order of the commitments does not matter. */
export function pictureOf(scenario: Scenario, commitments: readonly Commitment[]): StagePicture[] {
  let due: number | null = null;
  return scenario.stages.flatMap((stage, at): StagePicture[] => {
    const [first, second] = [concernsAt(commitments, stage.id, 1), concernsAt(commitments, stage.id, 2)];
    const last = lastAt(commitments, stage.id);
    const weight = weightOfAll(stage.facts);
    const spread = last.size < fewest ? null : spreadOf([...last.values()]);
    due = due === null ? (spread?.middle ?? null) : movedBy(due, weight);
    if (last.size === 0) return [];
    const before = scenario.stages[at - 1];
    const both = [...first.keys()].filter((person) => second.has(person));
    return [
      {
        stage: stage.id,
        people: last.size,
        spread,
        due,
        // The facts of a stage move its first round; what comes after is talk.
        drift: before ? driftBetween(lastAt(commitments, before.id), first, stage.id, weight) : null,
        talk: both.length < fewest ? null : talkOf(both, first, second),
      },
    ];
  });
}

function driftBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  stage: string,
  weight: number,
): Drift | null {
  const pairs = [...after].flatMap(([person, now]) => {
    const then = before.get(person);
    return then === undefined ? [] : [{ then, now }];
  });
  if (pairs.length < fewest) return null;
  const middle = (of: (pair: { then: number; now: number }) => number): number => spreadOf(pairs.map(of))?.middle ?? 0;
  return {
    stage,
    people: pairs.length,
    moved: middle(({ then, now }) => now - then),
    due: middle(({ then }) => dueFrom(then, weight)),
    as: movedAs(
      middle(({ then, now }) => logOdds(now) - logOdds(then)),
      weight,
      middle(({ then }) => then),
    ),
  };
}

function talkOf(
  both: readonly string[],
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): StagePicture['talk'] {
  const before = spreadOf(both.map((person) => first.get(person) ?? 0));
  const after = spreadOf(both.map((person) => second.get(person) ?? 0));
  return before && after ? { before, after, collapsed: hasCollapsed(before, after) } : null;
}

/** What each person held at a stage in a round. */
export const concernsAt = (
  commitments: readonly Commitment[],
  stage: string,
  round: number,
): ReadonlyMap<string, number> =>
  new Map(
    commitments.flatMap((one): [string, number][] =>
      one.stage === stage && one.round === round && one.concern !== null ? [[one.person, one.concern]] : [],
    ),
  );

/** What each person held at a stage when the room was done with it, as far as the room may see it. */
function lastAt(commitments: readonly Commitment[], stage: string): ReadonlyMap<string, number> {
  const [first, second] = [concernsAt(commitments, stage, 1), concernsAt(commitments, stage, 2)];
  // Whoever did not answer again still holds what they held; what fewer than four answered again would show them.
  return second.size < fewest ? first : new Map([...first, ...second]);
}

/** The stage at which the room was furthest from where the facts would have put it, and the lens that goes with it; null where none can be said. */
export function hardest(scenario: Scenario, picture: readonly StagePicture[]): ScenarioStageOf | null {
  const missed = picture.flatMap(({ drift }) =>
    drift ? [{ stage: drift.stage, by: Math.abs(drift.due - drift.moved) }] : [],
  );
  const worst = missed.reduce<(typeof missed)[number] | null>(
    (most, one) => (most && most.by >= one.by ? most : one),
    null,
  );
  return worst ? (scenario.stages.find(({ id }) => id === worst.stage) ?? null) : null;
}

type ScenarioStageOf = Scenario['stages'][number];
