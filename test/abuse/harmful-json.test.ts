import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { safeJson } from '../../src/channel/limits/safe-json.ts';
import { pressIn } from '../../src/channel/on-card.ts';
import { read } from '../../src/channel/read.ts';
import { trainingPress } from '../../src/channel/training/asked.ts';
import { readContent } from '../../src/content.ts';
import { loadDocuments } from '../../src/knowledge/load.ts';
import { aTurn, replies } from '../channel/replies.ts';
import { aPerson } from '../journeys/person.ts';
import { aServer } from '../journeys/server.ts';

const harm = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}';
const written = '"\\u005f_proto__":{"polluted":"yes"}';

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('JSON from outside', () => {
  it.each([`{${harm},"a":1}`, `{${written},"a":1}`, `{"a":1,"b":[{${harm}}]}`])(
    'has no names that do harm: %s',
    (text) => {
      const parsed = safeJson(text);
      expect(JSON.stringify(parsed)).not.toMatch(/polluted|proto/);
      expect(parsed).toMatchObject({ a: 1 });
    },
  );

  it('is what it was otherwise, with words that look like those names, or like brackets', () => {
    const text = '{"a":"__proto__","b":["constructor",{"c":null,"d":"[[{{\\"[\\\\"}],"e":1.5e3}';
    expect(safeJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['lists', '['.repeat(65) + ']'.repeat(65)],
    ['objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`],
    ['what never ends', '['.repeat(200_000)],
    ['lists beyond any stack', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('is not read where it is too deep: %s', (_what, text) => {
    expect(() => safeJson(text)).toThrow(SyntaxError);
  });

  it('is read as deep as any card', () => {
    expect(() => safeJson('['.repeat(64) + ']'.repeat(64))).not.toThrow();
  });
});

describe('an activity with names that do harm', () => {
  it('is heard without them, over HTTP', async () => {
    const inside = aTurn();
    inside.answers(replies().help);
    await using server = await aServer({ turn: inside.turn });
    const ann = aPerson(server);
    const whole = JSON.stringify(ann.activity({ text: 'hello', value: { command: 'why' } })).replace(
      '"value":{',
      `${harm},"value":{${harm},${written},`,
    );
    const { status } = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: whole,
    });
    expect(status).toBe(200);
    expect(inside.heard.map(({ command }) => command)).toEqual([{ kind: 'why' }]);
  });

  it('gives a button none of them, were they to come so far', () => {
    const value = JSON.parse(`{"command":"time-box","minutes":"5","session":"s",${harm}}`);
    expect(pressIn(value)).toMatchObject({ kind: 'pressed', command: { kind: 'time-box', minutes: 5 } });
    expect(pressIn(JSON.parse('{"command":"__proto__"}'))).toEqual({ kind: 'unknown' });
    expect(pressIn(JSON.parse('{"command":"constructor"}'))).toEqual({ kind: 'unknown' });
    const press = trainingPress(JSON.parse(`{"command":"train","do":"box","run":"r",${harm}}`));
    expect(press).toMatchObject({ do: 'box', run: 'r' });
    expect(JSON.stringify(press)).not.toContain('polluted');
    expect(
      JSON.stringify(pressIn(JSON.parse(`{"command":"mark-voices","heard.__proto__":"heard",${harm}}`))),
    ).not.toContain('polluted');
  });

  it('cannot say by its prototype what it does not say itself', () => {
    const activity = JSON.parse(
      '{"type":"message","__proto__":{"from":{"id":"29:victim"},"conversation":{"id":"theirs"}}}',
    );
    expect(read(activity, '2026-11-26T10:00:00.000Z')).toEqual({ kind: 'unclear' });
  });
});

describe('a content file', () => {
  const Anything = z.record(z.string(), z.unknown());

  it.each([
    ['__proto__', '__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\na: 1\n'],
    ['a merge', 'base: &base\n  __proto__:\n    polluted: yes\na:\n  <<: *base\n'],
    ['a tag', 'a: !!js/function "function(){ globalThis.polluted = 1 }"\n'],
    ['another tag', 'a: !!python/object/apply:os.system ["id"]\n'],
  ])('does nothing to the process: %s', (_what, text) => {
    readContent(text, Anything);
    expect('polluted' in globalThis).toBe(false);
  });

  it('of a billion laughs is told of, at once', () => {
    const names = [...'abcdefghij'];
    const text = names
      .map((name, at) => `${name}: &${name} [${Array(10).fill(at === 0 ? 'lol' : `*${names[at - 1]}`)}]`)
      .join('\n');
    const began = performance.now();
    expect(readContent(text, Anything).mistakes).toMatchObject([
      { problem: expect.stringMatching(/without \* and &/) },
    ]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each(['', ']'.repeat(20_000)])('that goes deeper than anybody writes is told of', (end) => {
    const { mistakes } = readContent(`a: ${'['.repeat(20_000)}${end}`, Anything);
    expect(mistakes[0]).toMatchObject({ problem: expect.stringMatching(/not valid YAML/) });
  });

  it('of a document whose id leads elsewhere is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'documents-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      join(folder, 'x.md'),
      '---\nid: ../../x\ntitle: Title\npublisher: Us\nsource: Here\ndate: 2026-01-01\n---\nWords.\n',
    );
    expect(() => loadDocuments(folder)).toThrow(/'id', use lower-case words/);
  });
});
