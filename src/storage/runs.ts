import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ConversationId, PersonId } from '../session/ids.ts';
import { type Commitment, type Run, RunId, RunPhase, type Runs } from '../training/run.ts';
import type { Database } from './database.ts';
import { trainingCommitment as commitments, trainingRun as runs } from './schema.ts';
import { codeOf, keyTaken, steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';
import { utcOf } from './utc.ts';

type RunRow = typeof runs.$inferSelect;
type CommitmentRow = typeof commitments.$inferSelect;

/** Runs in Postgres, and what people committed to. Nothing is remembered here: many processes may lead and commit at once. */
export function createRuns(database: Database): Runs {
  return {
    current: (conversation) =>
      steadily(async () => {
        const [row] = await database
          .select()
          .from(runs)
          .where(and(eq(runs.conversationId, conversation), isNull(runs.endedAt)));
        return row ? runIn(row) : null;
      }),

    one,

    begin: (run) =>
      steadilyKnowing(async (again) => {
        try {
          await database.insert(runs).values({ ...valuesOf(run), id: run.id, beganAt: run.at, card: run.card });
          return true;
        } catch (error) {
          if (codeOf(error) !== keyTaken) throw error;
          return again && isSame(run, await one(run.id));
        }
      }),

    move: (run) =>
      steadilyKnowing(async (again) => {
        const { stage, round, phase } = run;
        const opens = sql`${phase === 'open'} and (${runs.stageId}, ${runs.round}, ${runs.phase}) <> (${stage}, ${round}::int, ${phase})`;
        const moved = await database
          .update(runs)
          .set({
            ...valuesOf(run),
            // The id of a card that was sent meanwhile is not lost; a stage that opens has a card of its own.
            card: sql`case when ${opens} then ${run.card}::text else ${runs.card} end`,
          })
          .where(and(eq(runs.id, run.id), eq(runs.seq, run.seq - 1)))
          .returning({ id: runs.id });
        return moved.length === 1 || (again && isSame(run, await one(run.id)));
      }),

    cardIs: ({ id, stage, round }, card) =>
      steadily(async () => {
        const there = and(eq(runs.id, id), eq(runs.stageId, stage), eq(runs.round, round));
        await database.update(runs).set({ card }).where(there);
      }),

    commit: (id, commitment, at) =>
      steadilyKnowing(async (again) => {
        const { stage, round, person, choice, concern } = commitment;
        // The run's row is held until this is stored: who closes the stage at this moment waits, or is waited for and seen.
        const { rows } = (await database.execute(sql`
          insert into training_commitment (run_id, stage_id, round, person, choice, concern, at)
          select run.id, run.stage_id, run.round, ${person}::text, ${JSON.stringify(choice)}::jsonb, ${concern}::int, ${at}::timestamptz
          from training_run as run
          where run.id = ${id} and run.stage_id = ${stage} and run.round = ${round}::int and run.phase = 'open'
          for share of run
          on conflict (run_id, stage_id, round, person)
          do update set choice = excluded.choice, concern = excluded.concern, at = excluded.at
          returning training_commitment.xmax = 0 as fresh`)) as { rows: { fresh: boolean }[] };
        const [row] = rows;
        if (row) return row.fresh ? 'kept' : 'changed';
        return again && (await isStored(id, commitment, at)) ? 'kept' : 'shut';
      }),

    counted: ({ id, stage, round }) =>
      steadily(async () => {
        const [row] = await database
          .select({
            here: sql<number>`count(*) filter (where ${commitments.stageId} = ${stage} and ${commitments.round} = ${round})::int`,
            people: sql<number>`count(distinct ${commitments.person})::int`,
          })
          .from(commitments)
          .where(eq(commitments.runId, id));
        return row ?? { here: 0, people: 0 };
      }),

    commitments: (id) =>
      steadily(async () => {
        const rows = await database.select().from(commitments).where(eq(commitments.runId, id));
        return rows.map(commitmentIn);
      }),

    mine: (id, person) =>
      steadily(async () => {
        const theirs = and(eq(commitments.runId, id), eq(commitments.person, person));
        const rows = await database.select().from(commitments).where(theirs);
        return rows.map(commitmentIn);
      }),
  };

  function one(id: RunId): Promise<Run | null> {
    return steadily(async () => {
      const [row] = await database.select().from(runs).where(eq(runs.id, id));
      return row ? runIn(row) : null;
    });
  }

  /** Whether this very commitment is there: the stage may have been closed since. */
  async function isStored(id: RunId, { stage, round, person }: Commitment, at: string): Promise<boolean> {
    const same = [eq(commitments.runId, id), eq(commitments.stageId, stage), eq(commitments.round, round)];
    const rows = await database
      .select({ round: commitments.round })
      .from(commitments)
      .where(and(...same, eq(commitments.person, person), eq(commitments.at, at)));
    return rows.length === 1;
  }
}

/** Tells the work whether the connection broke before: the first time may have been done, without an answer. */
function steadilyKnowing<T>(work: (again: boolean) => Promise<T>): Promise<T> {
  let times = 0;
  return steadily(() => work(times++ > 0));
}

const valuesOf = (run: Run) => ({
  conversationId: run.conversation,
  exerciseId: run.exercise,
  stageId: run.stage,
  round: run.round,
  phase: run.phase,
  trainerId: run.trainer,
  seq: run.seq,
  at: run.at,
  endedAt: run.phase === 'ended' ? run.at : null,
});

const isSame = (run: Run, stored: Run | null): boolean =>
  stored?.seq === run.seq &&
  stored.at === run.at &&
  stored.trainer === run.trainer &&
  stored.phase === run.phase &&
  stored.stage === run.stage;

const Round = z.union([z.literal(1), z.literal(2)]);

const Time = z.string().transform(utcOf).pipe(z.iso.datetime());

const RunColumns = z.object({
  id: RunId,
  conversation: ConversationId,
  seq: z.int(),
  exercise: z.string().min(1),
  stage: z.string().min(1),
  round: Round,
  phase: RunPhase,
  trainer: PersonId,
  at: Time,
  card: z.string().nullable(),
});

const CommitmentColumns = z.object({
  stage: z.string().min(1),
  round: Round,
  person: z.string().min(1),
  choice: z.array(z.string()),
  concern: z.int().min(0).max(100).nullable(),
});

/** A stored row is an edge: it may have been written by last year's code. */
function runIn({ conversationId, exerciseId, stageId, trainerId, ...row }: RunRow): Run {
  return read(RunColumns, `Run ${row.id}`, {
    ...row,
    conversation: conversationId,
    exercise: exerciseId,
    stage: stageId,
    trainer: trainerId,
  });
}

const commitmentIn = ({ runId, stageId, ...row }: CommitmentRow): Commitment =>
  read(CommitmentColumns, `A commitment of run ${runId}`, { ...row, stage: stageId });

function read<T>(columns: z.ZodType<T>, what: string, row: unknown): T {
  const parsed = columns.safeParse(row);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0] ?? 'the row';
  throw new StorageError(
    `${what} cannot be read ('${String(field)}' is not as it should be). Nothing was changed; tell whoever runs the bot.`,
  );
}
