import { describe, expect, it } from 'vitest';
import type { Alias } from '../../src/safeguards/pseudonymise/aliases.ts';
import { SessionEvent } from '../../src/session/events.ts';
import { fold } from '../../src/session/evolve.ts';
import type { Masking } from '../../src/session/session.ts';
import { spare, takenIn } from '../../src/session/spare.ts';

const at = '2026-11-26T10:00:00.000Z';
const keyed = (word: string) => `key of ${word}`;
const anAlias = (placeholder: string, words: string, kind: Alias['kind'] = 'PERSON'): Alias => ({
  kind,
  words: words.split(' ').map(keyed),
  plain: false,
  placeholder,
});
const elsa = anAlias('[Person A]', 'elsa');
const thornlea = anAlias('[School 1]', 'thornlea school', 'SCHOOL_OR_PLACE');

const asked = (what: string, aliases: readonly Alias[], originals: Record<string, string> = {}, doubtful = ['grace']) =>
  spare(what, {
    masking: { salt: 'salt', aliases, spared: [], retired: [] },
    keyed,
    originals: new Map(Object.entries(originals)),
    doubtful,
  });

describe('what somebody says is no name', () => {
  it('is taken back with its placeholder, whether it is a name or a place', () => {
    expect(asked('[Person A]', [elsa, thornlea], { '[Person A]': 'Elsa' })).toEqual({
      spared: [['key of elsa']],
      placeholder: '[Person A]',
    });
    expect(asked('[School 1]', [elsa, thornlea], { '[School 1]': 'Thornlea School' })).toEqual({
      spared: [['key of thornlea', 'key of school']],
      placeholder: '[School 1]',
    });
    expect(asked('grace', [elsa])).toEqual({ spared: [['key of grace']], placeholder: null });
  });

  it.each<[string, string, readonly Alias[], Record<string, string>]>([
    ['never-spared', '[Phone 1]', [anAlias('[Phone 1]', '07700900123', 'PHONE')], { '[Phone 1]': '07700 900123' }],
    ['never-spared', '12345', [], {}],
    ['no-longer-known', '[Person A]', [elsa], {}],
    ['not-masked-here', '[Person B]', [elsa], { '[Person B]': 'Grace' }],
    ['not-masked-here', '[Person A]', [{ ...elsa, words: [] }], { '[Person A]': 'Elsa' }],
    ['not-masked-here', 'elsa', [elsa], {}],
    ['part-of-a-name', 'grace', [anAlias('[Person A]', 'grace hill')], {}],
    ['part-of-a-name', '[Person A]', [elsa, anAlias('[Mother]', 'elsa moss')], { '[Person A]': 'Elsa' }],
    // The same person by a longer name, of which the one who presses saw a part.
    ['part-of-a-name', '[Person A]', [elsa, anAlias('[Person A]', 'elsa moss')], { '[Person A]': 'Elsa' }],
  ])('stays masked, or in doubt, because it is %s: %s', (because, what, aliases, originals) => {
    expect(asked(what, aliases, originals, ['grace', '12345'])).toEqual({ because });
  });

  it('is spared beside a place that has the word in its name, since that is looked for whole', () => {
    expect(
      asked('[Person A]', [elsa, anAlias('[School 1]', 'elsa school', 'SCHOOL_OR_PLACE')], { '[Person A]': 'Elsa' }),
    ).toHaveProperty('spared');
  });
});

describe('a session in which something is no name', () => {
  const events = (...more: object[]): SessionEvent[] =>
    [
      { kind: 'started', session: 's1', mode: 'reflect', path: 'talk', role: 'practitioner', by: 'ann', at },
      { kind: 'names-masked', salt: 'salt', aliases: [elsa, thornlea], at },
      ...more,
    ].map((event) => SessionEvent.parse(event));
  const masking = (...more: object[]): Masking | null => {
    const session = fold(events(...more));
    return session.phase === 'listening' ? null : session.masking;
  };
  const spared = { kind: 'names-spared', salt: 'salt', spared: [['key of elsa']], placeholder: '[Person A]', at };

  it('has its alias no more, and gives its placeholder to nobody', () => {
    const after = masking(spared);
    expect(after).toMatchObject({ aliases: [thornlea], spared: [['key of elsa']], retired: ['[Person A]'] });
    expect(takenIn(after).map(({ placeholder }) => placeholder)).toEqual(['[School 1]', '[Person A]']);
  });

  it('may have had nothing masked before', () => {
    const [started] = events();
    const doubt = SessionEvent.parse({ ...spared, placeholder: null });
    expect(fold(started ? [started, doubt] : [])).toMatchObject({
      masking: { salt: 'salt', aliases: [], spared: [['key of elsa']], retired: [] },
    });
  });

  it('spares it no more once it is masked again, or stands in the name of somebody', () => {
    for (const words of ['elsa', 'elsa moss'])
      expect(
        masking(spared, { kind: 'names-masked', salt: 'salt', aliases: [anAlias('[Person B]', words)], at }),
      ).toMatchObject({ spared: [], retired: ['[Person A]'] });
    expect(
      masking(spared, { kind: 'names-masked', salt: 'salt', aliases: [anAlias('[Person B]', 'jayden')], at }),
    ).toMatchObject({ spared: [['key of elsa']] });
  });
});
