import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/words/reply.ts';
import { inputs, presses } from '../elements.ts';
import { aPassage, aPlace, aQuoted, session } from '../replies.ts';
import { cardOf, read, say, sent, verbs } from './on-cards.ts';
import { aConcern, aConcernReply, aMissing, aRow } from './session-replies.ts';

describe('who has been heard', () => {
  it('says the state of each voice in words, with the quote that shows it', () => {
    const reply = aMissing([
      aRow({ quote: 'Dad was at work' }),
      aRow({ voice: 'child', name: 'The child', state: 'absent', quote: null }),
      aRow({ voice: 'gp', name: 'GP', state: 'heard', quote: null, when: 'on Monday', marked: true }),
    ]);
    const lines = [
      'Father, partner or another man: named, not heard from',
      'The child: not spoken of',
      'GP: heard from (as you marked it)',
    ];
    expect(read(cardOf(reply))).toEqual(expect.arrayContaining([...lines, '“Dad was at work”', 'When: on Monday']));
    for (const line of lines) expect(textOf(reply, say)).toContain(line);
  });

  it('folds what is written of a voice away, under its name', () => {
    const toggles = cardOf(aMissing()).body.flatMap((one) => (one.type === 'Container' ? [one] : []));
    expect(toggles[0]?.selectAction).toMatchObject({ targetElements: ['more.father'] });
    expect(toggles[0]?.selectAction?.title).toContain('Father');
    expect(toggles[1]).toMatchObject({ id: 'more.father', isVisible: false });
  });

  it('has chosen already only what a person marked', () => {
    const chosen = (row: Parameters<typeof aRow>[0]) => inputs(cardOf(aMissing([aRow(row)])))[0]?.value;
    expect(chosen({})).toBeUndefined();
    expect(chosen({ state: 'heard', marked: true })).toBe('heard');
    expect(chosen({ state: 'absent', marked: true })).toBe('not-heard');
    expect(chosen({ state: 'does-not-apply', marked: true })).toBe('does-not-apply');
  });

  it('does not write over what it cannot show whole', () => {
    const [heard, when] = inputs(cardOf(aMissing([aRow({ state: 'heard', marked: true, when: 'a'.repeat(400) })])));
    expect([heard?.value, when?.value]).toEqual([undefined, undefined]);
  });

  it('besides the steps leads back to the talk', () => {
    expect(verbs(cardOf(aMissing([aRow()], null)).actions)).toEqual(['mark-voices', 'ask-missing', 'go-on', 'finish']);
  });

  it('without a voice says so', () => {
    expect(read(cardOf(aMissing([]))).join('\n')).toContain('I have nobody to show here.');
    expect(verbs(cardOf(aMissing([])).actions)).not.toContain('mark-voices');
  });
});

describe('a concern', () => {
  it('begins with the words that the person said last, whole words only', () => {
    const words = 'I am uneasy about this. '.repeat(200);
    const [concern] = inputs(cardOf({ kind: 'concern-form', session, words }));
    const value = String(concern?.value ?? '-');
    expect(value.length).toBeLessThanOrEqual(1_000);
    expect(words.startsWith(value)).toBe(true);
  });

  it('is begun without a session where there is none', () => {
    const [arrange] = presses(cardOf({ kind: 'concern-form', session: null, words: '' }));
    expect(arrange?.data).toEqual({ command: 'write-concern' });
  });

  it('stands in its four parts in the person’s own words, then the stages of the procedure word for word', () => {
    const stage = aQuoted(aPlace(aPassage('Stage one: the workers talk to each other.')));
    const reply = aConcernReply(aConcern(), [stage, aQuoted()]);
    const lines = read(cardOf(reply));
    const order = [
      aConcern().concern,
      aConcern().evidence,
      aConcern().asking,
      '30 November 2026',
      '“Stage one: the workers talk to each other.” [1]',
      say.concern.local,
    ].map((words) => lines.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(textOf(reply, say)).toContain('“Stage one: the workers talk to each other.” [1]');
    expect(sent(reply).entities[0].citation).toHaveLength(2);
  });

  it('has no heading for a part that was left out', () => {
    const lines = read(cardOf(aConcernReply(aConcern({ evidence: '', due: null }))));
    expect(lines).not.toContain(say.concern.headings.evidence);
    expect(lines).not.toContain(say.concern.headings.due);
  });

  it('says that nothing was sent to anybody', () => {
    expect(textOf(aConcernReply(), say)).toContain('Nothing was sent.');
    expect(read(cardOf({ kind: 'concern-form', session, words: '' })).join(' ')).toContain(
      'Nothing is sent to anybody',
    );
  });
});
