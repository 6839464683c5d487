import { Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Catalogue } from '../language/catalogue.ts';
import type { SessionRecord } from '../session/record.ts';
import { contentOf } from './docx-content.ts';
import { outlineOf, type VoiceName } from './outline.ts';

/** A record as a Word document: real headings, tables whose headings are repeated, and its language named. The same record gives the same bytes. */
export async function docxOf(record: SessionRecord, say: Catalogue, voiceName?: VoiceName): Promise<Buffer> {
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: say.record.title,
    description: say.record.notADecision,
    styles: stylesIn(say.locale),
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footerOf(say) },
        children: contentOf(outlineOf(record, say, voiceName)),
      },
    ],
  });
  return fixed(await Packer.toBuffer(document), record.finishedAt ?? record.startedAt);
}

const author = 'Second Look';

const footerOf = ({ record }: Catalogue): Footer =>
  new Footer({
    children: [
      new Paragraph({
        // The number of a page takes the size of its paragraph, and not that of the run that it is in.
        style: small,
        children: [
          new TextRun({
            children: [
              `${record.notADecision} · ${record.page}`,
              PageNumber.CURRENT,
              record.ofPages,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

const small = 'Footer';

/** Dark on white at a size that is read without effort. Sizes in half points, spaces in twentieths of a point. */
function stylesIn(locale: Catalogue['locale']) {
  const ink = '1B1B1B';
  const headed = (size: number, before: number) => ({
    run: { size, bold: true, color: ink, font: 'Arial' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 22, color: ink, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: headed(34, 0),
      heading2: headed(28, 320),
      heading3: headed(24, 240),
    },
    paragraphStyles: [{ id: small, name: 'footer', basedOn: 'Normal', run: { size: 18 } }],
  };
}

/** The library writes the moment of packing into a document, and into every part of its archive: that of the record stands there instead. */
function fixed(packed: Buffer, at: string): Buffer {
  const parts = unzipSync(packed);
  const core = 'docProps/core.xml';
  const properties = strFromU8(parts[core] ?? new Uint8Array());
  parts[core] = strToU8(properties.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${at}`));
  return Buffer.from(zipSync(parts, { mtime: '1980-01-01T00:00:00' }));
}
