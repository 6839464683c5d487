import type { Catalogue } from '../language/catalogue.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import { outlineOf, type VoiceName } from './outline.ts';

/** A record as a text file. A person's own words may hold anything, and nothing comes of it: no heading, no list, no link, no tag. */
export const markdownOf = (record: SessionRecord, say: Catalogue, voiceName?: VoiceName): string =>
  `${[...outlineOf(record, say, voiceName).map(written), '---', shown(say.record.notADecision)].join('\n\n')}\n`;

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${within(oneLineOf(block.text))}`;
    case 'said':
      return block.label === '' ? shown(block.text) : `**${onOneLine(block.label)}:** ${shown(block.text)}`;
    case 'note':
      return `_${onOneLine(block.text)}_`;
    case 'quote':
      return [`“${block.text}”`, block.from].map((part) => `> ${onOneLine(part)}`).join('\n>\n');
    case 'table':
      return [block.header, block.header.map(() => null), ...block.rows]
        .map((row) => `| ${row.map((cell) => (cell === null ? '---' : onOneLine(cell))).join(' | ')} |`)
        .join('\n');
  }
}

/** Line for line, and paragraph for paragraph, as it was written. */
const shown = (text: string): string =>
  clean(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escaped(line.trim()))
        .join('\\\n'),
    )
    .join('\n\n');

const oneLineOf = (text: string): string => clean(text).replaceAll(/\s+/g, ' ').trim();

const onOneLine = (text: string): string => escaped(oneLineOf(text));

/** One line of words that read as they stand. */
const escaped = (line: string): string =>
  within(line)
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** The same where they do not begin a line of the file. */
const within = (line: string): string =>
  line
    .replaceAll(/[\\`*_{}[\]<>#|~&$!^]/g, '\\$&')
    // A word joiner, which no one sees: an address that was typed is kept, and not made a link of.
    .replaceAll('://', ':\u2060//')
    .replaceAll(/(www)\./gi, '$1\u2060.')
    .replaceAll('@', '@\u2060');
