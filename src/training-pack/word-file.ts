import { Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Catalogue } from '../language/catalogue.ts';
import { clean } from '../record/clean.ts';
import { sealed } from './sealed.ts';

/** A Word document that looks as that of a record does: A4, its language named, the number of the page on every page. `at`: ISO 8601. */
export async function wordFile(
  { title, at, children }: { title: string; at: string; children: (Paragraph | Table)[] },
  say: Catalogue,
): Promise<Buffer> {
  const document = new Document({
    creator: 'Second Look',
    lastModifiedBy: 'Second Look',
    title: clean(title),
    description: say.pack.notReal,
    styles: stylesIn(say.locale),
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: new Footer({ children: [footOf(say)] }) },
        children,
      },
    ],
  });
  return sealed(await Packer.toBuffer(document), at, say);
}

const footOf = ({ pack }: Catalogue): Paragraph =>
  new Paragraph({
    style: 'Footer',
    children: [
      new TextRun({
        children: [`${pack.notReal} · ${pack.page}`, PageNumber.CURRENT, pack.ofPages, PageNumber.TOTAL_PAGES],
      }),
    ],
  });

/** Sizes in half points, spaces in twentieths of a point. */
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
    paragraphStyles: [{ id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } }],
  };
}
