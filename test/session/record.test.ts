import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard } from '../../src/session/decision.ts';
import { isEmpty, recordOf, strikeableIn } from '../../src/session/record.ts';
import { aFinding } from '../builders.ts';
import { aGroupOf, begunOf, heard, inGroup, lenses, noticed, refusals, revised, say, take, view } from './people.ts';

const me = (command: Heard['command'], over: Partial<Heard> = {}) => heard('me', command, over);
const recordAfter = (...steps: readonly Heard[]) => recordOf(begunOf(take(...steps)), lenses);
const withdraw = ({ activity, by }: Heard, who: string = by) => heard(who, { kind: 'withdraw', activity });
const reword = ({ activity, by }: Heard, text: string, who: string = by) =>
  heard(who, { kind: 'reword', activity, text });

const quoted = { kind: 'words', quote: 'engages well' } as const;

const fullSession = () => [
  me({ kind: 'reflect-fully' }),
  me({ kind: 'give-frame', account: 'Mum engages well.', well: 'Visits.', worried: 'Dad.', needs: 'A plan.' }),
  me(view('Close the case.', 8)),
  me(say('I saw her on Monday.')),
  me({ kind: 'move-on' }),
  me({ kind: 'mark-voices', voices: [{ voice: 'gp', heard: 'not-heard', when: '', unknown: 'The dates.' }] }),
  me({ kind: 'move-on' }),
  me({ kind: 'tell-premortem', text: 'Nobody rang the GP.' }),
  me(revised('Keep it open.', 3, 'The GP.')),
  me({ kind: 'set-tripwire', text: 'A missed visit.', due: '2026-12-01' }),
  me({ kind: 'agree-action', text: 'Ring the GP.', owner: 'Me', due: null }),
  me({ kind: 'write-concern', concern: 'It is rushed.', evidence: 'The minutes.', asking: 'Time.', due: null }),
];

describe('the record', () => {
  it('gives what was held before and after exactly as it was written', () => {
    const text = fc.string({ minLength: 1, maxLength: 200 });
    const sure = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(text, sure, text, sure, fc.string(), (first, sureFirst, last, sureLast, moved) => {
        const { before, after } = recordAfter(
          me({ kind: 'reflect' }),
          me(view(first, sureFirst)),
          me({ kind: 'move-on' }),
          me(revised(last, sureLast, moved)),
        );
        expect(before).toMatchObject([{ view: first, sure: sureFirst }]);
        expect(after).toMatchObject([{ view: last, sure: sureLast, moved }]);
      }),
      { numRuns: 200 },
    );
  });

  it('holds everything that was filled in', () => {
    const record = recordAfter(...fullSession());
    expect(record).toMatchObject({
      frames: [{ well: 'Visits.', worried: 'Dad.', needs: 'A plan.' }],
      voices: [{ voice: 'gp', heard: 'not-heard', unknown: 'The dates.' }],
      premortems: [{ text: 'Nobody rang the GP.' }],
      tripwires: [{ id: 'tripwire-1', due: '2026-12-01' }],
      actions: [{ id: 'action-1', owner: 'Me' }],
      concerns: [{ concern: 'It is rushed.' }],
    });
    expect(record.account).toContain('Mum engages well.');
  });

  it('says the words of a frame once, so that none is left when the frame is struck', () => {
    const session = begunOf(take(...fullSession()));
    expect(recordOf(session, lenses).accounts[0]?.text).toBe('Mum engages well.');
    const left = recordOf({ ...session, struck: ['frame-1'] }, lenses);
    expect(JSON.stringify([left.accounts, left.frames])).not.toContain('Visits.');
    const given: Heard['command'] = { kind: 'give-frame', account: '', well: 'Visits.', worried: 'Dad.', needs: '' };
    const alone = recordAfter(me({ kind: 'reflect-fully' }), me(given));
    expect(alone).toMatchObject({ accounts: [], account: 'Visits.\n\nDad.' });
  });

  it('quotes in no question what was struck, on the summary at the end either', () => {
    const first = me(say('Mum engages well.'));
    const struck: Heard['command'] = { kind: 'strike', items: [`account-${first.activity}`] };
    const quoting = { ...noticed, findings: noticed.findings.map((one) => ({ ...one, because: quoted })) };
    const course = take({ ...first, noticed: quoting }, me(struck), me({ kind: 'finish' }));
    expect(course.replies.at(-1)).toMatchObject({ kind: 'close' });
    expect(JSON.stringify(course.replies.at(-1))).not.toContain('engages well');
    expect(JSON.stringify(course.replies[0])).toContain('engages well');
  });

  it('has one id for each thing, and leaves out each that is struck and nothing else', () => {
    const session = begunOf(take(...fullSession()));
    const all = strikeableIn(session, lenses).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) {
      const left = recordOf({ ...session, struck: [id] }, lenses);
      const ids: readonly string[] = JSON.stringify(left).match(/"id":"[^"]+"/g) ?? [];
      expect(ids).not.toContain(`"id":"${id}"`);
      const goes = strikeableIn({ ...session, struck: [] }, lenses).filter((one) => one.id.startsWith(id)).length;
      const still = all.filter((one) => ids.includes(`"id":"${one}"`)).length;
      expect(still).toBe(all.length - goes);
    }
    expect(isEmpty(recordOf({ ...session, struck: all }, lenses))).toBe(true);
  });

  it('offers what was struck before for being put back', () => {
    const course = take(...fullSession(), me({ kind: 'strike', items: ['action-1'] }));
    expect(course.replies.at(-1)).toMatchObject({ kind: 'record', struck: true, record: { actions: [] } });
    const back = take(...fullSession(), me({ kind: 'strike', items: ['action-1'] }), me({ kind: 'strike', items: [] }));
    expect(back.replies.at(-1)).toMatchObject({ record: { actions: [{ id: 'action-1' }] } });
  });
});

