import { comparedIn } from './compared.ts';
import { debriefOf } from './debrief.ts';
import { concernsAt, fewest, pictureOf, spreadOf } from './drift.ts';
import { askedAt, type Exercise, isOpenStage, type Stage } from './exercise.ts';
import { mayLead } from './lead.ts';
import type { Commitment, Run } from './run.ts';
import type { Results, Room, Tally } from './view.ts';

type Content = Parameters<typeof debriefOf>[2];

/** Whether what was committed to at the stage that a run stands at may be spoken of. */
export const isShown = ({ phase }: Run): boolean => phase === 'revealed' || phase === 'ended';

/** Whether a room may see anything of what it commits to. */
export const seesAnswers = (run: Run, stage: Stage): boolean =>
  isShown(run) || (run.phase === 'open' && isOpenStage(stage));

/** What the room's card shows. `commitments`: all of the run, where the room may see something of them, else none. */
export function roomOf(
  run: Run,
  exercise: Exercise,
  stage: Stage,
  counted: Room['counted'],
  commitments: readonly Commitment[],
  content: Content,
): Room {
  const stages = exercise.stages as readonly Stage[];
  const at = stages.findIndex(({ id }) => id === stage.id);
  const shown = isShown(run);
  const asked = askedAt(exercise, stage);
  const here = commitments.filter((one) => one.stage === stage.id && one.round === run.round);
  const visible = seesAnswers(run, stage) ? here : [];
  const picture = exercise.kind === 'scenario' && shown ? pictureOf(exercise, commitments) : [];
  const last = stage.next === undefined;
  return {
    run,
    exercise,
    stage,
    place: { at: at + 1, of: stages.length },
    asked,
    counted,
    may: mayLead(run, exercise),
    tally: tallyOf(asked.choice?.options ?? [], visible),
    spread: visible.length < fewest ? null : spreadOf([...concernsAt(visible, stage.id, run.round).values()]),
    picture,
    compared: exercise.kind === 'demonstration' && shown && last ? comparedIn(exercise, run.id, commitments) : null,
    citations: 'facts' in stage && shown ? stage.passages.flatMap((one) => content.cites(one) ?? []) : [],
    debrief: run.phase === 'ended' ? debriefOf(exercise, picture, content) : null,
    over: false,
  };
}

function tallyOf(
  options: readonly { readonly id: string; readonly text: string }[],
  here: readonly Commitment[],
): Tally {
  if (here.length < fewest) return [];
  return options.map(({ id, text }) => ({ text, people: here.filter(({ choice }) => choice.includes(id)).length }));
}

/** All that a run left behind, without names; of a stage and round that fewer than four answered, no answers. Of an exercise that nobody ran yet, what a trainer prepares with. */
export function resultsOf(
  exercise: Exercise,
  run: Pick<Run, 'id' | 'at'>,
  commitments: readonly Commitment[],
  content: Content,
): Results {
  const picture = exercise.kind === 'scenario' ? pictureOf(exercise, commitments) : [];
  // In the order of their keys, which say nothing of them.
  const people = [...new Set(commitments.map(({ person }) => person))].toSorted();
  const order = exercise.stages.map(({ id }) => id);
  const places = new Map(people.map((person, at) => [person, at + 1]));
  const answered = new Map<string, number>();
  const where = ({ stage, round }: Commitment) => `${stage} ${round}`;
  for (const one of commitments) answered.set(where(one), (answered.get(where(one)) ?? 0) + 1);
  const rows = commitments
    .filter((one) => (answered.get(where(one)) ?? 0) >= fewest)
    .map(({ person, ...rest }) => ({ ...rest, person: places.get(person) ?? 0 }))
    .toSorted((a, b) => a.person - b.person || order.indexOf(a.stage) - order.indexOf(b.stage) || a.round - b.round);
  return {
    exercise,
    at: run.at,
    people: people.length,
    picture,
    compared: exercise.kind === 'demonstration' ? comparedIn(exercise, run.id, commitments) : null,
    debrief: debriefOf(exercise, picture, content),
    rows,
  };
}
