import type { Catalogue } from '../language/catalogue.ts';
import type { SessionRecord } from '../session/record.ts';
import { markdownOf } from './markdown.ts';
import { type Format, nameOf, typeOf } from './name.ts';
import type { VoiceName } from './outline.ts';

/** The file of a record, as it stands when it is asked for. `type`: its media type. */
export type RecordFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

export async function fileOf(
  record: SessionRecord,
  format: Format,
  say: Catalogue,
  voiceName?: VoiceName,
): Promise<RecordFile> {
  const bytes =
    format === 'docx' ? await wordOf(record, say, voiceName) : Buffer.from(markdownOf(record, say, voiceName), 'utf8');
  return { name: nameOf(record, format, say), type: typeOf[format], bytes };
}

/** What writes Word is loaded when the first is asked for: a start need not wait for it. */
async function wordOf(...given: Parameters<typeof markdownOf>): Promise<Buffer> {
  const { docxOf } = await import('./docx.ts');
  return docxOf(...given);
}
