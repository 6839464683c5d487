/** How a command that whoever runs the bot gives tells what came of it. */
export type Told = {
  /** Now: ISO 8601, UTC. */
  readonly at: string;
  /** For a program: one line. */
  readonly report: (line: unknown) => void;
  /** Sentences, for whoever runs it. */
  readonly say: (sentence: string) => void;
};
