import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { Catalogue } from '../language/catalogue.ts';
import { commandIn } from '../session/command-in.ts';
import { ActivityId, ConversationId, PersonId } from '../session/ids.ts';
import type { Turn } from '../turn.ts';
import { textOf } from '../words/reply.ts';

/** The same conversation as in Teams, in the terminal. It goes on where it was left; `finish` ends it, Ctrl+D leaves it open. */
export async function chat(
  turn: Turn,
  say: Catalogue,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const terminal = createInterface({ input, output, prompt: '\n> ' });
  output.write(`${textOf({ kind: 'welcome' }, say)}\n`);
  terminal.prompt();
  for await (const line of terminal) {
    const command = commandIn(line);
    if (command) {
      const { reply, besides } = await turn({
        conversation: ConversationId.parse('terminal'),
        activity: ActivityId.parse(randomUUID()),
        person: PersonId.parse('terminal'),
        at: new Date().toISOString(),
        command,
      });
      for (const one of besides ? [reply, besides] : [reply]) output.write(`\n${textOf(one, say)}\n`);
    }
    terminal.prompt();
  }
  output.write(`\n${say.terminal.kept}\n`);
}
