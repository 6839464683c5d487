import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './errors.ts';

/**
 * Reads one YAML file that a trainer edits. `before` is how many lines stand before `text` in the file.
 * @throws {ContentError} naming the file, the line and what to correct
 */
export function parseContent<T>(file: string, text: string, schema: z.ZodType<T>, before = 0): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    throw new ContentError(file, before + line, 'This is not valid YAML.', { cause: broken });
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const where = path.length > 0 ? `In '${path.join('.')}', ` : '';
  throw new ContentError(
    file,
    before + lineOf(path, document, lines),
    `${where}${issue?.message ?? 'something is wrong'}.`,
  );
}

/** A markdown file: front matter between two lines of `---`, and then its body, verbatim. @throws {ContentError} */
export function parseFrontMatter<T>(file: string, text: string, schema: z.ZodType<T>): { head: T; body: string } {
  const parts = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!parts) throw new ContentError(file, 1, "This must start with front matter between two lines of '---'.");
  const [, head = '', body = ''] = parts;
  return { head: parseContent(file, head, schema, 1), body };
}

/** The line of a file on which some words begin, for what only the words tell of; folded lines are found by their first words. */
export function lineWith(text: string, words: string): number {
  const at = text.indexOf(words.slice(0, 20));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** The line of the deepest node on `path` that exists, since a missing key has no line of its own. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (node?.range) return lines.linePos(node.range[0]).line;
  return path.length === 0 ? 1 : lineOf(path.slice(0, -1), document, lines);
}
