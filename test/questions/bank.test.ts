import { describe, expect, it } from 'vitest';
import { type Choice, fill, nextChallenge } from '../../src/questions/bank.ts';
import { ChallengeId } from '../../src/session/ids.ts';
import { aFinding, aLens } from '../builders.ts';

const one = aLens('recording');
const two = aLens('missing-agencies');
const choice: Choice = {
  lenses: [one, two],
  role: 'practitioner',
  findings: [aFinding(one), aFinding(two)],
  covered: [],
  asked: [],
  lens: 'fresh',
  id: ChallengeId.parse('c1'),
  seed: 'session-1',
};

describe('nextChallenge', () => {
  it('opens with an opening question that seeks evidence, in the person’s own words', () => {
    const challenge = nextChallenge(choice);
    expect(challenge?.question).toMatchObject({ phase: 'opening', kind: 'evidence' });
    expect(challenge?.text).toContain('doing really well');
  });

  it('is the same again for the same session, so that a turn can be decided twice', () => {
    expect(nextChallenge(choice)).toEqual(nextChallenge(choice));
  });

  it('leaves alone a lens that was covered', () => {
    expect(nextChallenge({ ...choice, covered: [one.id] })?.lens).toBe('missing-agencies');
  });

  it('sharpens when it stays with a lens', () => {
    const first = nextChallenge(choice);
    if (!first) throw new Error('no challenge');
    expect(nextChallenge({ ...choice, asked: [first], lens: 'same' })?.question.phase).toBe('deepening');
  });

  it('asks only what suits the role', () => {
    const forGroups = aLens('recording', {
      questions: one.questions.map((question) => ({ ...question, roles: ['group'] })),
    });
    expect(nextChallenge({ ...choice, lenses: [forGroups], findings: [aFinding(forGroups)] })).toBeNull();
  });

  it('needs no words where the cue is a silence', () => {
    const silence = { kind: 'absence' as const, statement: 'You have not mentioned a record.' };
    const challenge = nextChallenge({ ...choice, findings: [aFinding(one, silence)] });
    expect(challenge?.text).toMatch(/^You have not mentioned a record\. /);
    expect(challenge?.text).not.toContain('{cue}');
  });
});

describe('fill', () => {
  const [question] = one.questions;
  if (!question) throw new Error('no question');

  it('puts words in as they are, whatever signs are in them', () => {
    const because = { kind: 'words' as const, quote: 'costs $& and $1 and {cue}' };
    expect(fill({ ...question, text: 'What lies behind “{cue}”?' }, { because })).toBe(
      'What lies behind “costs $& and $1 and {cue}”?',
    );
  });

  it('says the words first where the question has no place for them', () => {
    const because = { kind: 'words' as const, quote: 'he seems nice' };
    expect(fill({ ...question, text: 'What have you seen?' }, { because })).toBe(
      'You said “he seems nice”. What have you seen?',
    );
  });
});
