import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { aConnector } from '../journeys/connector.ts';
import { type Answer, aBotUnderFire } from './bot-under-fire.ts';
import { changed, changes, spoilt } from './mutations.ts';
import { aTeams } from './teams.ts';
import { filledIn, type Ids } from './tokens.ts';
import { bot, valid } from './valid.ts';
import { aVictim, canaries, keptOf } from './victim.ts';

const total = Number(process.env['FUZZ'] ?? 100_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const attackers = 24;
/** As many activities, and everybody has conversations that nobody has spoken in yet. */
const chapter = 4_000;

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const started: { kill(): void }[] = [];
afterAll(() => {
  for (const one of started) one.kill();
  rmSync(folder, { recursive: true, force: true });
});

const fuzzed = fc.record({
  kind: valid,
  all: changes,
  spoils: spoilt,
  who: fc.nat({ max: attackers - 1 }),
  place: fc.constantFrom('personal', 'personal', 'groupChat', 'channel'),
  locale: fc.constantFrom('en-GB', 'cy-GB', undefined),
});

/** What one attacker was last shown, and so may press. */
type Shown = { session: string; challenge: string; run: string; activity: string };

it(`${total} malformed activities do no harm (seed ${seed})`, { timeout: 1_200_000 }, async () => {
  const settings = { RATE_PERSON: '100000000', RATE_TENANT: '100000000' };
  const theirs = await aConnector();
  const before = await aBotUnderFire(folder, settings);
  started.push(before);
  const victim = await aVictim(before, theirs);
  expect(JSON.stringify(theirs.sent)).toContain('trombone');
  expect(Object.values(victim)).not.toContain('');
  expect(await before.stop()).toBe(0);
  const kept = await keptOf(folder, victim.conversations);
  expect(kept.length).toBeGreaterThan(2_000);
  const heardByVictim = theirs.sent.length;

  const shown = Array.from(
    { length: attackers },
    (): Shown => ({ session: 'none', challenge: 'none', run: 'none', activity: 'none' }),
  );
  /** Who sent an activity, and the conversation that it came from. */
  const came = new Map<number, { readonly who: number; readonly conversation: unknown }>();
  const astray: string[] = [];
  let messages = 0;
  const teams = await aTeams(({ number, conversation, body }) => {
    messages += 1;
    const from = came.get(number);
    const own = typeof from?.conversation === 'string' ? from.conversation : null;
    if (!from || (own !== conversation && own?.split(';messageid=')[0] !== conversation))
      astray.push(`of ${number}, from ${JSON.stringify(own)}, into ${conversation}`);
    if (canaries.some((word) => body.includes(word))) astray.push(`the victim’s words, into ${conversation}`);
    const one = from && shown[from.who];
    if (!one) return;
    for (const name of ['session', 'challenge', 'run'] as const)
      one[name] = new RegExp(`"${name}":"([^"]+)"`).exec(body)?.[1] ?? one[name];
  });

  const bots = await aBotUnderFire(folder, settings);
  started.push(bots);
  bots.secrets.push(...canaries);
  const answers = new Map<string, number>();
  const wrong: string[] = [];
  const count = (key: string) => answers.set(key, (answers.get(key) ?? 0) + 1);
  const began = performance.now();

  function sent(number: number, { kind, all, spoils, who, place, locale }: Fuzzed): string {
    const part = Math.floor(number / chapter);
    const room = `room-${who % 6}-${part}`;
    const id =
      place === 'personal'
        ? `a:attacker-${who}-${part}`
        : place === 'groupChat'
          ? `19:${room}@thread.v2`
          : `19:${room}@thread.tacv2;messageid=${part}`;
    const activity = changed(
      {
        id: `activity-${number}`,
        timestamp: '2026-11-26T10:00:00.000Z',
        channelId: 'msteams',
        serviceUrl: teams.addressOf(number),
        from: { id: `29:attacker-${who}`, name: `Attacker ${who}`, aadObjectId: `aad-attacker-${who}` },
        recipient: bot,
        conversation: { id, conversationType: place, ...(place === 'personal' ? {} : { isGroup: true }) },
        ...(locale ? { locale } : {}),
        ...kind,
      },
      all,
    );
    const mine = shown[who] ?? shown[0];
    const ids: Ids = { ...victim, ...(mine as Shown) };
    const text = filledIn(JSON.stringify(activity), ids);
    came.set(number, { who, conversation: JSON.parse(text).conversation?.id ?? null });
    if (mine) mine.activity = `activity-${number}`;
    return spoils(text);
  }

  function judge(number: number, text: string, { status, body }: Answer): void {
    count(String(status));
    if (status >= 500 && !(status === 501 && body.includes('NotImplemented')))
      wrong.push(`${status} to ${number}: ${text.slice(0, 1_500)}`);
    if (canaries.some((word) => body.includes(word)))
      wrong.push(`the victim’s words, to ${number}: ${text.slice(0, 1_500)}`);
  }

  let number = 0;
  for (let batch = 0; number < total; batch++) {
    const made = fc.sample(fuzzed, { numRuns: Math.min(2_000, total - number), seed: seed + batch });
    const next = made[Symbol.iterator]();
    const client = async () => {
      for (let one = next.next(); !one.done; one = next.next()) {
        const at = number++;
        const text = sent(at, one.value);
        judge(at, text, await bots.posts(text));
      }
    };
    await Promise.all(Array.from({ length: 32 }, client));
    // A message that comes late may still be told from one that goes astray.
    for (const old of came.keys()) if (old < number - 3 * chapter) came.delete(old);
    if (bots.exitCode() !== null) break;
  }
  const seconds = (performance.now() - began) / 1_000;
  const health = await bots.health().catch(() => ({ status: 0 }));
  const exit = await bots.stop();
  await teams.close();

  const table = (of: ReadonlyMap<string, number>) =>
    [...of].sort(([, a], [, b]) => b - a).map(([key, many]) => `  ${String(many).padStart(7)}  ${key}`);
  process.stdout.write(
    [
      `${number} activities in ${seconds.toFixed(1)} s (${Math.round(number / seconds)} a second), seed ${seed}: ${messages} messages were sent.`,
      'Answers:',
      ...table(answers),
      `Connections that ended before an answer, and were made again: ${bots.ends.length}.`,
      'Logged:',
      ...table(bots.logged),
      '',
    ].join('\n'),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(astray.slice(0, 5)).toEqual([]);
  // A record is offered to addresses that are not OneDrive's, and rightly goes to none of them.
  const known = /^failed · upload/;
  expect([...bots.logged.keys()].filter((kind) => kind.startsWith('failed') && !known.test(kind))).toEqual([]);
  expect(bots.strays).toEqual([]);
  expect(bots.told).toEqual([]);
  expect([health.status, exit, number]).toEqual([200, 0, total]);
  expect(theirs.sent.length).toBe(heardByVictim);
  expect(await keptOf(folder, victim.conversations)).toBe(kept);
  await theirs[Symbol.asyncDispose]();
});

type Fuzzed = typeof fuzzed extends fc.Arbitrary<infer One> ? One : never;
