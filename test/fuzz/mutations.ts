import fc from 'fast-check';
import { tokens } from './tokens.ts';

/** Values that nobody expects where they stand. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '0', 'null', '[]', 'NaN', 'undefined'],
    ...[
      '\u0000',
      'a\u0000b',
      '\ud800',
      '\udfff\ud800',
      '\u202e\u2066',
      '\ufeff',
      '\u200b',
      '🧨',
      'é'.repeat(200),
      '../../etc/passwd',
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '\u0024{Input.text}',
      '{{x}}',
      '=1+1',
      "' or 1=1 --",
      '<at>all</at>',
    ],
    ...['2026-11-26', '2026-11-26T10:00:00.000Z', 'not a date', 'http://127.0.0.1:9', 'javascript:alert(1)'],
    ...[[], {}, [null], [[]], { length: -1 }, { toString: 1 }, { toJSON: 'x' }, JSON.parse('{"then":true}')],
    ...[JSON.parse('{"__proto__":{"polluted":true}}'), { constructor: { prototype: { polluted: true } } }],
    ...[nested(12), nested(60), nested(90), nested(400)],
    ...['x'.repeat(3_000), 'word '.repeat(300), 'y'.repeat(30_000)],
  ),
  fc.constantFrom<unknown>(...Object.values(tokens)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change = {
  readonly how: 'set' | 'delete' | 'rename' | 'list' | 'text' | 'many' | 'add';
  /** Which place, counted through all of them. */
  readonly place: number;
  readonly value: unknown;
  /** In what the activity asks, and not in who sends it and where: the edge turns most of that away. */
  readonly within: boolean;
};

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    how: fc.constantFrom('set', 'set', 'set', 'delete', 'rename', 'list', 'text', 'many', 'add'),
    place: fc.nat(),
    value: strange,
    within: fc.constantFrom(true, true, true, true, false),
  }),
  { maxLength: 4 },
);

type Place = { readonly holder: Record<string, unknown>; readonly name: string; readonly path: string };

/** Every place in an activity that something stands at. */
function placesIn(holder: object, path = ''): Place[] {
  return Object.keys(holder).flatMap((name) => {
    const within = holder as Record<string, unknown>;
    const value = within[name];
    const here = { holder: within, name, path: `${path}.${name}` };
    // What a change put in need not be gone through.
    return typeof value === 'object' && value !== null && path.length < 60
      ? [here, ...placesIn(value, here.path)]
      : [here];
  });
}

/** Teams vouches for who speaks, and where, and through which of its addresses: nobody can forge another's. */
const vouched = /^\.(from|conversation|serviceUrl)\b/;

const envelope = /^\.(type|id|timestamp|channelId|serviceUrl|from|recipient|conversation|locale|name)\b/;

/** A copy with the changes made to it. */
export function changed(activity: object, all: readonly Change[]): object {
  const copy = structuredClone(activity);
  for (const { how, place, value, within } of all) {
    const places = placesIn(copy)
      .filter(({ path }) => !(within && envelope.test(path)))
      .slice(0, 200);
    const at = places[place % Math.max(1, places.length)];
    if (!at) continue;
    const { holder, name, path } = at;
    const theirs = vouched.test(path) && JSON.stringify(value)?.includes('«victim');
    const other = theirs ? null : structuredClone(value);
    if (how === 'set') holder[name] = path === '.serviceUrl' && typeof other === 'string' ? `not ${other}` : other;
    else if (how === 'delete') delete holder[name];
    else if (how === 'list') holder[name] = [holder[name]];
    else if (how === 'text') holder[name] = JSON.stringify(holder[name]) ?? '';
    else if (how === 'many') holder[name] = Array.from({ length: 60 }, () => holder[name]);
    else if (how === 'add') holder['extra'] = other;
    else {
      holder[`${name} `] = holder[name];
      delete holder[name];
    }
  }
  return copy;
}

/** What becomes of the text on the way; nearly always nothing. */
export const spoilt: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 60, arbitrary: fc.constant((text: string) => text) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<(text: string) => string>(
      (text) => text.slice(0, Math.floor(text.length / 2)),
      (text) => `\ufeff${text}`,
      (text) => text + text,
      (text) => `[${text}]`,
      (text) => text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
      (text) => text.replaceAll('"', "'"),
      () => `{"type":"message","text":"${'z'.repeat(300_000)}"}`,
      (text) => text.replace('"type":', '"type":"message","type":'),
    ),
  },
);
