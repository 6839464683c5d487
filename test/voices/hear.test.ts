import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { createHearVoices } from '../../src/voices/hear.ts';
import { loadVoices } from '../../src/voices/load.ts';

const voices = loadVoices('knowledge/voices', loadLibrary('knowledge', 'no-data').quotation);
const hear = createHearVoices(voices);

function row(account: string, voice: string) {
  const found = hear(account).find((one) => one.voice === voice);
  return found && { ...found, quote: found.quote && account.slice(found.quote.start, found.quote.end) };
}
const stateOf = (account: string, voice: string) => row(account, voice)?.state;

describe('hearing the voices of an account', () => {
  it.each([
    ['gp', 'The GP has sent a report.'],
    ['gp', 'I had a letter from the GP.'],
    ['mother', 'Mum told me that she is tired.'],
    ['mother', 'I spoke to mum and the health visitor.'],
    ['health-visitor', 'I spoke to mum and the health visitor.'],
    ['midwife', 'The drug worker, the CPN and the midwife all sent reports.'],
    ['drug-and-alcohol', 'The drug worker, the CPN and the midwife all sent reports.'],
    ['housing', 'I asked the housing officer and he confirmed it.'],
    ['child', 'I weighed the baby on Monday.'],
    ['child', 'Leo, who is 2, was at contact. I watched Leo with his dad.'],
    ['history', 'I have read the chronology.'],
    ['father', 'There is a man called Baz. Baz told me he stays over.'],
    ['police', 'I have the police report in front of me.'],
  ])('takes %s for heard in: %s', (voice, account) => {
    expect(stateOf(account, voice)).toBe('heard');
  });

  it.each([
    ['gp', "I haven't spoken to the GP."],
    ['mental-health', "There's been no reply from mental health."],
    ['father', 'Dad was out again.'],
    ['police', "The checks aren't back from police."],
    ['police', 'The police were called on Saturday.'],
    ['probation', 'Probation sent apologies.'],
    ['gp', 'Mum says that her GP is happy with her.'],
    ['gp', 'Mum says the doctor told her it is colic.'],
    ['health-visitor', "I'm going to speak to the health visitor."],
    ['mother', "Mum's psychologist said in a report that change is hard."],
    ['child', 'When I asked what the children say, there was no answer.'],
    ['housing', 'The landlord has complained, apparently.'],
    ['father', 'I asked mum whether dad had said anything.'],
  ])('takes %s for named only in: %s', (voice, account) => {
    expect(stateOf(account, voice)).toBe('named');
  });

  it.each([
    ['school', 'The school nurse rang me.'],
    ['father', 'Our partner agencies all came.'],
    ['child', 'I am in child protection, and his girlfriend rang.'],
    ['father', 'The foster father rang me.'],
  ])('does not find %s in: %s', (voice, account) => {
    expect(stateOf(account, voice)).toBe('absent');
  });

  it('takes what an adult said after a child was named for the adult', () => {
    expect(stateOf('I saw mum with the baby. She told me all is well.', 'mother')).toBe('heard');
    expect(stateOf('The baby was with mum. She told me all is well.', 'child')).toBe('named');
  });

  it('quotes the clause that shows it, and the time that is stated there', () => {
    const account = 'Long week. The GP rang me on the 3rd of May about the rash, but dad was out. Mum is well.';
    expect(row(account, 'gp')).toMatchObject({
      quote: 'The GP rang me on the 3rd of May about the rash',
      when: 'on the 3rd of May',
    });
    expect(row(account, 'father')).toMatchObject({ state: 'named', quote: 'but dad was out', when: null });
    expect(row(account, 'housing')).toEqual({
      voice: 'housing',
      state: 'absent',
      quote: null,
      when: null,
      calledFor: null,
    });
  });

  it('tells which words make an absence matter', () => {
    const account = 'She is pregnant and due in June.';
    const found = hear(account).find(({ voice }) => voice === 'midwife');
    expect(found?.calledFor && account.slice(found.calledFor.start, found.calledFor.end)).toBe('pregnant');
  });

  it('gives offsets that hold after letters of two code units', () => {
    expect(row('😀 Fine. The GP rang me.', 'gp')?.quote).toBe('The GP rang me');
  });

  it('gives one row for every voice, whatever is typed', () => {
    for (const account of ['', '...', '@@@ said @', 'GP GP GP said', 'ﬁ İ ß dad'])
      expect(hear(account).map(({ voice }) => voice)).toEqual(voices.map(({ id }) => id));
  });

  it('reads a long account without a stop in well under a turn', () => {
    const long = 'mum and dad and the school and then she went out with nan '.repeat(170);
    const before = performance.now();
    hear(long);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
