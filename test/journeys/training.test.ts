import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { createTrainWith, createTurnWith } from '../../src/parts/roads.ts';
import { createStore, type Store } from '../../src/parts/store.ts';
import type { Scenario } from '../../src/training/exercise.ts';
import { RunId } from '../../src/training/run.ts';
import { theThinking } from '../thinking.ts';
import { aPerson, type Posted, seen } from './person.ts';
import { aServer, type BotServer } from './server.ts';
import { aTrainee, barsOf, buttonsOf, roomCard, type Trainee } from './training.ts';

const thinking = theThinking();
const people = 200;

describe('a trainer runs a whole scenario with two hundred people in a channel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  const conversation = `19:training@thread.tacv2;messageid=${randomUUID()}`;
  let config: Config;
  let store: Store;
  let server: BotServer;
  let now = '2026-11-25T10:00:00.000Z';

  async function start(): Promise<void> {
    store = await createStore(config);
    server = await aServer({
      ...store,
      turn: createTurnWith(thinking(), store.sessions, config),
      train: createTrainWith(thinking(), store),
      now: () => now,
    });
  }
  async function stop(): Promise<void> {
    await server[Symbol.asyncDispose]();
    await store[Symbol.asyncDispose]();
  }
  beforeAll(async () => {
    config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
    await start();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const trainee = (name: string): Trainee => aTrainee(aPerson(server, { place: 'channel', name, conversation }));
  const words = ({ body }: Posted): string => JSON.stringify(body);
  const scenario = (): Scenario => {
    const found = thinking().exercises.find(({ id }) => id === 'alice');
    if (found?.kind !== 'scenario') throw new Error('There is no scenario of Alice.');
    return found;
  };
  const card = () => roomCard(server, conversation);
  const button = (what: string) => {
    const found = buttonsOf(card()).find((data) => data['do'] === what || data['training'] === what);
    if (!found) throw new Error(`The room's card has no button for '${what}': ${JSON.stringify(buttonsOf(card()))}`);
    return found;
  };
  const leads = (what: string) => trainee('trainer').presses(button(what));
  const run = () => RunId.parse(String(buttonsOf(card()).find((data) => data['run'])?.['run']));
  const shows = (what: RegExp | string) =>
    server.connector.until(`the card shows ${what}`, () => Boolean(seen(card()).match(what)), 15_000);

  /** How worried somebody is at a stage: spread over the whole scale, and known to this test alone. */
  const held = (person: number, stage: number) => (person * 37 + stage * 11) % 101;
  const option = (person: number, stage: number) => {
    const options = scenario().stages[stage]?.decision.options ?? [];
    return options[person % options.length];
  };
  const answer = (person: number, stage: number) => ({
    stage: scenario().stages[stage]?.id,
    choice: option(person, stage)?.id,
    concern: String(held(person, stage)),
  });
  const everybody = (from: number, to: number, stage: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, at) => trainee(`p${from + at}`).commits(run(), answer(from + at, stage))),
    );

  it('offers what there is to run, in the channel', async () => {
    const [menu] = await trainee('trainer').person.mentions('train');
    expect(seen(menu)).toContain(scenario().title);
    const begun = await trainee('trainer').presses({ do: 'start', exercise: 'alice' });
    expect(begun.status).toBe(200);
    expect(seen(card())).toContain(scenario().title);
    expect(seen(card())).not.toContain(scenario().stages[0]?.story.slice(0, 40));
  });

  it('lets nobody but the trainer lead, and no second one begin', async () => {
    expect(words(await trainee('other').presses(button('open')))).not.toMatch(/Here it is/);
    const [refused] = await trainee('other').person.mentions('train');
    expect(seen(refused)).toMatch(/running|going on/i);
    expect(words(await trainee('other').presses({ do: 'start', exercise: 'alice' }))).toMatch(/running|going on/i);
    expect(words(await trainee('other').presses({ ...button('open'), do: 'take-over' }))).not.toMatch(/Here it is/);
  });

  it('counts each of two hundred once, those who answer twice or from two devices too', async () => {
    await leads('open');
    await shows(scenario().stages[0]?.story.slice(0, 40) ?? '');
    const first = run();
    // Half of them think again, and ten of those are on another device.
    await Promise.all(
      Array.from({ length: 100 }, (_, person) =>
        trainee(`p${person}`).commits(first, { ...answer(person, 0), concern: '50' }),
      ),
    );
    const box = await trainee('p3').opens('box', first);
    expect(words(box)).toContain('"id":"concern"');
    expect(words(box)).toContain('"value":50');
    const kept = await everybody(0, people - 20, 0);
    expect(new Set(kept.map(({ status }) => status))).toEqual(new Set([200]));
    await everybody(0, 10, 0);
    expect(await store.runs.counted({ id: first, stage: answer(0, 0).stage ?? '', round: 1 })).toEqual({
      here: people - 20,
      people: people - 20,
    });
    await shows(String(people - 20));
    expect(seen(card())).not.toMatch(/p17|aad-/);
  });

  it('goes on after a restart in the middle of a stage, and nothing is lost', async () => {
    const before = run();
    await stop();
    await start();
    // What Teams shows is still there; the bot finds the run by the id behind its button.
    const late = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        trainee(`p${people - 20 + at}`).commits(before, answer(people - 20 + at, 0)),
      ),
    );
    expect(late.every(({ status }) => status === 200)).toBe(true);
    const commitments = await store.runs.commitments(before);
    expect(commitments).toHaveLength(people);
    expect(commitments.map(({ concern }) => concern).sort()).toEqual(
      Array.from({ length: people }, (_, person) => held(person, 0)).sort(),
    );
    // The connection of the trainer was lost too: the word brings the card back.
    const [again] = await trainee('trainer').person.mentions('train');
    expect(seen(again)).toContain(String(people));
  });

  it('takes nothing once the stage is closed, and shows the room itself', async () => {
    const id = run();
    await leads('close');
    expect(words(await trainee('p1').commits(id, { ...answer(1, 0), concern: '99' }))).not.toMatch(/kept your/i);
    expect(words(await trainee('late').opens('box', id))).toMatch(/closed/i);
    await shows(String(people));
    await leads('reveal');
    await server.connector.until('the bars are there', () => barsOf(card()).length > 0, 15_000);
    const bars = barsOf(card());
    const options = scenario().stages[0]?.decision.options ?? [];
    for (const { text } of options) {
      const chose = Array.from({ length: people }, (_, person) => option(person, 0)).filter(
        (one) => one?.text === text,
      );
      expect(bars.find(({ x }) => x.startsWith(text.slice(0, 10)))?.y).toBe(chose.length);
    }
    expect((await store.runs.commitments(id)).filter(({ concern }) => concern === 99)).toHaveLength(
      Array.from({ length: people }, (_, person) => held(person, 0)).filter((one) => one === 99).length,
    );
  });

  it('tells of the drift, and lets latecomers in at the stage that is open', async () => {
    const id = run();
    await leads('next');
    await shows(scenario().stages[1]?.story.slice(0, 40) ?? '');
    await everybody(0, people, 1);
    await Promise.all(
      ['late-1', 'late-2', 'late-3'].map((name) => trainee(name).commits(id, { ...answer(0, 1), concern: '1' })),
    );
    await leads('close');
    await leads('reveal');
    await shows(/The room/);
    const room = await createTrainWith(thinking(), store).room(id);
    const drift = room?.picture.at(-1)?.drift;
    expect(room?.picture.at(-1)?.people).toBe(people + 3);
    expect(drift?.people).toBe(people);
    const moves = Array.from({ length: people }, (_, person) => held(person, 1) - held(person, 0)).sort(
      (a, b) => a - b,
    );
    expect(drift?.moved).toBe(((moves[99] ?? 0) + (moves[100] ?? 0)) / 2);
  });

  it('asks again after the talk, and tells each alone how they moved', async () => {
    const id = run();
    await leads('again');
    await shows(scenario().stages[1]?.story.slice(0, 40) ?? '');
    await Promise.all(
      Array.from({ length: people }, (_, person) =>
        trainee(`p${person}`).commits(id, { ...answer(person, 1), round: 2, concern: String(45 + (person % 10)) }),
      ),
    );
    await leads('close');
    await leads('reveal');
    const room = await createTrainWith(thinking(), store).room(id);
    expect(room?.picture.at(-1)?.talk?.collapsed).toBe(true);
    const own = words(await trainee('p7').opens('own', id));
    expect(own).toContain(String(held(7, 0)));
    expect(own).not.toMatch(/wrong|mistake|fail/i);
  });

  it('passes to another trainer when the first has been away', async () => {
    now = '2026-11-25T10:17:59.000Z';
    expect(words(await trainee('second').presses({ ...button('next'), do: 'take-over' }))).not.toMatch(/Here it is/);
    // Ten minutes after the eight that the part should take.
    now = '2026-11-25T10:40:00.000Z';
    expect(words(await trainee('second').presses({ ...button('next'), do: 'take-over' }))).toMatch(/Here it is/);
    expect(words(await leads('next'))).not.toMatch(/Here it is/);
  });

  it('ends with a debrief, and gives the trainer their files', async () => {
    const id = run();
    await trainee('second').presses(button('end'));
    await shows(scenario().outcome.slice(0, 40));
    expect(words(await trainee('p7').opens('pack', id))).not.toContain('http');
    const pack = words(await trainee('second').opens('pack', id));
    const links = [...pack.matchAll(/"url":"(http[^"]+)"/g)].map(([, url]) => url ?? '');
    expect(links.length).toBeGreaterThanOrEqual(5);
    const files = await Promise.all(links.map((link) => fetch(link)));
    expect(files.map(({ status }) => status)).toEqual(files.map(() => 200));
    const csv = await files[links.findIndex((link) => link.includes('/csv'))]?.text();
    // A line a person and stage, and one of headings.
    expect(csv?.trim().split('\n')).toHaveLength(1 + people + (people + 3) + people);
    expect(csv).not.toMatch(/aad|p17|late-1/);
    expect((await fetch((links[0] ?? '').replace('/slides', '/notes'))).status).toBe(403);
    expect(words(await trainee('p1').commits(id, answer(1, 1)))).not.toMatch(/kept your/i);
  });

  it('tells a person of another conversation nothing of it', async () => {
    const stranger = aTrainee(aPerson(server, { place: 'channel', name: 'stranger' }));
    expect(words(await stranger.opens('own', run()))).toMatch(/no such|not here|cannot find/i);
    expect(words(await stranger.commits(run(), answer(1, 1)))).not.toMatch(/kept your/i);
  });
});
