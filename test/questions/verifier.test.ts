import { describe, expect, it } from 'vitest';
import type { Lens } from '../../src/lenses/lens.ts';
import { quoteAt } from '../../src/lenses/quote.ts';
import { fill } from '../../src/questions/bank.ts';
import type { Because } from '../../src/questions/challenge.ts';
import type { Written } from '../../src/questions/checks/written.ts';
import { faultsOf, tellsOrRules } from '../../src/questions/verifier.ts';
import { accounts } from './written/accounts.ts';
import { againstOf, lenses, writtenOf } from './written/against.ts';
import { heldOut } from './written/held-out.ts';
import { askedBefore, refusedForForm } from './written/refused-form.ts';
import { refusedThoughSubtle } from './written/refused-subtle.ts';
import { refusedForVoice } from './written/refused-voice.ts';
import { shown } from './written/shown.ts';

const kindsOf = (written: Written, against = againstOf('clean')): string[] =>
  faultsOf(written, against).map(({ kind }) => kind);

describe('what is refused', () => {
  describe.each([refusedForVoice, refusedForForm, refusedThoughSubtle].flatMap((kinds) => Object.entries(kinds)))(
    '%s',
    (kind, questions) => {
      it.each(questions.map((asked) => ({ asked })))('$asked', ({ asked }) => {
        expect(kindsOf(writtenOf(asked), againstOf(asked[0]))).toContain(kind);
      });
    },
  );

  it.each(askedBefore)('after “%s”, the same again: %s', (before, again) => {
    expect(kindsOf(writtenOf(['clean', again]), againstOf('clean', { asked: [before] }))).toContain('asked-before');
  });

  it.each([
    ['nothing', ''],
    ['one word', 'brilliant'],
    ['words that nobody said', 'the flat is never clean'],
    ['words of a passage', 'Small improvements were given undue weight'],
    ['words cut out of the middle of a word', "um's been brilliant since"],
  ])('a reason that is %s', (_, because) => {
    expect(kindsOf({ ...writtenOf(['clean', 'What have you seen of Lily?']), because })).toContain('invented-quote');
  });

  it('a question that is more like those of most other lenses', () => {
    const likest = lenses.map(({ id }) => id).filter((id) => id !== againstOf('clean').lens);
    expect(kindsOf(writtenOf(['clean', 'What is written down?']), againstOf('clean', { likest }))).toContain(
      'other-lens',
    );
  });

  it.each([
    ['an order', 'Ring the duty team. What then?'],
    ['a verdict', 'What makes this home safe for her?'],
    ['a threshold', 'What tells you this is s47?'],
    ['blame', 'How was this missed?'],
  ])('%s is found in a text on its own', (_, text) => {
    expect(tellsOrRules(text)).toBe(true);
    expect(tellsOrRules('What have you seen yourself?')).toBe(false);
  });

  it('gives for each a reason that says what to put right', () => {
    const [fault] = faultsOf(writtenOf(['clean', 'What did you do about the bruise?']), againstOf('clean'));
    expect(fault?.reason).toMatch(/bruise/);
  });
});

describe('what is shown', () => {
  it.each(shown.map((asked) => ({ asked })))('$asked', ({ asked }) => {
    expect(faultsOf(writtenOf(asked), againstOf(asked[0]))).toEqual([]);
  });

  it('is of every lens and every role', () => {
    const told = shown.map(([id]) => accounts[id]);
    expect(new Set(told.map(({ lens }) => lens)).size).toBe(12);
    expect(new Set(told.map(({ role }) => role)).size).toBe(4);
  });

  it('is nineteen in twenty of many more', () => {
    const refused = heldOut.filter((asked) => faultsOf(writtenOf(asked), againstOf(asked[0])).length > 0);
    expect(refused.length / heldOut.length, refused.map(([, question]) => question).join('\n')).toBeLessThan(0.05);
  });
});

/** Shape, tone and ground: what a question of the bank has to pass as well. */
describe.each(lenses.map((lens) => [lens.id, lens] as const))('the bank of %s', (_, lens) => {
  it.each(lens.questions)('passes whatever it is filled with: $text', (question) => {
    for (const { because, said } of calls(lens)) {
      if (because.kind === 'absence' && question.text.includes('{cue}')) continue;
      const text = fill(question, { because });
      const against = {
        ...againstOf('clean'),
        lens: lens.id,
        said: [said],
        given: [text, lens.name, lens.definition],
      };
      expect(faultsOf({ acknowledgement: null, question: text, because: said }, against), text).toEqual([]);
    }
  });
});

/** Ways in which the lens can be called for: every fifth of its cues, and all that was not said. */
const calls = ({ cues, absences }: Lens): { because: Because; said: string }[] => [
  ...cues
    .filter((_, at) => at % 5 === 0)
    .map((said) => ({
      said,
      because: { kind: 'words' as const, quote: quoteAt(said, { start: 0, end: said.length }) },
    })),
  ...absences.map(({ because, mentioned }) => ({
    said: mentioned.concat('told me').join(' '),
    because: { kind: 'absence' as const, statement: because },
  })),
];