describe('words that were taken back in Teams', () => {
  const secret = 'doing really well';
  const told = () => me(say(`She is ${secret}, said Samira.`));

  it('are nowhere in the session and the record, not in a question that quoted them either', () => {
    const first = told();
    const noticed = { findings: lenses.map((lens) => aFinding(lens)), covered: [] };
    const course = take({ ...first, noticed }, me(say('I saw her.')), withdraw(first), me({ kind: 'record' }));
    const state = JSON.stringify([course.session, course.replies.slice(-2)]);
    expect(state).not.toContain(secret);
    expect(state).not.toContain('Samira');
    expect(begunOf(course).asked).toHaveLength(2);
  });

  it('are replaced everywhere by what they were changed to', () => {
    const first = told();
    const course = take(first, reword(first, 'She is well.'), me({ kind: 'record' }));
    expect(JSON.stringify([course.session, course.replies.at(-1)])).not.toContain('Samira');
    expect(begunOf(course).said).toMatchObject([{ text: 'She is well.' }]);
  });

  it('leave a question as it was where what it quotes still stands', () => {
    const first = told();
    const course = take(first, reword(first, `She is ${secret}.`));
    expect(begunOf(course).asked[0]?.challenge.text).toContain(secret);
  });

  it('that were an answer stay an answer, and become no account, when they are changed', () => {
    const answer = me(say('I saw her.'));
    const { accounts, asked } = recordAfter(told(), answer, reword(answer, 'I saw her on Monday.'));
    expect(accounts).toHaveLength(1);
    expect(asked[0]?.answers).toMatchObject([{ text: 'I saw her on Monday.' }]);
  });

  it('bring nothing that was struck back on the record', () => {
    const [one, other] = [inGroup('p1', say('The first.')), inGroup('p2', say('The other.'))];
    const steps = [inGroup('p1', { kind: 'group' }), one, other, inGroup('p2', say('The last.'))];
    const id = strikeableIn(begunOf(take(...steps)), lenses).find(({ text }) => text === 'The other.')?.id ?? '';
    const record = recordAfter(...steps, inGroup('p2', { kind: 'strike', items: [id] }), withdraw(one));
    expect(record.accounts.map(({ text }) => text)).toEqual(['The last.']);
    expect(JSON.stringify(record)).not.toContain('The other.');
  });

  it.each([
    ['a view', 1, 'Close it, 7/10'],
    ['a premortem', 4, 'Nobody rang.'],
    ['a last view', 5, 'Keep it, 2/10'],
    ['a tripwire', 6, 'A missed visit.'],
    ['an action', 7, 'Ring the GP.'],
  ])('are gone where they were typed for %s, and so is how sure they said', (_what, steps, text) => {
    const filled = me(say(text));
    const before = [
      me({ kind: 'reflect-fully' }),
      ...Array.from({ length: steps }, () => me({ kind: 'move-on' })),
      filled,
    ];
    expect(JSON.stringify(take(...before).session)).toContain(text);
    const { session, replies } = take(...before, withdraw(filled), me({ kind: 'record' }));
    expect(JSON.stringify([session, replies.at(-1)])).not.toContain(text);
    const record = recordOf(begunOf({ session, replies, events: [], decisions: [] }), lenses);
    expect(isEmpty({ ...record, asked: [] })).toBe(true);
    const changed = recordAfter(...before, reword(filled, 'Wait, 1/10'));
    expect(JSON.stringify(changed)).not.toContain(text);
    expect(JSON.stringify(changed)).toContain('Wait, 1/10');
    for (const { sure } of [...changed.before, ...changed.after]) expect(sure).toBe(1);
  });

  it('give no other thing the id of one that was taken back', () => {
    const first = me(say('Ring the GP.'));
    const steps = [me({ kind: 'reflect-fully' }), ...Array.from({ length: 7 }, () => me({ kind: 'move-on' })), first];
    const course = take(
      ...steps,
      withdraw(first),
      me(say('Ring the school.')),
      me({ kind: 'follow-up', item: 'action-1', answer: 'yes' }),
    );
    expect(refusals(course)).toEqual(['no-such-item']);
    expect(recordOf(begunOf(course), lenses).actions).toMatchObject([{ id: 'action-2', text: 'Ring the school.' }]);
  });

  it('are only one’s own, and of a message that said something', () => {
    const first = inGroup('p2', say('What I know.'));
    const course = take(inGroup('p1', { kind: 'group' }), first, withdraw(first, 'p1'), reword(first, 'Else.', 'p1'));
    expect(course.decisions.slice(-2)).toEqual([{ kind: 'ignored' }, { kind: 'ignored' }]);
    expect(course.replies.at(-1)).toEqual({ kind: 'silent' });
    expect(begunOf(course).said).toMatchObject([{ text: 'What I know.' }]);
  });

  it('may be taken back when the session is over', () => {
    const first = told();
    const course = take(first, me({ kind: 'finish' }), withdraw(first));
    expect(JSON.stringify(course.session)).not.toContain('Samira');
    expect(course.session.phase).toBe('finished');
  });
});

describe('who may see a record', () => {
  it('is whoever took part, even if they left', () => {
    const left = inGroup('p2', { kind: 'leave' });
    const course = take(...aGroupOf(3), left, inGroup('p2', { kind: 'record' }), inGroup('p9', { kind: 'record' }));
    expect(course.replies.slice(-2)).toMatchObject([
      { kind: 'record' },
      { kind: 'refused', because: 'not-in-session' },
    ]);
  });

  it.each(['strike', 'export', 'follow-up', 'write-concern'] as const)('is nobody else, for %s too', (kind) => {
    const extra = {
      items: [],
      format: 'docx',
      item: 'action-1',
      answer: 'yes',
      concern: 'x',
      evidence: '',
      asking: '',
    };
    const other = inGroup('p9', { kind, ...extra, due: null } as unknown as Heard['command']);
    const course = take(...aGroupOf(3), inGroup('p1', { kind: 'finish' }), other);
    expect(refusals(course)).toEqual(['not-in-session']);
  });
});
