import { z } from 'zod';

/** The steps of a guided session, and no session has all of them in another order. */
export const Step = z.enum([
  'experience',
  'view',
  'challenge',
  'missing',
  'premortem',
  'revise',
  'tripwire',
  'actions',
]);
/** `talk`: no steps, the person just talks. `short`: five minutes. `full`: experience, reflection, analysis, action. */
export const Path = z.enum(['talk', 'short', 'full']);
export const Mode = z.enum(['reflect', 'supervise', 'group']);

export type Step = z.infer<typeof Step>;
export type Path = z.infer<typeof Path>;
export type Mode = z.infer<typeof Mode>;

export const stepsOf: Readonly<Record<Path, readonly Step[]>> = {
  talk: [],
  short: ['view', 'challenge', 'revise', 'tripwire'],
  full: Step.options,
};

/** The four stages of reflective supervision (Morrison, 2005, after Kolb), as the steps fall into them. */
export const stageOf: Readonly<Record<Step, 'experience' | 'reflection' | 'analysis' | 'action'>> = {
  experience: 'experience',
  view: 'reflection',
  challenge: 'reflection',
  missing: 'analysis',
  premortem: 'analysis',
  revise: 'action',
  tripwire: 'action',
  actions: 'action',
};

/** Whether a guided session stands where nothing may challenge anybody yet: what is held is told first. */
export const isBeforeChallenges = (step: Step | null): boolean => step === 'experience' || step === 'view';

/** How many questions a person alone is asked before the path goes on by itself; they may ask for more, or for fewer. */
export const questionsOn: Readonly<Record<Path, number>> = { talk: Number.POSITIVE_INFINITY, short: 2, full: 4 };

/** The step after one, or null after the last. */
export function stepAfter(path: Path, step: Step | null): Step | null {
  const steps = stepsOf[path];
  return steps[step === null ? 0 : steps.indexOf(step) + 1] ?? null;
}
