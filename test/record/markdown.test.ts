import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { markdownOf } from '../../src/record/markdown.ts';
import { withoutStruck } from '../../src/session/record.ts';
import { aGroupRecord, aQuestion, aTalk } from './records.ts';

const say = catalogueFor('en-GB');
const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => /^#/.test(line));

describe('a record as a text file', () => {
  it('says what it is, when it was in London, who took part and who led', () => {
    const summer = { startedAt: '2026-06-23T09:00:00.000Z', finishedAt: '2026-06-23T09:45:00.000Z' };
    const written = markdownOf({ ...aGroupRecord(), ...summer }, say);
    expect(written).toContain('# Record of reflective supervision: a discussion, not a decision');
    expect(written).toContain('**When:** 23 June 2026, 10:00 to 10:45');
    expect(written).toContain('**Who took part:** Ann (led), Bob');
  });

  it('has everything under its heading, in the order in which it is read', () => {
    expect(headings(markdownOf(aGroupRecord(2), say))).toEqual([
      '# Record of reflective supervision: a discussion, not a decision',
      '## Urgent steps that were pointed out',
      '## What was held before and after',
      '### Ann',
      '### Bob',
      '## What was told',
      '## What is going well, what is worrying, what needs to happen',
      '### Ann',
      '## Questions that were asked',
      '### 1. The rule of optimism (Pinned)',
      '### 2. The rule of optimism',
      '## Parked questions',
      '### 1. Invisible men',
      '### 2. Invisible men',
      '## Who was heard from, and who was not',
      '## If it went wrong: the story',
      '## Concerns',
      '### Bob',
      '## What would change this view',
      '## Actions',
    ]);
  });

  it('leaves out every part that is empty', () => {
    expect(headings(markdownOf(aTalk(), say))).toEqual([
      '# Record of reflective supervision: a discussion, not a decision',
      '## What was told',
      '## Questions that were asked',
      '### 1. The rule of optimism',
    ]);
  });

  it('reports how sure somebody was before and after, and does not say what it means', () => {
    const written = markdownOf(aGroupRecord(), say);
    expect(written).toContain('_8 of 10 sure before, and 5 after._');
    expect(written).toContain('**Before (how sure was not said):**');
  });

  it('has a question with its answers by name, why it was asked, and the passage word for word with where it stands', () => {
    const written = markdownOf(aGroupRecord(1), say);
    expect(written).toContain('**Question:** You said “doing really well”: what have you seen yourself?');
    expect(written).toContain('**Ann:** The GP has not seen him since March.');
    expect(written).toContain('**Bob:** The GP has not seen him since March. Again.');
    expect(written).toContain('**Why it was asked:** Asked because you said “doing really well”.');
    expect(written).toContain('> “The voice of the child was not heard.”\n>\n> The review › Voice of the Child?');
  });

  it('has for each action who, by when and what became of it', () => {
    const written = markdownOf(aGroupRecord(3), say);
    expect(written).toContain('(action 1) | Ann | 3 December 2026 | not known yet |');
    expect(written).toContain('(action 2) | Bob | 3 December 2026 | Yes (4 December 2026) |');
    expect(written).toContain('(action 3) | Ann | no day was set | not known yet |');
  });

  it('calls a voice by its name, and by its id where nobody knows it', () => {
    expect(markdownOf(aGroupRecord(1), say)).toContain('| Health visitor | Not heard from |');
    expect(markdownOf(aGroupRecord(1), say, () => 'The GP')).toContain('| The GP | Not heard from |');
  });

  it('does not say in a question what was struck elsewhere', () => {
    const struck = markdownOf(withoutStruck(aTalk({ account: '', accounts: [] })), say);
    expect(struck).not.toContain('doing really well');
    expect(struck).toContain('You said “\\[…\\]”');
    expect(markdownOf(aTalk(), say)).toContain('You said “doing really well”');
  });

  it('says of a question that was left aside that it was', () => {
    const skipped = aTalk({ asked: [aQuestion(1, { outcome: 'skipped', answer: null, answers: [] })] });
    expect(markdownOf(skipped, say)).toContain('_Left aside._');
  });

  it.each([
    ['a heading', '# Heading\nWords\n===\nWords\n---', /^(#+ Heading|=+|---)$/m],
    [
      'a link',
      '[press](http://x.example) <http://x.example> http://x.example www.x.example a@x.example',
      /[^\\]\]\(|[^\\]<|:\/\/|www\.|@x/,
    ],
    ['html', '<script>alert(1)</script> &lt;', /[^\\]<|[^\\]&/],
    ['a list', '- one\n+ two\n* three\n1. four\n2) five', /^([-+*] |\d+[.)])/m],
    ['code', '```\ncode\n```\n    code', /^(```| {4})/m],
    ['a table', 'a | b\n--- | ---', /[^\\]\| b/],
    ['a quote', '> Somebody said', /^> Somebody/m],
    ['bold', '**bold** and _so_ on', /\*\*bold\*\*|[^\\]_so/],
  ])('makes no %s of what a person typed', (_what, words, made) => {
    // Ours are in the frame of the file, so only what stands under the account is looked at.
    const [, account = ''] = markdownOf(
      aTalk({ asked: [], accounts: [{ id: 'account-1', name: '', text: words }] }),
      say,
    ).split('## What was told\n\n');
    expect(account.split('\n---\n')[0]).not.toMatch(made);
  });

  it('has the headings that it should, whatever a person typed', () => {
    const expected = headings(markdownOf(aGroupRecord(2), say));
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', '\n', ' ', '=', '-', 'a', '|', '\r', '\t', '\u2028', '`', '>', '<', '1', '.'),
        }),
        (words) => {
          expect(headings(markdownOf(aGroupRecord(2, words), say))).toEqual(expected);
        },
      ),
    );
  });

  it('is in the language of whoever asks for it', () => {
    expect(markdownOf(aTalk(), catalogueFor('cy'))).toContain('# Cofnod o oruchwyliaeth fyfyriol');
  });
});
