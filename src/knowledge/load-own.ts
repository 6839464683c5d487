import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseFrontMatter } from '../content.ts';
import { visible } from '../reading/visible.ts';
import type { InstructionsIn } from '../safeguards/instructions/instructions-in.ts';
import type { InstructionKind } from '../safeguards/instructions/words.ts';
import type { Document } from './document.ts';
import { withoutComments } from './ingest/reading/clean.ts';
import { parseDocument, versionOf } from './load.ts';

/** A document that speaks to a machine, and is neither found nor quoted: its id, and what was found in it. Safe to log. */
export type LeftOut = { readonly document: string; readonly kinds: readonly InstructionKind[] };

/** That a person read what was found in it, and took that very version in. */
const Accepted = z.object({ accepted: z.object({ version: z.string() }).optional() });

/**
 * The documents of a folder of a person's own, as a reader sees them: characters and comments that nobody sees are taken out, and offsets are into
 * what is left. One that speaks to a machine is left out, unless somebody accepted it as it stands. @throws {ContentError}
 */
export function loadOwnDocuments(
  folder: string,
  instructionsIn: InstructionsIn,
  leftOut: (one: LeftOut) => void,
): Document[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const document = parseDocument(file, text);
    const clean = asRead(document);
    const { accepted } = parseFrontMatter(file, text, Accepted).head;
    if (accepted?.version === clean.version) return [clean];
    const found = instructionsIn([document.title, document.publisher, document.source, document.text].join('\n\n'));
    if (found.length === 0) return [clean];
    leftOut({ document: document.id, kinds: [...new Set(found.map(({ kind }) => kind))] });
    return [];
  });
}

/** What a reader sees of a document; itself where nothing is hidden in it. */
function asRead(document: Document): Document {
  const seen = (text: string) => withoutComments(visible(text).text).text;
  const text = seen(document.text);
  if (text === document.text) return document;
  const pages = document.pages.map((start) => seen(document.text.slice(0, start)).length);
  return { ...document, title: visible(document.title).text, text, pages, version: versionOf(text) };
}
