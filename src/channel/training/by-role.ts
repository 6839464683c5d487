import type { TurnContext } from 'botbuilder';
import { catalogueFor } from '../../language/catalogue.ts';
import type { Roles } from '../../roles/roles.ts';
import type { PersonId } from '../../session/ids.ts';
import { taskMessage } from '../dialog.ts';
import { personOf } from '../read.ts';
import type { TrainingChannel } from './training.ts';

export type ByRoleParts = {
  readonly barredByRole: Roles['barredByRole'];
  /** Told of whoever may not do what they pressed. */
  readonly barred: (person: PersonId, does: string) => void;
};

/** Training in which only trainers begin, lead and have the files; everybody in the room answers. */
export function byRole(training: TrainingChannel, { barredByRole, barred }: ByRoleParts): TrainingChannel {
  /** What somebody who may not do this is told, or null. */
  async function whyNot({ activity }: TurnContext, does: string): Promise<string | null> {
    const person = personOf(activity.from);
    const because = await barredByRole(person, { road: 'training', does });
    if (because === null) return null;
    barred(person, does);
    return catalogueFor(activity.locale).refusals[because];
  }

  return {
    async begin(context, send) {
      const words = await whyNot(context, 'begin');
      if (words === null) return training.begin(context, send);
      await send({ type: 'message', text: words });
    },
    press: async (context, press, send) =>
      (await whyNot(context, press.do)) ?? (await training.press(context, press, send)),
    async open(context, opens) {
      const words = await whyNot(context, opens.training);
      return words === null ? training.open(context, opens) : taskMessage(words);
    },
    commit: (context, commits) => training.commit(context, commits),
  };
}
