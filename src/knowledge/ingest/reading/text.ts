import { parse } from 'yaml';
import { z } from 'zod';
import { visible } from '../../../reading/visible.ts';
import { withoutComments } from './clean.ts';
import { dateIn } from './date.ts';
import { decoded } from './decode.ts';
import type { Reading } from './reading.ts';
import { headingIn, titleFrom } from './title.ts';

/** Plain text, as it is. @throws {Refused} when it is no text */
export function readText(bytes: Uint8Array): Reading {
  const raw = lines(decoded(bytes));
  const { text, invisible } = visible(raw);
  return { text, pages: null, title: null, date: null, removed: { invisible, comments: 0 }, hidden: unlike(raw, text) };
}

/** Markdown, as it is; what stands between two lines of `---` at its head is about it, and no part of its words. @throws {Refused} */
export function readMarkdown(bytes: Uint8Array): Reading {
  const raw = lines(decoded(bytes));
  const clean = visible(raw);
  const [, head = '', body = clean.text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(clean.text) ?? [];
  const about = aboutIn(head);
  const { text, comments, said } = withoutComments(about ? body : clean.text);
  return {
    text,
    pages: null,
    title: titleFrom(about?.title) ?? headingIn(text),
    date: dateIn(about?.date),
    removed: { invisible: clean.invisible, comments },
    hidden: [about ? head : '', ...said, unlike(raw, clean.text)].join('\n\n'),
  };
}

/** A text as it came, where it held what no reader sees. */
export const unlike = (raw: string, seen: string): string => (raw === seen ? '' : raw);

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
