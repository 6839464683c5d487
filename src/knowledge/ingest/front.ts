import { renameSync, writeFileSync } from 'node:fs';
import { isSeq, Document as Yaml } from 'yaml';
import { z } from 'zod';

export const publisher = 'Your own document';

/** What stands above the words of a document that was ingested. */
export const Front = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.literal(publisher),
  source: z.string(),
  date: z.string(),
  added: z.string(),
  pages: z.array(z.int().nonnegative()).readonly().exactOptional(),
  file: z.object({ path: z.string(), sha256: z.string() }),
  /** A person read what was found in it, and took it in: on which day (YYYY-MM-DD), which version of its words, and how much was found. */
  accepted: z.object({ on: z.string(), version: z.string(), found: z.int().positive() }).exactOptional(),
});
export type FrontMatter = Readonly<z.infer<typeof Front>>;

/** A document as it is written down. */
export function whole(front: FrontMatter, text: string): string {
  const yaml = new Yaml(front);
  const pages = yaml.get('pages', true);
  if (isSeq(pages)) pages.flow = true;
  return `---\n${yaml.toString({ lineWidth: 0 })}---\n${text}`;
}

/** Writes under a name of this process, and gives the file its own when it is whole. */
export function wholly(path: string, words: string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, words, { flush: true });
  renameSync(part, path);
}
