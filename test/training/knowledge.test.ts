import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/training/drift.ts';
import { loadExercises } from '../../src/training/load.ts';
import { known } from './known.ts';

const load = (folder: string) => loadExercises(`knowledge/${folder}`, known);
const namesIn = (folder: string) =>
  readdirSync(`knowledge/${folder}`)
    .map((file) => basename(file, '.yaml'))
    .sort();

const scenarios = load('scenarios').flatMap((one) => (one.kind === 'scenario' ? [one] : []));
const demonstrations = load('demonstrations').flatMap((one) => (one.kind === 'demonstration' ? [one] : []));

describe('the scenarios that come with Second Look', () => {
  it('are all scenarios, each in a file named after it, and at least eight', () => {
    expect(scenarios.map(({ id }) => id)).toEqual(namesIn('scenarios'));
    expect(scenarios.length).toBeGreaterThanOrEqual(8);
  });

  it('have every lens on some stage', () => {
    const used = new Set<string>(scenarios.flatMap(({ stages }) => stages.map(({ lens }) => lens)));
    expect(known.lenses.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('turn out hopeful at least twice, and worrying at least twice', () => {
    for (const way of ['hopeful', 'worrying'])
      expect(scenarios.filter(({ turnsOut }) => turnsOut === way).length, way).toBeGreaterThanOrEqual(2);
  });

  it.each(scenarios.map((one) => [one.id, one] as const))('end on the side of how they turn out: %s', (_, scenario) => {
    const end = pathOf(scenario).at(-1) ?? 50;
    expect(end > 50 ? 'worrying' : 'hopeful').toBe(scenario.turnsOut);
    expect(Math.abs(end - 50), 'in the middle it says neither').toBeGreaterThan(10);
  });

  it.each(scenarios.map((one) => [one.id, one] as const))('move both ways before they end: %s', (_, scenario) => {
    const path = [scenario.start, ...pathOf(scenario)];
    const steps = path.slice(1).map((concern, at) => concern - (path[at] ?? 0));
    expect(Math.min(...steps)).toBeLessThan(0);
    expect(Math.max(...steps)).toBeGreaterThan(0);
  });
});

describe('the demonstrations that come with Second Look', () => {
  it('are all demonstrations, each in a file named after it, and take about five minutes', () => {
    expect(demonstrations.map(({ id }) => id)).toEqual(namesIn('demonstrations'));
    for (const { id, stages } of demonstrations)
      expect(
        stages.reduce((sum, { minutes }) => sum + minutes, 0),
        id,
      ).toBe(5);
  });

  it('show the room of itself in each of the four ways', () => {
    expect(new Set(demonstrations.map(({ compare }) => compare.kind))).toEqual(
      new Set(['orders', 'chose', 'moved', 'spread']),
    );
  });

  it('tell both halves of a room the same sentences, one half from the other end', () => {
    const orders = demonstrations.flatMap(({ stages }) =>
      stages.flatMap((stage) => (stage.orders ? [stage.orders] : [])),
    );
    expect(orders).not.toEqual([]);
    for (const [one, other] of orders) {
      expect(sentencesOf(one).length).toBeGreaterThan(2);
      expect(sentencesOf(other)).toEqual(sentencesOf(one).toReversed());
    }
  });

  it('ask the same question before a show of hands and at it', () => {
    const asked = demonstrations.flatMap(({ compare, stages }) =>
      compare.kind === 'spread'
        ? [[compare.from, compare.to].map((id) => stages.find((stage) => stage.id === id))]
        : [],
    );
    expect(asked).not.toEqual([]);
    for (const [alone, together] of asked) {
      expect(together?.concern).toBe(alone?.concern);
      expect([alone?.open, together?.open]).toEqual([false, true]);
    }
  });
});

const sentencesOf = (text: string): string[] => text.trim().split(/(?<=[.!?])\s+/);
