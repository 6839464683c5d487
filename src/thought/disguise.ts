import { type Aliases, restore } from '../safeguards/pseudonymise/aliases.ts';
import type { Pseudonymise } from '../safeguards/pseudonymise/pseudonymise.ts';

/**
 * What stands between a person's words and a model: `hide` puts the same placeholder for the same name or number wherever it is said in a
 * session, and `reveal` puts the person's own words back.
 */
export type Disguise = {
  /** False where something that was hidden so far may still say who somebody is, and nobody could tell: then nothing is sent. */
  readonly sure: boolean;
  hide(text: string): string;
  reveal(text: string): string;
};

/** Made for one turn, of everything that was said so far, in order: whoever came first keeps the first number. */
export type MakeDisguise = (said: readonly string[]) => Disguise;

export const disguiseWith =
  (pseudonymise: Pseudonymise): MakeDisguise =>
  (said) => {
    let aliases: Aliases = [];
    let sure = true;
    const hide = (text: string): string => {
      const hidden = pseudonymise(text, aliases);
      aliases = hidden.aliases;
      sure &&= hidden.sure;
      return hidden.text;
    };
    for (const text of said) hide(text);
    return {
      get sure() {
        return sure;
      },
      hide,
      reveal: (text) => restore(text, aliases),
    };
  };
