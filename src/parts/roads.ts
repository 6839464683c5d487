import { randomUUID } from 'node:crypto';
import type { Reminding } from '../beyond.ts';
import type { Config } from '../config.ts';
import type { Entitlements } from '../entitlements.ts';
import { keyedWith, newSalt } from '../keyed.ts';
import { lookUpWith } from '../look-up.ts';
import { createMask } from '../mask.ts';
import { ChallengeId, SessionId } from '../session/ids.ts';
import type { Sessions } from '../session/sessions.ts';
import { createTrain, type Train } from '../train.ts';
import { RunId } from '../training/run.ts';
import { createTurn, type Parts, type Turn } from '../turn.ts';
import { logOf } from './log.ts';
import type { Store } from './store.ts';
import type { Thinking } from './thinking.ts';

/** What a turn has besides thinking and sessions. Where nothing is ever sent, as in the terminal, nobody is reminded; whoever is at this machine may do anything. */
type Beside = Partial<Pick<Parts, 'reminding' | 'entitlements' | 'mayDo' | 'asksLeave'>>;

export function createTurnWith(thinking: Thinking, sessions: Sessions, config: Config, beside: Beside = {}): Turn {
  const newIds = () => ({ session: SessionId.parse(randomUUID()), challenge: ChallengeId.parse(randomUUID()) });
  const lookUp = lookUpWith(thinking.find);
  const events = logOf(config);
  return createTurn({
    ...thinking,
    lookUp,
    sessions,
    reminding: noReminding,
    entitlements: noEntitlements,
    mayDo: async () => true,
    asksLeave: true,
    ...beside,
    mask: createMask({ pseudonymise: thinking.pseudonymise, keyedWith, newSalt }),
    offersModel: config.model !== null,
    newIds,
    events,
    think: thinking.thinkWith(events),
  });
}

/** The road of training, on the same content. */
export const createTrainWith = (
  { exercises, content, library }: Thinking,
  { runs, keyInRun }: Pick<Store, 'runs' | 'keyInRun'>,
): Train =>
  createTrain({
    runs,
    keyInRun,
    exercises,
    lenses: content.lenses,
    cites: library.quotation,
    newRun: () => RunId.parse(randomUUID()),
  });

/** Where nothing is kept, nothing is held. */
const noEntitlements: Entitlements = {
  holdings: async () => ({ alone: 0, together: 0, held: 0 }),
  forget: async () => ({ alone: 0, together: 0, held: 0 }),
  hold: async () => null,
  lift: async () => null,
};

const noReminding: Reminding = {
  of: async () => 'stopped',
  stop: async () => undefined,
  start: async () => undefined,
  pause: async () => undefined,
};
