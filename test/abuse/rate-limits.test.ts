import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimits } from '../../src/channel/limits/rate-limits.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { aTurn, replies } from '../channel/replies.ts';
import { aPerson } from '../journeys/person.ts';
import { aServer } from '../journeys/server.ts';

const { tooMany } = catalogueFor('en-GB').talk;

describe('in a minute', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const ann = { person: 'ann', tenant: 'one' };

  it('a person is heard as often as is set, told once, and heard again in the next', async () => {
    const allows = createRateLimits({ person: 2, tenant: 100 });
    const heard = async (times: number) => Promise.all(Array.from({ length: times }, () => allows(ann)));
    expect(await heard(5)).toEqual(['heard', 'heard', 'too-many', 'silent', 'silent']);
    vi.advanceTimersByTime(59_000);
    expect(await heard(1)).toEqual(['silent']);
    vi.advanceTimersByTime(1_001);
    expect(await heard(4)).toEqual(['heard', 'heard', 'too-many', 'silent']);
  });

  it('a tenant is heard as often as is set, and each of its people is told once', async () => {
    const allows = createRateLimits({ person: 100, tenant: 2 });
    const said = [];
    for (const person of ['a', 'b', 'c', 'c', 'd']) said.push(await allows({ person, tenant: 'one' }));
    expect(said).toEqual(['heard', 'heard', 'too-many', 'silent', 'too-many']);
    expect(await allows({ person: 'a', tenant: 'two' })).toBe('heard');
  });

  it('what one person sends beyond measure takes nothing from the others', async () => {
    const allows = createRateLimits({ person: 2, tenant: 4 });
    for (let times = 0; times < 50; times++) await allows(ann);
    expect(await allows({ person: 'bea', tenant: 'one' })).toBe('heard');
  });

  it('without a tenant, as on a machine without Teams, only people are counted', async () => {
    const allows = createRateLimits({ person: 1, tenant: 1 });
    expect(await allows({ person: 'a', tenant: null })).toBe('heard');
    expect(await allows({ person: 'b', tenant: null })).toBe('heard');
  });
});

describe('whoever sends more than is heard', () => {
  it('is told so once, with 999, and nothing of it reaches a turn', async () => {
    const inside = aTurn();
    inside.answers(replies().help);
    await using server = await aServer({ turn: inside.turn, rate: { person: 2, tenant: 100 } });
    const ann = aPerson(server, { name: 'ann' });
    for (let times = 0; times < 2; times++) expect(await ann.says('hello')).toHaveLength(1);
    expect((await ann.says('Zebedee is here')).map(({ text }) => text)).toEqual([tooMany]);
    for (let times = 0; times < 3; times++) expect(await ann.says('Zebedee again')).toEqual([]);
    expect(tooMany).toMatch(/did not read or keep this.*wait a minute.*999/);
    expect(inside.heard).toHaveLength(2);
    expect(server.log.filter((line) => line.includes('too-many'))).toHaveLength(1);
    expect(server.log.join()).not.toContain('Zebedee');
    expect(await aPerson(server, { name: 'bea' }).says('hello')).toHaveLength(1);
  });

  it.each([
    ['adaptiveCard/action', { action: { verb: 'why', data: {} } }, 'value'],
    ['task/fetch', { data: {} }, 'task.value'],
    ['task/submit', { data: {} }, 'task.value'],
    ['composeExtension/fetchTask', {}, 'task.value'],
    ['composeExtension/submitAction', {}, 'task.value'],
    ['composeExtension/query', { parameters: [] }, 'composeExtension.text'],
  ])('by a press has it as the answer to each press: %s', async (name, value, where) => {
    const inside = aTurn();
    inside.answers(replies().help);
    await using server = await aServer({ turn: inside.turn, rate: { person: 1, tenant: 100 } });
    const ann = aPerson(server);
    await ann.says('hello');
    for (let times = 0; times < 2; times++) {
      const { status, body, said } = await ann.posts(ann.activity({ type: 'invoke', name, value }));
      expect([status, said]).toEqual([200, []]);
      expect(body).toHaveProperty(where, tooMany);
    }
    expect(inside.heard).toHaveLength(1);
  });

  it('may still take words back', async () => {
    const inside = aTurn();
    inside.answers(replies().help);
    await using server = await aServer({ turn: inside.turn, rate: { person: 1, tenant: 100 } });
    const ann = aPerson(server);
    await ann.says('hello');
    await ann.says('too much');
    await ann.deletes('hello-1');
    expect(inside.heard.map(({ command }) => command.kind)).toEqual(['hello', 'withdraw']);
  });
});
