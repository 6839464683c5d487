import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Role } from '../lenses/lens.ts';
import { roleIn } from '../lenses/role.ts';
import { bodyOf } from '../model/chat.ts';
import { now } from '../parts/log.ts';
import { createTurnWith } from '../parts/roads.ts';
import type { Thinking } from '../parts/thinking.ts';
import type { Draft } from '../questions/writer.ts';
import { ActivityId, ConversationId, PersonId } from '../session/ids.ts';
import { newSession } from '../session/session.ts';
import { toldOf } from '../session/told.ts';
import { createMemorySessions } from '../storage/memory-sessions.ts';
import type { Task } from '../thought/chat.ts';
import { withoutModel } from '../thought/think.ts';

type Account = { readonly text: string; readonly role?: Role | undefined };
type Prompt = { readonly text: string; readonly sure: boolean };

/**
 * What a model would be sent for an account, to the last letter; nothing is sent. Urgent risk and requests, which wait for no model, are passed over.
 * Not `sure`: something in it may be a name, and then the bot would send nothing either.
 */
export async function promptFor(
  name: Task<unknown>['name'],
  given: Account,
  thinking: Thinking,
  config: Config,
): Promise<Prompt> {
  // As it would be kept: names are masked before anything is made of an account.
  const account = { ...given, text: thinking.pseudonymise(given.text).text };
  const { task, disguise } =
    name === 'notice'
      ? thinking.tasks.notice(toldOf(newSession, account.role ?? roleIn(account.text), account.text))
      : thinking.tasks.ask(await draftOf(account, thinking, config));
  return { text: shown(task, config.model?.model ?? 'MODEL_NAME'), sure: disguise.sure };
}

/** What the first question to an account would be written from: the account takes the real road, as far as the model. */
async function draftOf({ text, role }: Account, thinking: Thinking, config: Config): Promise<Draft> {
  const drafts: Omit<Draft, 'passages'>[] = [];
  const overhearing: Thinking['thinkWith'] = () => (turn) => ({
    ...withoutModel(turn),
    ask: async (draft) => {
      drafts.push(draft);
      return draft.challenge;
    },
  });
  const calm: Thinking['screen'] = () => ({ urgent: null, boundary: null });
  const overheard: Thinking = { ...thinking, screen: calm, thinkWith: overhearing };
  const turn = createTurnWith(overheard, createMemorySessions(), config, { asksLeave: false });
  await turn({
    conversation: ConversationId.parse('prompt'),
    activity: ActivityId.parse(randomUUID()),
    person: PersonId.parse('command line'),
    role,
    at: now(),
    command: { kind: 'say', text },
  });
  const [draft] = drafts;
  if (!draft) throw new Error('An account came to no question.');
  return { ...draft, passages: await thinking.passages(draft.challenge) };
}

/** The request, message by message as they are read; what else is in its body comes last. */
function shown(task: Task<unknown>, model: string): string {
  const { messages, ...rest } = bodyOf(model, task);
  return [
    ...messages.map(({ role, content }) => `=== ${role} ===\n${String(content)}`),
    `=== the rest of the request ===\n${JSON.stringify(rest, null, 2)}`,
  ].join('\n\n');
}
