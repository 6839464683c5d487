import type { Exercise, Stage } from '../training/exercise.ts';

/** One part of the hour: `from` and `to` in minutes since the start. */
export type Part = { readonly from: number; readonly to: number } & (
  | { readonly what: 'welcome' | 'debrief' | 'feedback' }
  | { readonly what: 'stage'; readonly stage: Stage; readonly at: number; readonly of: number }
);

/** Minutes around the stages. A demonstration is meant to be short. */
const around = {
  scenario: { welcome: 5, debrief: 15, feedback: 5 },
  demonstration: { welcome: 1, debrief: 3, feedback: 1 },
} as const;

/** What happens when, from the welcome to the feedback, with nothing in between. */
export function runningOrder({ kind, stages }: Exercise): Part[] {
  const { welcome, debrief, feedback } = around[kind];
  let now = 0;
  const taking = (minutes: number) => {
    const from = now;
    now += minutes;
    return { from, to: now };
  };
  return [
    { what: 'welcome', ...taking(welcome) },
    ...(stages as readonly Stage[]).map(
      (stage, at): Part => ({
        what: 'stage',
        stage,
        at: at + 1,
        of: stages.length,
        ...taking(stage.minutes),
      }),
    ),
    { what: 'debrief', ...taking(debrief) },
    { what: 'feedback', ...taking(feedback) },
  ];
}
