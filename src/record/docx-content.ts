import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './block.ts';
import { clean } from './clean.ts';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The blocks of a record as Word has them. */
export const contentOf = (blocks: readonly Block[]): (Paragraph | Table)[] => blocks.flatMap(written);

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: lines(block.text) })];
    case 'said':
      return paragraphs(block.text).map(
        (text, at) =>
          new Paragraph({
            children: [
              ...(at === 0 && block.label !== '' ? [new TextRun({ text: `${clean(block.label)}: `, bold: true })] : []),
              ...lines(text),
            ],
          }),
      );
    case 'note':
      return [new Paragraph({ children: lines(block.text, { italics: true }) })];
    case 'quote':
      return [
        quoted(lines(`“${block.text}”`, { italics: true }), { keepNext: true, after: 40 }),
        quoted(lines(block.from, { size: 20 }), { keepNext: false, after: 160 }),
      ];
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { after: 0 }, children: [] })];
  }
}

/** A bar at the side tells a quote from what was said, and so do its quotation marks. */
const quoted = (children: TextRun[], { keepNext, after }: { keepNext: boolean; after: number }): Paragraph =>
  new Paragraph({
    children,
    keepNext,
    spacing: { after },
    indent: { left: 340 },
    border: { left: { style: BorderStyle.SINGLE, size: 12, color: '8A8A8A', space: 8 } },
  });

/** Twentieths of a point between the margins of a page. */
const textWidth = 9_026;

function tableOf({ header, shares, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = widthsOf(shares);
  const rowOf = (cells: readonly string[], heads: boolean): TableRow =>
    new TableRow({
      tableHeader: heads,
      // A row is read as one, unless it is longer than a page.
      cantSplit: cells.join('').length < 1_000,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(heads ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8E8E8' } } : {}),
            children: [
              new Paragraph({ spacing: { after: 0 }, keepNext: heads, children: lines(text, { bold: heads }) }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [rowOf(header, true), ...rows.map((row) => rowOf(row, false))],
  });
}

function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((textWidth * share) / all));
}

const paragraphs = (text: string): string[] =>
  clean(text)
    .trim()
    .split(/\n\s*\n/);

/** Words with their line breaks. */
const lines = (text: string, over: { italics?: boolean; bold?: boolean; size?: number } = {}): TextRun[] =>
  clean(text)
    .trim()
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }), ...over }));
