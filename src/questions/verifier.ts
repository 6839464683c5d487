import { facts } from './checks/ground/facts.ts';
import { happened } from './checks/ground/happenings.ts';
import { names } from './checks/ground/names.ts';
import { numbers } from './checks/ground/numbers.ts';
import { relayed } from './checks/ground/relayed.ts';
import { strange } from './checks/ground/strange.ts';
import { because, verbatim } from './checks/ground/verbatim.ts';
import { discreet } from './checks/session/discreet.ts';
import { fresh } from './checks/session/fresh.ts';
import { rightLens } from './checks/session/right-lens.ts';
import { harmless } from './checks/shape/harmless.ts';
import { leading } from './checks/shape/leading.ts';
import { oneQuestion } from './checks/shape/one-question.ts';
import { open } from './checks/shape/open.ts';
import { plainText } from './checks/shape/plain-text.ts';
import { short } from './checks/shape/short.ts';
import { blame } from './checks/tone/blame.ts';
import { diagnosis } from './checks/tone/diagnosis.ts';
import { directive } from './checks/tone/directive.ts';
import { lecture } from './checks/tone/lecture.ts';
import { led } from './checks/tone/led.ts';
import { motive } from './checks/tone/motive.ts';
import { ordering } from './checks/tone/orders.ts';
import { prediction } from './checks/tone/prediction.ts';
import { reassurance } from './checks/tone/reassurance.ts';
import { role } from './checks/tone/role.ts';
import { threshold } from './checks/tone/threshold.ts';
import { verdict } from './checks/tone/verdict.ts';
import type { Against, Check, Fault, Plain, Written } from './checks/written.ts';

/** What it may not say, whatever the case. */
const tone = [
  directive,
  ordering,
  led,
  verdict,
  threshold,
  diagnosis,
  prediction,
  blame,
  motive,
  lecture,
  reassurance,
  role,
];
/** Of it, what decides for somebody or judges them. */
const ruling: readonly Plain[] = [directive, ordering, verdict, threshold, diagnosis, blame];
/** What it may not say because nobody else did. */
const ground = [verbatim, relayed(ruling), because, numbers, names, facts, happened, strange];
const shape = [plainText, harmless, oneQuestion, open, leading, short];
const session = [discreet, fresh, rightLens];

/** In the order in which a reader would mind. */
const checks: readonly Check[] = [...tone, ...ground, ...shape, ...session];

/** What is wrong with a question that a model wrote; nothing is shown to anybody unless this is empty. */
export const faultsOf = (written: Written, against: Against): Fault[] =>
  checks.flatMap((check) => check(written, against) ?? []);

/** Whether a text, whoever wrote it and whatever the case, tells somebody what to do or rules on something. */
export const tellsOrRules = (text: string): boolean =>
  ruling.some((check) => check({ acknowledgement: null, question: text, because: '' }) !== null);
