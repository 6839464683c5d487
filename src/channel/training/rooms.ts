import type { Roles } from '../../roles/roles.ts';
import type { PersonId } from '../../session/ids.ts';
import type { Train } from '../../train.ts';
import type { RunId } from '../../training/run.ts';
import type { LinkTo } from '../link-to.ts';
import type { Reach } from '../reach.ts';
import { byRole } from './by-role.ts';
import type { PackLinks } from './files.ts';
import { createLive } from './live.ts';
import { roomMessageWith } from './message.ts';
import { createTraining, type TrainingChannel } from './training.ts';
import { watched } from './watched.ts';

export type RoomsParts = {
  readonly train: Train;
  readonly reach: Reach;
  readonly linkTo: LinkTo;
  /** Null where no browser reaches the bot. */
  readonly packTo: PackLinks['to'] | null;
  /** Whether a dialog opens from a card; on Microsoft's local page none does. */
  readonly dialogs: boolean;
  readonly barredByRole: Roles['barredByRole'];
  readonly turnedAway: (person: PersonId, why: 'foreign' | 'role', target: string) => void;
  readonly failed: (error: unknown) => void;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** Training in rooms, each with the one card that is kept up to date, for whoever may. */
export function createRooms(parts: RoomsParts): TrainingChannel {
  const { train, reach, linkTo, packTo, dialogs, barredByRole, turnedAway, failed, now } = parts;
  const roomMessage = roomMessageWith({ linkTo, dialogs });
  const live = createLive({
    async update(run) {
      const room = await train.room(run);
      if (!room?.run.card) return null;
      const { conversation, card } = room.run;
      return reach.sayIn(conversation, (words) => ({ ...roomMessage(room, words), id: card }));
    },
    gone: (run) => void tellGone(run).catch(failed),
    failed,
  });
  const unguarded = createTraining({
    train: watched(train, (person, run) => turnedAway(person, 'foreign', run)),
    live,
    linkTo: packTo,
    roomMessage,
    change: reach.sayIn,
    failed,
    now,
  });
  return byRole(unguarded, {
    barredByRole,
    barred: (person, does) => turnedAway(person, 'role', `training-${does}`),
  });

  /** Where the bot was taken out of a room, its trainer is told in their own chat, if there is one. */
  async function tellGone(run: RunId): Promise<void> {
    const room = await train.room(run);
    const own = room && (await reach.ownChat(room.run.trainer));
    if (own) await reach.speak(own, (say) => ({ type: 'message', text: say.training.notAMember }));
  }
}
