import { parse } from 'yaml';
import { z } from 'zod';
import { visible, withoutComments } from './clean.ts';
import { dateIn } from './date.ts';
import { decoded } from './decode.ts';
import type { Reading } from './reading.ts';
import { headingIn, titleFrom } from './title.ts';

/** Plain text, as it is. @throws {Refused} when it is no text */
export function readText(bytes: Uint8Array): Reading {
  const { text, invisible } = visible(lines(decoded(bytes)));
  return { text, pages: null, title: null, date: null, removed: { invisible, comments: 0 } };
}

/** Markdown, as it is; what stands between two lines of `---` at its head is about it, and no part of its words. @throws {Refused} */
export function readMarkdown(bytes: Uint8Array): Reading {
  const clean = visible(lines(decoded(bytes)));
  const [, head = '', body = clean.text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(clean.text) ?? [];
  const about = aboutIn(head);
  const { text, comments } = withoutComments(about ? body : clean.text);
  return {
    text,
    pages: null,
    title: titleFrom(about?.title) ?? headingIn(text),
    date: dateIn(about?.date),
    removed: { invisible: clean.invisible, comments },
  };
}

const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const About = z.object({ title: z.string().optional().catch(undefined), date: z.string().optional().catch(undefined) });

/** Null where it is no front matter but a text between two rules. */
function aboutIn(head: string): z.infer<typeof About> | null {
  try {
    return About.safeParse(parse(head)).data ?? null;
  } catch {
    return null;
  }
}
