/**
 * An error whose message was written for the person who meets it: what happened, what was kept, what to do next.
 * It never quotes what a person typed. Anything else that is thrown is a fault of ours, and its message is not shown.
 */
export abstract class SecondLookError extends Error {
  abstract readonly code: string;
}

/** A content file that a trainer edits could not be used. Start-up stops; nothing has been changed. */
export class ContentError extends SecondLookError {
  override readonly name = 'ContentError';
  readonly code = 'content';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${problem} Correct the file and start again.`, options);
    this.file = file;
    this.line = line;
  }
}
