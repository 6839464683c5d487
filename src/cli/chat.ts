import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { ActivityId, ConversationId, commandIn, PersonId } from '../session/command.ts';
import type { Turn } from '../turn.ts';
import { textOf } from '../words.ts';

/** The same conversation as in Teams, in the terminal. It goes on where it was left; `finish` ends it, Ctrl+D leaves it open. */
export async function chat(turn: Turn, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const terminal = createInterface({ input, output, prompt: '\n> ' });
  output.write(`${textOf({ kind: 'welcome' })}\n`);
  terminal.prompt();
  for await (const line of terminal) {
    const command = commandIn(line);
    if (command) {
      const { reply } = await turn({
        conversation: ConversationId.parse('terminal'),
        activity: ActivityId.parse(randomUUID()),
        person: PersonId.parse('terminal'),
        at: new Date().toISOString(),
        command,
      });
      output.write(`\n${textOf(reply)}\n`);
    }
    terminal.prompt();
  }
  output.write('\nWhat you said is kept. Come back with the same command.\n');
}
