import { describe, expect, it } from 'vitest';
import { leaning, before as untilReply } from '../../src/lenses/lean.ts';
import { LensId } from '../../src/lenses/lens.ts';
import type { Called, Cue } from '../../src/lenses/noticed.ts';

const cue = (start: number, end: number, absence: string | null = null): Cue => ({ start, end, absence });
const called = (lens: string, score: number, ...cues: Cue[]): Called => ({
  lens: LensId.parse(lens),
  score,
  cues: [cues[0] ?? cue(0, 1), ...cues.slice(1)],
});
const notice = (...some: Called[]) => ({ called: some, covered: [LensId.parse('covered-before')] });
const ids = (some: readonly Called[]) => some.map(({ lens }) => lens);

/** `count` words, which end a text of 1,000 characters. */
const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ');
const length = 1_000;
const from = (said: string) => length - said.length;

describe('what a reply calls for', () => {
  const all = notice(called('alpha', 2), called('beta', 0));
  const last = notice(called('beta', 2), called('alpha', 0));

  it('comes first after a long reply, and hardly counts after three words', () => {
    expect(ids(leaning(all, last, words(40), length).called)).toEqual(['beta', 'alpha']);
    expect(ids(leaning(all, last, words(3), length).called)).toEqual(['alpha', 'beta']);
  });

  it('never counts for all, however long the reply is', () => {
    const louder = notice(called('alpha', 4), called('beta', 0));
    expect(ids(leaning(louder, last, words(2_000), length).called)).toEqual(['alpha', 'beta']);
  });

  it('is quoted from the reply first, where its words stand in all that was said', () => {
    const said = words(10);
    const { called: some } = leaning(
      notice(called('alpha', 1, cue(5, 20))),
      notice(called('alpha', 1, cue(3, 8))),
      said,
      length,
    );
    expect(some[0]?.cues).toEqual([cue(from(said) + 3, from(said) + 8), cue(5, 20)]);
  });

  it('is never a silence of the reply alone, which says little of anything', () => {
    const silent = notice(called('alpha', 1, cue(0, 2, 'Nothing is said of him.')));
    const { called: some } = leaning(notice(called('alpha', 1, cue(5, 20))), silent, words(10), length);
    expect(some[0]?.cues).toEqual([cue(5, 20)]);
  });

  it('is quoted from the reply for the four lenses that it calls for most, and for no other', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id, at) => called(id, 5 - at, cue(at, at + 1)));
    const said = words(10);
    const { called: some } = leaning(notice(...five), notice(...five), said, length);
    const ofReply = some.filter(({ cues }) => cues.some(({ start }) => start >= from(said)));
    expect(ids(ofReply)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is never what the reply shows to have been done, which counts as what it calls for least', () => {
    const three = notice(called('alpha', 1), called('beta', 0.8), called('gamma', 0));
    const shown = { called: [called('beta', 1), called('gamma', 0)], covered: [LensId.parse('alpha')] };
    expect(ids(leaning(three, shown, words(40), length).called)).toEqual(['beta', 'alpha', 'gamma']);
  });

  it('leaves what was covered covered', () => {
    expect(leaning(all, last, words(10), length).covered).toEqual(['covered-before']);
  });
});

describe('what was said before a reply', () => {
  const end = 100;

  it('is what is quoted after a reply that shows a thing done', () => {
    const { called: some, covered } = untilReply(notice(called('alpha', 1, cue(120, 130), cue(10, 20))), end);
    expect(some[0]?.cues).toEqual([cue(10, 20)]);
    expect(covered).toEqual(['covered-before']);
  });

  it('gives way to the reply only where nothing before it calls for the lens', () => {
    const { called: some } = untilReply(notice(called('alpha', 1, cue(120, 130))), end);
    expect(some[0]?.cues).toEqual([cue(120, 130)]);
  });
});
