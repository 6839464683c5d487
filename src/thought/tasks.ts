import type { Lens } from '../lenses/lens.ts';
import { noticeTask, type Opinion } from '../lenses/second-opinion.ts';
import { type Answer, askTask, type Draft } from '../questions/writer.ts';
import type { Task } from './chat.ts';
import type { Disguise, MakeDisguise } from './disguise.ts';
import { type Prompts, systemOf } from './prompt.ts';
import { saidIn, sentOf, type Told } from './told.ts';

/** A task as it is sent, and what leads from its answer back to the person's own words. */
type Disguised<T> = { readonly task: Task<T>; readonly disguise: Disguise };

/** Makes both tasks of a model, with nothing in them that says who the family is. */
export type Tasks = { notice(told: Told): Disguised<Opinion>; ask(draft: Draft): Disguised<Answer> };

export function createTasks(prompts: Prompts, lenses: readonly Lens[], makeDisguise: MakeDisguise): Tasks {
  const system = { notice: systemOf(prompts.notice, lenses), ask: systemOf(prompts.ask, lenses) };
  return {
    notice(told) {
      const disguise = makeDisguise(saidIn(told));
      return { task: noticeTask(system.notice, sentOf(told, disguise.hide)), disguise };
    },
    ask(draft) {
      const disguise = makeDisguise(saidIn(draft.told));
      return { task: askTask(system.ask, hidden(draft, disguise)), disguise };
    },
  };
}

const hidden = (draft: Draft, { hide }: Disguise): Draft => ({
  ...draft,
  told: sentOf(draft.told, hide),
  challenge: {
    ...draft.challenge,
    text: hide(draft.challenge.text),
    because:
      draft.challenge.because.kind === 'words'
        ? { kind: 'words', quote: hide(draft.challenge.because.quote) }
        : draft.challenge.because,
  },
  asked: draft.asked.map(hide),
});
