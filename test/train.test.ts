import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConversationId, PersonId } from '../src/session/ids.ts';
import { type OpenDatabase, openDatabase } from '../src/storage/database.ts';
import { createRuns } from '../src/storage/runs.ts';
import { createTrain, type Train } from '../src/train.ts';
import type { Lead } from '../src/training/lead.ts';
import { RunId, type Runs } from '../src/training/run.ts';
import type { Room, Trained } from '../src/training/view.ts';
import { keyInRun } from './builders.ts';
import { aScenario } from './training/exercises.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
let database: OpenDatabase;
let runs: Runs;
let train: Train;
beforeAll(async () => {
  database = await openDatabase(folder);
  runs = createRuns(database.database);
  const newRun = () => RunId.parse(randomUUID());
  train = createTrain({ runs, exercises: [aScenario([])], lenses: [], cites: () => null, newRun, keyInRun });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const morning = '2026-11-26T10:00:00.000Z';

/** A room in which people ask at a time; the first stage takes five minutes. */
function aRoom() {
  const conversation = ConversationId.parse(`19:${randomUUID()}@thread.tacv2;messageid=1`);
  const asking = (name = 'trainer', at = morning, from: string = conversation) => ({
    conversation: ConversationId.parse(from),
    person: PersonId.parse(name),
    at,
  });
  const roomIn = (trained: Trained): { readonly room: Room; readonly left: Room | null } => {
    if (trained.kind !== 'room') throw new Error(`A card was to be posted, and it is '${trained.kind}'.`);
    return trained;
  };
  return {
    conversation,
    asking,
    roomIn,
    /** Begun, with a card that was posted. */
    async begun(): Promise<Room['run']> {
      const { room } = roomIn(await train.start(asking(), 'a-scenario'));
      await train.cardIs(room.run, 'card');
      return { ...room.run, card: 'card' };
    },
    async leads(id: RunId, given: Lead, who = asking()): Promise<Trained> {
      const seq = (await runs.one(id))?.seq ?? 0;
      return train.lead(who, id, seq, given);
    },
  };
}

describe('what a trainer presses', () => {
  it('posts a new card for each part that opens, and leaves the one before it', async () => {
    const { begun, leads, roomIn } = aRoom();
    const { id } = await begun();
    for (const [at, given] of (['open', 'again', 'next'] as const).entries()) {
      const before = (await runs.one(id))?.card;
      const { room, left } = roomIn(await leads(id, given));
      expect(room).toMatchObject({ over: false, run: { phase: 'open', card: null } });
      expect(left).toMatchObject({ over: true, run: { card: before } });
      await train.cardIs(room.run, `card-${at}`);
      for (const then of ['close', 'reveal'] as const) expect(await leads(id, then)).toEqual({ kind: 'led', run: id });
    }
    expect(await leads(id, 'end')).toEqual({ kind: 'led', run: id });
    expect(await runs.one(id)).toMatchObject({ phase: 'ended', card: 'card-2' });
  });

  it('leaves nothing where no card was ever posted', async () => {
    const { asking, roomIn, leads } = aRoom();
    const { room, left } = roomIn(await train.start(asking(), 'a-scenario'));
    expect(left).toBeNull();
    expect(await leads(room.run.id, 'open')).toMatchObject({ kind: 'room', left: null });
  });
});

describe('whoever asks what there is to run', () => {
  it('is shown the list where nothing goes on', async () => {
    expect(await train.menu(aRoom().asking())).toMatchObject({ kind: 'menu', exercises: [{ id: 'a-scenario' }] });
  });

  it('gets the card anew if they are the trainer, and the one before it is over; the run stands where it stood', async () => {
    const { asking, begun, roomIn } = aRoom();
    const run = await begun();
    const { room, left } = roomIn(await train.menu(asking()));
    expect(room).toMatchObject({ over: false, run });
    expect(left).toEqual({ ...room, over: true });
    expect(await runs.one(run.id)).toEqual(run);
  });

  it('gets it though they are not, once the trainer is away, and takes over by a button of it', async () => {
    const { asking, begun, leads, roomIn } = aRoom();
    const { id } = await begun();
    const [still, away] = ['2026-11-26T10:14:59.999Z', '2026-11-26T10:15:00.000Z'];
    expect(await train.menu(asking('another', still))).toEqual({ kind: 'not-done', because: 'running' });
    expect(roomIn(await train.menu(asking('another', away))).left).toMatchObject({ over: true });
    expect(await runs.one(id)).toMatchObject({ trainer: 'trainer' });
    expect(await leads(id, 'take-over', asking('another', away))).toEqual({ kind: 'led', run: id });
    expect(await runs.one(id)).toMatchObject({ trainer: 'another', card: 'card' });
  });
});

it('a run is found from every thread of its channel, and from no other channel', async () => {
  const { conversation, asking, begun, leads } = aRoom();
  const { id } = await begun();
  await leads(id, 'open');
  const channel = conversation.split(';')[0] ?? '';
  for (const from of [conversation, `${channel};messageid=2`, channel]) {
    expect(await train.box(asking('p', morning, from), id)).toMatchObject({ run: { id } });
    expect(await train.isHere(asking('p', morning, from), id)).toBe(true);
  }
  for (const from of [`19:${randomUUID()}@thread.tacv2;messageid=1`, `${channel}x`, channel.slice(0, -1)]) {
    expect(await train.box(asking('p', morning, from), id)).toBe('no-such-run');
    expect(await train.isHere(asking('p', morning, from), id)).toBe(false);
  }
});
