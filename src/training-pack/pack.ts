import { z } from 'zod';
import type { Catalogue } from '../language/catalogue.ts';
import { clean } from '../record/clean.ts';
import type { RecordFile } from '../record/file.ts';
import type { Results } from '../training/view.ts';

/** What a trainer may take away. */
export const PackPart = z.enum(['slides', 'notes', 'picture-svg', 'picture-png', 'csv']);
export type PackPart = z.infer<typeof PackPart>;

const kinds: Readonly<Record<PackPart, { readonly ending: string; readonly type: string }>> = {
  slides: { ending: 'pptx', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  notes: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  'picture-svg': { ending: 'svg', type: 'image/svg+xml' },
  'picture-png': { ending: 'png', type: 'image/png' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
};

/** One file of the trainer's, in their language. Nobody can be told from it. */
export async function packFile(results: Results, what: PackPart, say: Catalogue): Promise<RecordFile> {
  const { ending, type } = kinds[what];
  const name = `Second Look - ${namedBy(results.exercise.title)} - ${say.pack.what[what]}.${ending}`;
  return { name, type, bytes: await bytesOf(results, what, say) };
}

/** What writes a file is loaded when the first is asked for: a start need not wait for it. */
async function bytesOf(results: Results, what: PackPart, say: Catalogue): Promise<Buffer> {
  switch (what) {
    case 'slides':
      return (await import('./slides.ts')).slidesPptx(results, say);
    case 'notes':
      return (await import('./trainer-docx.ts')).trainerDocx(results, say);
    case 'csv':
      return Buffer.from((await import('./results-csv.ts')).resultsCsv(results, say), 'utf8');
    case 'picture-svg':
    case 'picture-png': {
      const svg = await (await import('./drift-svg.ts')).driftSvg(results, say);
      return what === 'picture-svg' ? Buffer.from(svg, 'utf8') : (await import('./png.ts')).pngOf(svg);
    }
  }
}

/** A title without what a disk or OneDrive would not take in a name. */
const namedBy = (title: string): string =>
  clean(title)
    .replaceAll(/["*:<>?/\\|#%\n]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
