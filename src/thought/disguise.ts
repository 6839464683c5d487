import type { InSession, Pseudonymise } from '../safeguards/pseudonymise/pseudonymise.ts';

/**
 * The last look at what a model would be sent. Names were masked long before, and the masker was sure of it; here everything is looked at once more, and
 * where something may still say who somebody is, nothing is sent. Nothing is put back either: what a model writes keeps its placeholders.
 */
export type Disguise = {
  /** False from the first text on that is not fit to be sent. */
  readonly sure: boolean;
  /** The text as it is, after a look at it. */
  lookAt(text: string): string;
};

/** Made for one task. `spared`: what somebody said is no name in the session that it is about. */
export type MakeDisguise = (spared?: InSession) => Disguise;

export const disguiseWith =
  (pseudonymise: Pseudonymise): MakeDisguise =>
  (spared) => {
    let sure = true;
    return {
      get sure() {
        return sure;
      },
      lookAt(text) {
        const { entities, doubtful } = pseudonymise(text, spared);
        sure &&= entities.length === 0 && doubtful.length === 0;
        return text;
      },
    };
  };
