import { createInterface } from 'node:readline/promises';

/** Whoever plays, line by line. */
export type Asker = {
  /** What is answered; null once nothing more will be (Ctrl+D, or the end of a file). */
  ask(question: string): Promise<string | null>;
  /** Whether there is anybody to ask: somebody at a terminal, or lines that were handed in. */
  there(): Promise<boolean>;
  close(): void;
};

export function createAsker(
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: NodeJS.WritableStream,
): Asker {
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  // Looked at before it was asked for.
  let ahead: Promise<IteratorResult<string, unknown>> | null = null;
  return {
    async ask(question) {
      terminal.setPrompt(`${question} `);
      terminal.prompt();
      const { value, done } = await (ahead ?? lines.next());
      ahead = null;
      // What is typed ends its own line; what is handed in is not seen.
      if (!input.isTTY || done) output.write('\n');
      return done ? null : value;
    },
    async there() {
      if (input.isTTY) return true;
      ahead ??= lines.next();
      return !(await ahead).done;
    },
    close: () => terminal.close(),
  };
}
