import { describe, expect, it } from 'vitest';
import { PersonId } from '../../src/session/ids.ts';
import { isAway, type Lead, lead, mayLead } from '../../src/training/lead.ts';
import { RunPhase } from '../../src/training/run.ts';
import { aDemonstration, aRun, aScenario } from './exercises.ts';

const scenario = aScenario([]);
const demonstration = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
const trainer = PersonId.parse('trainer');
const another = PersonId.parse('another');
const at = '2026-11-23T09:09:59.999Z';
const led = (run: ReturnType<typeof aRun>, given: Lead, by = trainer, when = at) =>
  lead(run, scenario, given, by, when);

describe('a trainer', () => {
  it('leads a stage from its opening to the next, a command at a time', () => {
    const ready = aRun({ phase: 'ready' });
    expect(led(ready, 'open')).toEqual({ ...ready, phase: 'open', seq: 4, at, card: null });
    expect(led(aRun(), 'close')).toEqual({ ...aRun(), phase: 'closed', seq: 4, at });
    const closed = aRun({ phase: 'closed' });
    expect(led(closed, 'reveal')).toEqual({ ...closed, phase: 'revealed', seq: 4, at });
    const revealed = aRun({ phase: 'revealed' });
    expect(led(revealed, 'next')).toEqual({ ...revealed, stage: 'two', phase: 'open', seq: 4, at, card: null });
    expect(led(revealed, 'end')).toEqual({ ...revealed, phase: 'ended', seq: 4, at });
  });

  it('asks a stage of a scenario again once, and of a demonstration never', () => {
    const revealed = aRun({ phase: 'revealed' });
    expect(led(revealed, 'again')).toEqual({ ...revealed, round: 2, phase: 'open', seq: 4, at, card: null });
    expect(led({ ...revealed, round: 2 }, 'again')).toBe('not-now');
    expect(lead({ ...revealed, stage: 'first' }, demonstration, 'again', trainer, at)).toBe('not-now');
  });

  it('begins the next stage at its first round', () => {
    expect(led(aRun({ phase: 'revealed', round: 2 }), 'next')).toMatchObject({ stage: 'two', round: 1 });
  });

  it('has no next after the last stage', () => {
    expect(led(aRun({ phase: 'revealed', stage: 'five' }), 'next')).toBe('not-now');
  });

  it('may press just what is taken, in every phase, round and stage', () => {
    const all = ['open', 'close', 'reveal', 'again', 'next', 'end'] as const;
    for (const exercise of [scenario, demonstration])
      for (const { id: stage } of exercise.stages)
        for (const round of [1, 2] as const)
          for (const phase of RunPhase.options) {
            const run = aRun({ phase, stage, round });
            const taken = all.filter((one) => typeof lead(run, exercise, one, trainer, at) !== 'string');
            expect(mayLead(run, exercise).toSorted()).toEqual(taken.toSorted());
          }
  });

  it('can do nothing with a run that has ended', () => {
    for (const given of ['open', 'close', 'reveal', 'again', 'next', 'end', 'take-over'] as const)
      expect(led(aRun({ phase: 'ended' }), given)).toBe('ended');
  });
});

describe('somebody else', () => {
  it('does not lead', () => {
    expect(led(aRun(), 'close', another)).toBe('not-the-trainer');
    expect(led(aRun(), 'end', another)).toBe('not-the-trainer');
  });

  it('takes over from ten minutes after the stage should be over, and the run goes on where it was', () => {
    expect(led(aRun(), 'take-over', another, '2026-11-23T09:14:59.999Z')).toBe('trainer-is-here');
    const later = '2026-11-23T09:15:00.000Z';
    const taken = led(aRun(), 'take-over', another, later);
    expect(taken).toEqual({ ...aRun(), trainer: another, seq: 4, at: later });
    if (typeof taken === 'string') throw new Error('It was taken over.');
    expect(led(taken, 'close', trainer)).toBe('not-the-trainer');
    expect(led(taken, 'take-over', another)).toBe('already-yours');
  });
});

describe('a trainer is away', () => {
  const lasting = (minutes: number) => ({
    ...scenario,
    stages: scenario.stages.map((stage) => ({ ...stage, minutes: stage.id === 'two' ? minutes : 5 })),
  });

  it.each([
    [1, '2026-11-23T09:10:59.999Z', '2026-11-23T09:11:00.000Z'],
    [30, '2026-11-23T09:39:59.999Z', '2026-11-23T09:40:00.000Z'],
  ])('only ten minutes after the %d of the stage, counted from their last press', (minutes, before, then) => {
    const run = aRun({ stage: 'two' });
    expect(isAway(run, lasting(minutes), before)).toBe(false);
    expect(isAway(run, lasting(minutes), then)).toBe(true);
    expect(isAway({ ...run, at: '2026-11-23T09:00:00.001Z' }, lasting(minutes), then)).toBe(false);
  });

  it('whatever the other stages take', () => {
    expect(isAway(aRun({ stage: 'three' }), lasting(30), '2026-11-23T09:15:00.000Z')).toBe(true);
  });
});
