import type { YAMLParseError } from 'yaml';
import type { z } from 'zod';

/** What is wrong with a content file, said to a trainer where the file's schema has no words of its own for it. Each goes on after "In 'stages.0.title', ". */

export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return `nothing is given: write ${kindOf(issue.expected)}`;
      return `write ${kindOf(issue.expected)}${issue.expected === 'string' ? " (in quotation marks, where it is only a number, 'yes', 'no' or a date)" : ''}`;
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `'${key}'`).join(', ');
      return `${keys} ${issue.keys.length === 1 ? 'is not a word' : 'are not words'} that belongs here: look for a slip of the pen, or take it out`;
    }
    case 'too_small':
      return `this is too ${short(issue.origin)}: give at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `this is too ${long(issue.origin)}: give at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `write ${issue.values.map((value) => `'${String(value)}'`).join(' or ')}`;
    default:
      return undefined;
  }
}

/** What to look for where a file is not YAML. */
export function yamlHint(code: YAMLParseError['code']): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'begin the line with spaces, not with a tab';
    case 'DUPLICATE_KEY':
      return 'the word before the colon stands here twice; keep one of them';
    case 'MISSING_CHAR':
      return 'a quotation mark or a bracket is opened and not closed, or a colon is missing';
    case 'BAD_INDENT':
      return 'this line, or the one before it, begins in the wrong column; put it under the others of its kind';
    case 'MULTIPLE_DOCS':
      return "take out the line of '---'";
    default:
      return 'look for a colon, a quotation mark or a # inside a text here; put the whole text between double quotation marks';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'some text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each thing after a dash',
  tuple: 'a list, each thing after a dash',
  object: "words with colons below it, each like 'title: …'",
};
const kindOf = (expected: string): string => kinds[expected] ?? expected;

const short = (origin: string): string => (origin === 'string' || origin === 'array' ? 'short' : 'small');
const long = (origin: string): string => (origin === 'string' || origin === 'array' ? 'long' : 'large');
const unitOf = (origin: string): string => (origin === 'string' ? ' letters' : origin === 'array' ? ' of them' : '');
