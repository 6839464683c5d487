import { HeadingLevel, ImageRun, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { clean } from '../record/clean.ts';

export const bullets = (texts: readonly string[]): Paragraph[] =>
  texts.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(text).trim())] }));

/** A heading at the head of a page of its own, to be printed alone. */
export const onNewPage = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: true, children: [new TextRun(clean(text))] });

/** The room's picture across a page, with what it shows in words for whoever cannot see it. */
export const pictureIn = (png: Buffer, alt: string, name: string): Paragraph =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: 600, height: 337 },
        altText: { name: clean(name), title: clean(name), description: clean(alt) },
      }),
    ],
  });

/** Empty lines to write on. */
export const writingLines = (many: number): Paragraph[] =>
  Array.from(
    { length: many },
    () =>
      new Paragraph({
        spacing: { before: 240, after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: 9_026, leader: LeaderType.UNDERSCORE }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
