import { pathOf, saysLittle, weightOf } from './drift.ts';
import type { Exercise, Scenario } from './exercise.ts';

/** What is no mistake, and may not be what was meant. `stage`: its title; `concern`: points. */
export type Doubt =
  | { readonly kind: 'says-little'; readonly stage: string }
  | { readonly kind: 'one-way' }
  | { readonly kind: 'too-sure'; readonly concern: number }
  | { readonly kind: 'other-side'; readonly concern: number; readonly turnsOut: Scenario['turnsOut'] }
  | { readonly kind: 'same-why'; readonly why: string }
  | { readonly kind: 'alike'; readonly stage: string; readonly option: string };

/** Nearer to certainty than this, nothing that is told afterwards moves anybody. Points. */
const sure = { low: 3, high: 97 };

/** What the writer of an exercise may want to look at again. */
export function doubtsIn(exercise: Exercise): Doubt[] {
  const alike = exercise.stages.flatMap((stage): Doubt[] => {
    const options = 'facts' in stage ? stage.decision.options : (stage.choice?.options ?? []);
    return twice(options.map(({ text }) => text)).map((option) => ({ kind: 'alike', stage: stage.title, option }));
  });
  return exercise.kind === 'scenario' ? [...weights(exercise), ...alike] : alike;
}

function weights(scenario: Scenario): Doubt[] {
  const path = pathOf(scenario);
  const end = path.at(-1) ?? scenario.start;
  const steps = path.map((concern, at) => concern - (path[at - 1] ?? scenario.start));
  const little = scenario.stages.filter(({ facts }) => facts.every((fact) => saysLittle(weightOf(fact))));
  const whys = scenario.stages.flatMap(({ facts }) => facts.map(({ why }) => why));
  return [
    ...little.map(({ title }): Doubt => ({ kind: 'says-little', stage: title })),
    ...(steps.every((step) => step >= 0) || steps.every((step) => step <= 0) ? [{ kind: 'one-way' } as const] : []),
    ...(end < sure.low || end > sure.high ? [{ kind: 'too-sure', concern: end } as const] : []),
    ...(end > 50 === (scenario.turnsOut === 'worrying')
      ? []
      : [{ kind: 'other-side', concern: end, turnsOut: scenario.turnsOut } as const]),
    ...twice(whys).map((why): Doubt => ({ kind: 'same-why', why })),
  ];
}

/** Each text that says, letter for letter, what an earlier one says. */
function twice(texts: readonly string[]): string[] {
  const plain = texts.map((text) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return texts.filter((_, at) => plain.indexOf(plain[at] ?? '') < at);
}
