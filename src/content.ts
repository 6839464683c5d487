import { type Document, isMap, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './errors.ts';
import { plainIssue, yamlHint } from './plain-issue.ts';

/** One thing that is wrong with a content file: on which line, counted from 1, and what to correct, as a sentence. */
export type Mistake = { readonly line: number; readonly problem: string; readonly cause?: unknown };

/** What a content file holds, or all that is wrong with it. */
export type ReadContent<T> = {
  /** Null where there are mistakes. */
  readonly content: T | null;
  readonly mistakes: readonly Mistake[];
  /** As it stands in the file, checked against nothing; null where it is not YAML. */
  readonly raw: unknown;
  /** The line on which something stands, by the path of keys and places to it. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
};

/** Reads one YAML file that a trainer edits. `before` is how many lines stand before `text` in the file. */
export function readContent<T>(text: string, schema: z.ZodType<T>, before = 0): ReadContent<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (path: readonly PropertyKey[]) => before + lineOf(path, document, lines);
  const unreadable = (mistakes: Mistake[]) => ({ content: null, mistakes, raw: null, lineAt });
  if (document.errors.length > 0) return unreadable(document.errors.map((error) => notYaml(error, before)));
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (cause) {
    // Of aliases (*name) that stand for nothing, or for themselves many times over.
    return unreadable([{ line: before + 1, problem: 'This is not valid YAML: write it without * and &.', cause }]);
  }
  const parsed = schema.safeParse(raw, { error: plainIssue });
  if (parsed.success) return { content: parsed.data, mistakes: [], raw, lineAt };
  const mistakes = parsed.error.issues.map((issue) => ({ line: lineAt(placeOf(issue)), problem: sentenceOf(issue) }));
  return { content: null, mistakes, raw, lineAt };
}

/**
 * What a YAML file that a trainer edits holds.
 * @throws {ContentError} naming the file, the line and what to correct: the first of all that is wrong
 */
export function parseContent<T>(file: string, text: string, schema: z.ZodType<T>, before = 0): T {
  const { content, mistakes } = readContent(text, schema, before);
  const [first] = mistakes;
  if (content === null || first) throw contentError(file, first);
  return content;
}

/** The error that stops a start, of one mistake. */
export const contentError = (file: string, mistake: Mistake | undefined): ContentError =>
  new ContentError(file, mistake?.line ?? 1, mistake?.problem ?? 'Something is wrong.', { cause: mistake?.cause });

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

const notYaml = (error: YAMLParseError, before: number): Mistake => ({
  line: before + (error.linePos?.[0].line ?? 1),
  problem: `This is not valid YAML: ${yamlHint(error.code)}.`,
  cause: error,
});

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  return `${path.length > 0 ? `In '${path.join('.')}', ` : ''}${message}.`;
}

/** A word that does not belong has a line of its own, below what it stands in. */
const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

/** The line of the deepest node on `path` that exists, since a missing key has no line of its own. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  const start = keyStart(path, document) ?? node?.range?.[0];
  if (start !== undefined) return lines.linePos(start).line;
  return path.length === 0 ? 1 : lineOf(path.slice(0, -1), document, lines);
}

/** Where the word before the colon stands: what follows it may begin lines below. */
function keyStart(path: readonly PropertyKey[], document: Document): number | undefined {
  const around =
    path.length === 0 ? undefined : path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return undefined;
  const last = path.at(-1);
  const key = around.items.find(({ key }) => (key as { value?: unknown }).value === last)?.key;
  return (key as { range?: [number, number, number] } | undefined)?.range?.[0];
}
