import { createHash } from 'node:crypto';
import { sentencesOf } from '../reading/sentences.ts';
import { type Block, blocksOf, footnote } from './blocks.ts';
import { type Document, type Passage, PassageId } from './document.ts';
import { plainOf, wholeLinks } from './plain.ts';

/** Bullets as short as this make a list that is also found as one passage, unless it is endless. */
const listWords = 15;
/** A paragraph longer than this is divided where a sentence ends: nobody checks a quote against a page of text. */
const passageWords = 150;
/** The same in characters, for texts without spaces. */
const passageCharacters = 2_000;

/**
 * The passages of a document, in order: one a bullet or paragraph, under its headings. A list of short bullets (links, say) is
 * also one passage as a whole, since a question may be about the list.
 */
export function passagesOf(document: Document): Passage[] {
  const blocks = blocksOf(document.text);
  const notes = footnotesIn(document.text, blocks);
  const passage = passageIn(document, notes);
  const passages: Passage[] = [];
  let headings: string[] = [];
  let list: Block[] = [];

  const endList = () => {
    const [first] = list;
    const last = list.at(-1);
    if (first && last && list.length >= 3 && last.end - first.start <= passageCharacters)
      passages.push(passage(headings, first.start, last.end));
    list = [];
  };

  for (const block of blocks) {
    if (block.kind === 'footnote') continue;
    if (block.kind === 'heading') {
      endList();
      headings = under(headings, document.text.slice(block.start, block.end));
      continue;
    }
    const made = stretchesOf(document.text, block).map(({ start, end }) => passage(headings, start, end));
    if (block.kind === 'bullet' && made.length === 1 && countWords(made[0]?.text ?? '') <= listWords) list.push(block);
    else endList();
    passages.push(...made);
  }
  endList();
  return passages;
}

/** A document as one passage. */
export const wholeOf = (document: Document, headings: readonly string[]): Passage =>
  passageIn(document, new Map())(headings, 0, document.text.length);

/** Makes the passages of one document: each with its words as a reader sees them, its page, and the footnotes that it refers to. */
function passageIn({ id, text, pages }: Document, notes: ReadonlyMap<string, string>) {
  const seen = new Map<string, number>();
  return (headings: readonly string[], start: number, end: number): Passage => {
    const raw = text.slice(start, end);
    const words = plainOf(raw.replaceAll(/^[ \t]*[-*+•][ \t]+/gm, ''))
      .text.replaceAll(/\s+/g, ' ')
      .trim();
    const section = slug(headings.at(-1) ?? 'opening');
    const hash = createHash('sha256')
      .update(`${headings.join('/')}\n${words}`)
      .digest('hex')
      .slice(0, 8);
    // The same words under the same heading again are another passage, on another page or with other notes.
    const base = `${id}#${section}-${hash}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return {
      id: PassageId.parse(times === 1 ? base : `${base}-${times}`),
      document: id,
      headings,
      text: words,
      start,
      end,
      page: pages.length === 0 ? null : pages.filter((from) => from <= start).length,
      notes: [...new Set([...raw.matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(([, key = '']) => key))].flatMap(
        (key) => notes.get(key) ?? [],
      ),
    };
  };
}

/** A block as it is, or in stretches of whole sentences where it is long. */
function stretchesOf(text: string, { start, end }: Block): { start: number; end: number }[] {
  if (countWords(text.slice(start, end)) <= passageWords && end - start <= passageCharacters) return [{ start, end }];
  const stretches: { start: number; end: number }[] = [];
  let count = 0;
  // Where a line ends on the page says nothing of where a sentence does.
  const sentences = sentencesOf(wholeLinks(text.slice(start, end)).replaceAll('\n', ' '));
  sentences.forEach((sentence, at) => {
    const from = start + (at === 0 ? 0 : sentence.start);
    const next = start + (sentences[at + 1]?.start ?? end - start);
    // Up to the next one: what refers to a footnote stands behind its sentence.
    const to = from + text.slice(from, next).trimEnd().length;
    const words = countWords(text.slice(from, to));
    const last = stretches.at(-1);
    if (last && count + words <= passageWords && to - last.start <= passageCharacters) {
      last.end = to;
      count += words;
    } else {
      stretches.push({ start: from, end: to });
      count = words;
    }
  });
  return stretches;
}

const countWords = (text: string): number => text.split(/\s+/).length;

/** The words of each footnote, by the key that refers to it. */
function footnotesIn(text: string, blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    blocks
      .filter(({ kind }) => kind === 'footnote')
      .map(({ start, end }) => {
        const [, key = '', words = ''] = footnote.exec(text.slice(start, end)) ?? [];
        return [key, plainOf(words).text.trim()];
      }),
  );
}

/** A marked heading takes its level; an unmarked one stands on its own, since its level cannot be known. */
function under(headings: readonly string[], line: string): string[] {
  const words = plainOf(line.replace(/^#{1,6}\s+/, '')).text.trim();
  const level = /^(#{1,6})\s/.exec(line)?.[1]?.length;
  return level === undefined ? [words] : [...headings.slice(0, level - 1), words];
}

const slug = (heading: string): string => {
  const words = heading.toLowerCase().match(/[a-z0-9]+/g) ?? ['section'];
  return words.slice(0, 6).join('-');
};
