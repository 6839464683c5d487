import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { find } from '../src/knowledge/ingest/find.ts';
import { ingestFound } from '../src/knowledge/ingest/ingest.ts';
import { createKeeper } from '../src/knowledge/ingest/keep.ts';
import { usualLimits } from '../src/knowledge/ingest/limits.ts';
import { createQuarantine } from '../src/knowledge/ingest/quarantine.ts';
import { createReader } from '../src/knowledge/ingest/thread/reader.ts';
import { loadInstructionsIn } from '../src/safeguards/instructions/load-instruction-words.ts';

/**
 * Pages a second, from a PDF on disk to a document that is kept, start of the thread included: `node --import tsx bench/ingest.ts`.
 * The PDFs are written here, 40 lines of justified text a page, and have no pictures: real ones may be slower.
 */
const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
const words = 'the child was seen at home by a worker who had met the family before and wrote down what was said'.split(
  ' ',
);
const own = join(folder, 'own');
mkdirSync(own);
const instructionsIn = loadInstructionsIn('knowledge/safeguards');
for (const pages of [1, 20, 200]) writeFileSync(join(own, `${pages}.pdf`), await pdfOf(pages));

try {
  for (const pages of [1, 20, 200]) {
    await using reader = createReader(usualLimits);
    const kept = join(folder, `kept-${pages}`);
    const keeper = createKeeper(kept);
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const found = find([join(own, `${pages}.pdf`)], [], kept);
    for await (const report of ingestFound(found, {
      keeper,
      quarantine: createQuarantine(kept),
      instructionsIn,
      reader,
      limits: usualLimits,
      today: '2026-11-26',
    })) {
      const seconds = (performance.now() - start) / 1_000;
      const grown = Math.round((process.memoryUsage.rss() - before) / 1_000_000);
      process.stdout.write(
        `${report.status}: ${report.pages} pages in ${seconds.toFixed(2)} s, ${Math.round(pages / seconds)} pages a second, ${report.passages} passages, +${grown} MB\n`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

function pdfOf(pages: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    for (let page = 1; page <= pages; page++) {
      if (page > 1) pdf.addPage();
      pdf.font('Helvetica-Bold').fontSize(15).text(`Finding ${page}`).font('Times-Roman').fontSize(11);
      for (let paragraph = 0; paragraph < 6; paragraph++) {
        const some = Array.from({ length: 100 }, () => words[randomInt(words.length)]).join(' ');
        pdf.moveDown().text(`${some}.`, { align: 'justify' });
      }
    }
    pdf.end();
  });
}
