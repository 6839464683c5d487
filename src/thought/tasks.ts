import type { Lens } from '../lenses/lens.ts';
import { noticeTask, type Opinion } from '../lenses/second-opinion.ts';
import { type Answer, askTask, type Draft } from '../questions/writer.ts';
import type { InSession } from '../safeguards/pseudonymise/pseudonymise.ts';
import type { Task } from './chat.ts';
import type { Disguise, MakeDisguise } from './disguise.ts';
import { type Prompts, systemOf } from './prompt.ts';
import { sentOf, type Told } from './told.ts';

/** A task as it is sent, and whether it may be. */
type Disguised<T> = { readonly task: Task<T>; readonly disguise: Disguise };

/** Makes both tasks of a model. Whatever somebody said is looked at once more before it is in one, but for what they said is no name. */
export type Tasks = {
  notice(told: Told, spared?: InSession): Disguised<Opinion>;
  ask(draft: Draft, spared?: InSession): Disguised<Answer>;
};

export function createTasks(prompts: Prompts, lenses: readonly Lens[], makeDisguise: MakeDisguise): Tasks {
  const system = { notice: systemOf(prompts.notice, lenses), ask: systemOf(prompts.ask, lenses) };
  return {
    notice(told, spared) {
      const disguise = makeDisguise(spared);
      return { task: noticeTask(system.notice, sentOf(told, disguise.lookAt)), disguise };
    },
    ask(draft, spared) {
      const disguise = makeDisguise(spared);
      return { task: askTask(system.ask, lookedAt(draft, disguise)), disguise };
    },
  };
}

const lookedAt = (draft: Draft, { lookAt }: Disguise): Draft => ({
  ...draft,
  told: sentOf(draft.told, lookAt),
  challenge: {
    ...draft.challenge,
    text: lookAt(draft.challenge.text),
    because:
      draft.challenge.because.kind === 'words'
        ? { kind: 'words', quote: lookAt(draft.challenge.because.quote) }
        : draft.challenge.because,
  },
  asked: draft.asked.map(lookAt),
});
