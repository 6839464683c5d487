import { Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Catalogue } from '../language/catalogue.ts';
import { clean } from './clean.ts';
import { sealed } from './sealed.ts';

/** `note`: what stands at the foot of every page; `at`: when what it tells of was done, ISO 8601. */
export type WordContent = {
  readonly title: string;
  readonly note: string;
  readonly at: string;
  readonly children: (Paragraph | Table)[];
};

/** A Word document of ours: A4, its language named, the number of the page on every page. The same content gives the same bytes. */
export async function wordFile({ title, note, at, children }: WordContent, say: Catalogue): Promise<Buffer> {
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: clean(title),
    description: note,
    styles: stylesIn(say.locale),
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: new Footer({ children: [footOf(note, say)] }) },
        children,
      },
    ],
  });
  return sealed(await Packer.toBuffer(document), at);
}

const author = 'Second Look';

const footOf = (note: string, { record }: Catalogue): Paragraph =>
  new Paragraph({
    // The number of a page takes the size of its paragraph, and not that of the run that it is in.
    style: small,
    children: [
      new TextRun({
        children: [`${note} · ${record.page}`, PageNumber.CURRENT, record.ofPages, PageNumber.TOTAL_PAGES],
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
