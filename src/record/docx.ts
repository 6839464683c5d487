import type { Catalogue } from '../language/catalogue.ts';
import type { SessionRecord } from '../session/record.ts';
import { contentOf } from './docx-content.ts';
import { outlineOf, type VoiceName } from './outline.ts';
import { wordFile } from './word-file.ts';

/** A record as a Word document: real headings, tables whose headings are repeated, and its language named. The same record gives the same bytes. */
export const docxOf = (record: SessionRecord, say: Catalogue, voiceName?: VoiceName): Promise<Buffer> =>
  wordFile(
    {
      title: say.record.title,
      note: say.record.notADecision,
      at: record.finishedAt ?? record.startedAt,
      children: contentOf(outlineOf(record, say, voiceName)),
    },
    say,
  );
