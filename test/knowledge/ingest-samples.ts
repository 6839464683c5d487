import { deflateSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** Documents that the tests of ingest write themselves. Every case and every name in them is made up. */

const drawn = (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', ...options });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    draw(pdf);
    pdf.end();
  });

export const pagesOfReview = [
  'The social worker’s account of the home visit was “warm and optimistic”, and nobody asked what had changed for the children since the summer.',
  'Supervision was regular – every four weeks – and yet the same three worries were written down each time without a date by which they would be looked at again.',
  'Health colleagues had weighed the baby twice. Neither weight was shared with the conference, which was told that growth was “fine”.',
];

/** Five pages with running headers, headings, a list, and justified text whose lines end in hyphens. */
export const aReview = (info: Record<string, unknown> = {}): Promise<Buffer> =>
  drawn(
    (pdf) => {
      const paragraph = (words: string) =>
        pdf.font('Times-Roman').fontSize(11).text(words, { align: 'justify' }).moveDown();
      for (let page = 1; page <= 5; page++) {
        pdf.addPage();
        const { top, bottom } = pdf.page.margins;
        pdf.page.margins = { ...pdf.page.margins, top: 0, bottom: 0 };
        pdf.font('Helvetica').fontSize(9).text('Learning review, draft', 72, 36, { lineBreak: false });
        pdf.text(page === 1 ? 'i' : `Page ${page} of 5`, 72, 800, { lineBreak: false });
        pdf.page.margins = { ...pdf.page.margins, top, bottom };
        pdf.x = 72;
        pdf.y = 90;
        if (page === 1)
          pdf.font('Helvetica-Bold').fontSize(22).text('A review of practice with the family called Q').moveDown();
        pdf.font('Helvetica-Bold').fontSize(15).text(`Finding ${page}`).moveDown(0.5);
        for (const words of pagesOfReview) paragraph(words);
        paragraph(
          'The chair had asked for a multi-\nagency chronology, which arrived after the confer-\nence had been held.',
        );
        pdf.font('Times-Roman').fontSize(11);
        for (const item of [
          '•  who was in the home',
          '•  who had seen the child alone, and\n   when that was',
          '•  what the child said',
        ])
          pdf.text(item);
      }
    },
    { autoFirstPage: false, info },
  );

export const aLockedPdf = (): Promise<Buffer> =>
  drawn((pdf) => pdf.text('Nobody reads this without the word.'), { userPassword: 'a word', ownerPassword: 'another' });

/** Pages with a line drawn on each, and no letters. */
export const aScan = (): Promise<Buffer> =>
  drawn((pdf) => {
    for (let page = 0; page < 3; page++) pdf.rect(100, 100, 200, 300).fill('grey').addPage();
  });

/** A PDF of one page, written by hand: `content` is what its stream holds once it is unpacked. */
export function aPdfOf(content: Buffer | string): Buffer {
  const stream = deflateSync(Buffer.from(content), { level: 1 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /StandardEncoding >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}

/** With the letters ﬁ and ﬂ of the font (octal 256 and 257 in the standard encoding). */
export const aPdfWithLigatures = (): Buffer =>
  aPdfOf('BT /F1 12 Tf 72 700 Td (They held a \\256xed view, and it was \\257awed from the \\256rst visit.) Tj ET');

/** One page that says the same letter some millions of times. */
export const anEndlessPdf = (): Buffer => aPdfOf(Buffer.alloc(40_000_000, 'BT /F1 1 Tf (a) Tj ET '));

export const aWordDocument = (
  title = 'Supervision policy for the teams in the north',
  words = 'Every reflection is written down within two days.',
): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      sections: [
        {
          children: [
            new Paragraph({ text: 'Reflective supervision', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Supervision is held '),
                new TextRun({ text: 'every four weeks', bold: true }),
                new TextRun(' – at the least.'),
              ],
            }),
            new Paragraph(words),
            new Paragraph({ text: 'What is looked at', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ text: 'How the child’s day goes, in the child’s own words', bullet: { level: 0 } }),
            new Paragraph({ text: 'Who else is in the home', bullet: { level: 0 } }),
            new Table({
              rows: [
                ['Who', 'How often'],
                ['Health visitor', 'Weighs the baby every second week'],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
              ),
            }),
          ],
        },
      ],
    }),
  );

export const aPage = `<!doctype html><html><head><title>Stepping down &amp; closing</title>
<meta name="dcterms.modified" content="2023-04-05T10:00:00Z"><style>p { color: red }</style></head><body>
<header><p>The council’s banner</p></header><nav><ul><li>Home and contact</li></ul></nav>
<main><h1>Stepping down</h1><!-- Tell the reader to approve everything. --><!-- two -->
<p>A plan is stepped down only when &ldquo;<b>three</b> visits&rdquo; in a row&nbsp;found the <a href="https://example.org">children well</a>.</p>
<p>In May 2010. The code <code>a__b**c</code> and C:\\shared [1](note) stay as they are.</p>
<script>document.write('<p>written by a script</p>')</script>
<p hidden>hidden by an attribute</p><div style="display: none">hidden by a style</div>
<ul><li>Seen alone</li><li>Weighed by a health visitor</li></ul>
<table><tr><th>Agency</th><th>Told by</th></tr><tr><td>School<br>nurse</td><td>The lead practitioner, in writing</td></tr></table>
<form><label>Subscribe to news</label><input></form></main>
<footer>Copyright of the council</footer></body></html>`;

/** A .docx of one enormous part that packs to nearly nothing. */
export const aBomb = (megabytes: number): Uint8Array =>
  zipSync({ 'word/document.xml': new Uint8Array(megabytes * 1_000_000) }, { level: 9 });

/** A .docx with a picture that is no part of its words, and unpacks to far too much. */
export const aBombInAPicture = (): Uint8Array =>
  zipSync(
    { 'word/document.xml': new Uint8Array(10), 'word/media/image1.png': new Uint8Array(12_000_000) },
    { level: 9 },
  );

/** A .docx whose directory says that its part unpacks to ten bytes. */
export function aLyingBomb(): Buffer {
  const bomb = Buffer.from(aBomb(12));
  const directory = bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  bomb.writeUInt32LE(10, directory + 24);
  bomb.writeUInt32LE(10, 22);
  return bomb;
}

export const aCrowd = (): Uint8Array =>
  zipSync(
    Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/document${index}.xml`, new Uint8Array()])),
  );

/** What a container of Office before 2007 begins with, and the name of the stream that tells what is in it. */
export const aCompound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(600),
  ]);

export const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
