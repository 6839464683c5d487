import mammoth from 'mammoth';
import type { Limits } from '../limits.ts';
import { Refused } from '../refusal.ts';
import { dateIn } from './date.ts';
import { withoutVanished } from './hidden-docx.ts';
import { readMarkup } from './html.ts';
import type { Reading } from './reading.ts';
import { titleFrom } from './title.ts';
import { unpacked } from './zip.ts';

/** A Word document: its text with headings, lists, tables and footnotes. Pictures, headers and footers are left out. @throws {Refused} */
export async function readDocx(bytes: Uint8Array, limits: Limits['unpacked']): Promise<Reading> {
  // Pictures are never looked at, so they are not unpacked.
  const parts = new Map(await unpacked(bytes, limits, (name) => /\.(xml|rels)$/.test(name)));
  const vanished = takeVanished(parts);
  const reading = readMarkup(await markupOf(parts));
  const core = textOf(parts.get('docProps/core.xml'));
  return {
    ...reading,
    title: titleFrom(field(core, 'title')) ?? reading.title,
    date: dateIn(field(core, 'modified')) ?? reading.date,
    hidden: [reading.hidden, ...vanished, ...about.map((name) => field(core, name) ?? '')].join('\n\n'),
  };
}

/** What a document says of itself that nobody reads in it. */
const about = ['subject', 'description', 'keywords'];

/** Takes hidden words out of the parts that have words, and gives them back. */
function takeVanished(parts: Map<string, Uint8Array>): string[] {
  const worded = [...parts].filter(([name]) => /^word\/(document|footnotes|endnotes)\.xml$/.test(name));
  return worded.map(([name, part]) => {
    const { xml, said } = withoutVanished(textOf(part));
    if (said !== '') parts.set(name, new TextEncoder().encode(xml));
    return said;
  });
}

async function markupOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  /** What mammoth asks of an archive, answered from what was unpacked and counted: it never sees the archive itself. */
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) throw new Refused({ because: 'broken-word' });
      return encoding ? textOf(part) : part;
    },
  };
  try {
    // mammoth takes `file` (lib/unzip.js), which its types leave out.
    const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      styleMap: ["p[style-name='Title'] => h1:fresh"],
    });
    return value;
  } catch (cause) {
    throw new Refused({ because: 'broken-word' }, { cause });
  }
}

const textOf = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One field of a document's properties. */
const field = (core: string, name: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`)
    .exec(core)?.[1]
    ?.replaceAll(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole);
