import { loadLenses } from '../../../src/lenses/load.ts';
import { fill } from '../../../src/questions/bank.ts';
import type { Against, Written } from '../../../src/questions/checks/written.ts';
import { loadPrompts } from '../../../src/thought/load-prompts.ts';
import { type AccountId, type Asked, accounts, type Told } from './accounts.ts';

export const lenses = loadLenses('knowledge/lenses', () => true);
const instructions = loadPrompts('prompts').ask.text;

/** What a question on an account is held against, as a turn would have it: the lens, and what the bank would have asked. */
export function againstOf(id: AccountId, over: Partial<Against> = {}): Against {
  const { lens: name, role, said, passages, because }: Told = accounts[id];
  const lens = lenses.find((one) => one.id === name);
  const question = lens?.questions.find(({ roles, phase }) => roles.includes(role) && phase === 'opening');
  if (!lens || !question) throw new Error(`No lens and question for ${id}`);
  return {
    lens: lens.id,
    said,
    passages,
    asked: [],
    given: [fill(question, { because: { kind: 'words', quote: because } }), lens.name, lens.definition],
    instructions,
    likest: [],
    ...over,
  };
}

export const writtenOf = ([id, question, acknowledgement = null]:
  | Asked
  | readonly [AccountId, string, null]): Written => ({
  acknowledgement,
  question,
  because: accounts[id].because,
});
