import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseFrontMatter } from '../content.ts';
import type { Document } from './document.ts';

const FrontMatter = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens'),
  title: z.string().min(3),
  publisher: z.string().min(2),
  source: z.string().min(2),
  date: z.string().min(4),
  pages: z.array(z.int().nonnegative()).default([]),
});

/** The documents of a folder, in the order of their names; none where there is no folder. @throws {ContentError} */
export function loadDocuments(folder: string): Document[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parseDocument(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

/** One markdown file: front matter between two lines of `---`, and then the document, verbatim. @throws {ContentError} */
export function parseDocument(file: string, text: string): Document {
  const { head, body } = parseFrontMatter(file, text, FrontMatter);
  return { ...head, text: body, version: versionOf(body) };
}

/** The same words, the same version. */
export const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
