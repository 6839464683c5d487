import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { Citation } from '../../src/knowledge/document.ts';
import type { InContext, Library } from '../../src/knowledge/library.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { Role } from '../../src/lenses/lens.ts';
import { createTurnWith } from '../../src/parts/roads.ts';
import { createThinking, type Thinking } from '../../src/parts/thinking.ts';
import { type Command, type Word, worded } from '../../src/session/command.ts';
import { ConversationId } from '../../src/session/ids.ts';
import type { Reply } from '../../src/session/reply.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { textOf } from '../../src/words/reply.ts';
import { aDocument, aSaid, talkWords } from '../builders.ts';
import { seeded } from '../seeded.ts';
import { faultsOf, isItsStretch, seenIn, standsIn } from './eyes.ts';
import { type Dice, type HardDocument, hardDocuments, oneOf } from './hard-documents.ts';
import { askedFor, told } from './practice-talk.ts';

const say = catalogueFor('en-GB');

const seed = 20261126;
const hard = hardDocuments(seed);

/** A reply, the quotes in it, and those that a person reads in its text. */
type Answered = { readonly reply: Reply; readonly quotes: readonly Citation[]; readonly read: readonly Citation[] };

describe('every quote shown in 1,000 generated turns', () => {
  let folder: string;
  let thinking: Thinking;
  const answered: Answered[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const dice = seeded(seed);
    keepDocuments(join(folder, 'data'));
    quoteThem(join(folder, 'knowledge'), dice);
    const config = readConfig({
      DATA_DIR: join(folder, 'data'),
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      LOG_LEVEL: 'silent',
    });
    thinking = await createThinking(config);
    const turn = createTurnWith(thinking, createMemorySessions(), config);
    for (const [at, command] of commands(dice, thinking.library).entries()) {
      const conversation = ConversationId.parse(`conversation-${Math.floor(at / perConversation)}`);
      const role = oneOf(dice, Role.options);
      answered.push(quotesOf((await turn(aSaid(command, { conversation, role }))).reply));
    }
  });
  afterAll(async () => {
    await thinking?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  it('is verbatim in its document at its version, inside its passage', () => {
    const { library } = thinking;
    const kept = new Set(library.passages.map(({ id }) => id));
    const distinct = new Map(answered.flatMap(({ quotes }) => quotes).map((one) => [JSON.stringify(one), one]));
    const faults = [...distinct.values()].flatMap((citation) => [
      ...faultsOf(citation, library),
      ...(kept.has(citation.passage) ? [] : [`${citation.passage} is not in the library`]),
    ]);
    expect(faults).toEqual([]);
  });

  it('from a document that was made hard is in what was written before that, and so has no markup left in it', () => {
    const faults = answered
      .flatMap(({ quotes }) => quotes)
      .filter(({ document, quote }) => {
        const written = hard.find(({ id }) => id === document);
        return written && !standsIn(quote, written.plain);
      });
    expect(faults.map(({ quote }) => quote)).toEqual([]);
  });

  it('is in the text that the person reads', () => {
    const unread = answered.flatMap(({ reply, read }) => {
      const text = oneLine(textOf(reply, say));
      return read.filter(({ quote }) => !text.includes(oneLine(quote))).map(({ quote }) => [reply.kind, quote]);
    });
    expect(unread).toEqual([]);
  });

  it('stands in a passage that is verbatim too, notes and all, where the source of it is shown', () => {
    const places = answered.flatMap(({ reply }) => placesIn(reply).map((place) => ({ reply, place })));
    const faults = places.flatMap(({ reply, place: { passage, document, retired } }) => [
      ...(isItsStretch(passage, document) ? [] : [passage.text]),
      ...passage.notes.filter((note) => !standsIn(note, notesOf(document.text))),
      ...(reply.kind === 'source' && !textOf(reply, say).includes(passage.text) ? [`${passage.id} is not shown`] : []),
      ...(retired || thinking.library.document(document.id, document.version) !== document ? [document.id] : []),
    ]);
    expect(faults).toEqual([]);
    expect(places.length).toBeGreaterThan(500);
  });

  it('is one of many: from the review, the procedures, the traps and the documents that are hard to quote', () => {
    const read = answered.flatMap((one) => one.read);
    const documents = new Set(read.map(({ document }) => document));
    const from = (shelf: string) =>
      readdirSync(join('knowledge', shelf)).filter((name) => documents.has(name.replace(/\.md$/, ''))).length;
    const kinds = new Map(answered.filter((one) => one.read.length > 0).map(({ reply: { kind } }) => [kind, 1]));

    expect(answered.length).toBeGreaterThanOrEqual(1_000);
    expect(read.length).toBeGreaterThanOrEqual(1_000);
    expect([...kinds.keys()].sort()).toEqual(['boundary', 'challenge', 'found', 'source', 'why']);
    expect(from('reviews')).toBe(1);
    expect(from('procedures')).toBeGreaterThanOrEqual(8);
    expect(from('traps')).toBeGreaterThanOrEqual(5);
    expect(hard.filter(({ id }) => documents.has(id)).length).toBeGreaterThanOrEqual(8);
  });
});

describe('the eyes that check it', () => {
  const text = 'What was found\n\n- The child was **not** seen on 14 [March](#), they held.\n- No one asked why.\n';
  const document = aDocument(text);
  const library = createLibrary({ reviews: [document], others: [], retired: [] }, () => new Map());
  const [passage] = library.passages;

  /** A citation made by hand, as `cite` never would where it is wrong. */
  const cited = (quote: string, from: string, to: string, version = document.version) =>
    faultsOf(
      Citation.parse({
        passage: passage?.id,
        document: 'review',
        version,
        title: 'The review',
        headings: [],
        quote,
        start: text.indexOf(from),
        end: text.indexOf(to) + to.length,
      }),
      library,
    );

  it('pass what is verbatim, whatever the type that it is set in', () => {
    expect(cited('The child was not seen on 14 March, they held.', 'The child', 'held.')).toEqual([]);
    expect(cited('The child was  not\nseen', 'The child', 'seen')).toEqual([]);
  });

  it.each([
    ['a changed word', 'The child was not heard on 14 March', 'The child', 'March'],
    ['a changed digit', 'The child was not seen on 15 March', 'The child', 'March'],
    ['a lost ‘not’', 'The child was seen on 14 March', 'The child', 'March'],
    ['a swapped letter case', 'the child was not seen', 'The child', 'seen'],
    ['markup that was left in', 'not seen on 14 March](#), they', 'not', 'they'],
    ['offsets of other words', 'The child was not seen', 'The child', 'March'],
  ])('find %s', (_, quote, from, to) => {
    expect(cited(quote, from, to)).toEqual([expect.stringMatching(/^other words than its document: /)]);
  });

  it('find a quote that is only across the border of a passage', () => {
    expect(cited('they held. - No one asked', 'they', 'asked')).toEqual([
      expect.stringMatching(/^across the border of its passage: /),
    ]);
  });

  it('find a part of a word, and a version that is not there', () => {
    expect(cited('hey held', 'hey', 'held')).toEqual([expect.stringMatching(/^a part of a word: /)]);
    expect(cited('The child was', 'The', 'was', 'ffffffff')).toEqual(['no such version of review']);
  });

  it.each([
    ['a word that a line’s end divides', 'a safe-\n  guarding lead', 'a safeguarding lead', true],
    ['a hyphen of its own', 'a multi-\nagency lead', 'a multi-agency lead', true],
    ['half a word that waits for the other', 'pre-\nand post-birth', 'pre- and post-birth', true],
    ['the same, made one word', 'pre-\nand post-birth', 'pre-and post-birth', false],
    ['a soft hyphen at a line’s end', 'safe\u00ad\nguarding', 'safeguarding', true],
    ['the same, left in two', 'safe\u00ad\nguarding', 'safe guarding', false],
    ['ligatures', 'the oﬃcial ﬁle', 'the official file', true],
    ['a link with brackets', 'the [PLO \\(law\\)](https://a.org/?b=1\\(2\\)) was', 'the PLO (law) was', true],
    ['a footnote', 'seen.[^1] Then', 'seen. Then', true],
    ['half a footnote', 'seen.[^1] Then', '^1] Then', false],
  ])('read %s', (_, written, words, same) => {
    const whole = aDocument(written);
    const place = { ...passage, text: words, start: 0, end: written.length } as InContext['passage'];
    expect(isItsStretch(place, whole)).toBe(same);
  });
});

/** The documents in `DATA_DIR`, as ingest keeps them. */
function keepDocuments(data: string): void {
  mkdirSync(join(data, 'documents'), { recursive: true });
  for (const { id, file } of hard) writeFileSync(join(data, 'documents', `${id}.md`), file);
}

/** A copy of `knowledge/` in which every lens quotes the hard documents too, as a trainer types it: straight, whole words, no markup. */
function quoteThem(knowledge: string, dice: Dice): void {
  cpSync('knowledge', knowledge, { recursive: true });
  const lenses = join(knowledge, 'lenses');
  for (const name of readdirSync(lenses)) {
    const entries = hard.map((document) => {
      const sentence = oneOf(dice, document.sentences);
      const quote = dice() < 0.5 ? sentence : fewWordsOf(sentence, dice, 6);
      return `  - { document: ${document.id}, quote: ${JSON.stringify(quote)} }\n`;
    });
    const text = readFileSync(join(lenses, name), 'utf8');
    writeFileSync(
      join(lenses, name),
      text.replace(/^passages:\n/m, (key) => key + entries.join('')),
    );
  }
}

/** Neighbouring words of a text. */
function fewWordsOf(text: string, dice: Dice, many: number): string {
  const words = text.split(' ');
  const from = Math.floor(dice() * Math.max(1, words.length - many));
  return words.slice(from, from + many).join(' ');
}

const perConversation = 10;

/** A thousand: a hundred conversations of an account and nine more, and in all 550 accounts and answers, 250 look-ups and 200 words. */
function commands(dice: Dice, library: Library): Command[] {
  const lookUps = shuffled(sought(dice, library), dice);
  return Array.from({ length: 100 }, (_, at) => {
    const says = 4 + (at % 2);
    const others = Array.from({ length: perConversation - 1 }, (_, next): Command => {
      if (next < says) return { kind: 'say', text: account(dice) };
      if (next < perConversation - 3) return { kind: 'look-up', text: lookUps.pop() ?? 'bruises on a baby' };
      return worded(oneOf(dice, asked));
    });
    return [{ kind: 'say' as const, text: account(dice) }, ...shuffled(others, dice)];
  }).flat();
}

const asked: readonly Word[] = talkWords.filter((word) => !['go-on', 'help', 'hello'].includes(word));

/** Two to four sentences, and one time in eight a request that the bot meets and does not grant. */
function account(dice: Dice): string {
  if (dice() < 0.125) return oneOf(dice, askedFor);
  return Array.from({ length: 2 + Math.floor(dice() * 3) }, () => oneOf(dice, told)).join(' ');
}

/** What is looked up: words of the documents, of what people say when they need them, and of both with a slip of the finger. */
function sought(dice: Dice, library: Library): string[] {
  const said = shuffled([...library.said.values()].flat(), dice).slice(0, 90);
  const ofKnowledge = Array.from({ length: 30 }, () => fewWordsOf(oneOf(dice, library.passages).text, dice, 8));
  const ofHard = hard.flatMap(({ sentences }: HardDocument) =>
    shuffled(sentences, dice)
      .slice(0, 8)
      .map((sentence) => fewWordsOf(sentence, dice, 14)),
  );
  const slips = [...said.slice(0, 20), ...ofHard.slice(0, 10)].map((words) => slip(words, dice));
  return [...said, ...ofKnowledge, ...ofHard, ...slips].filter((words) => words.trim() !== '');
}

/** Two letters of a long word in the wrong order. */
function slip(words: string, dice: Dice): string {
  const at = oneOf(dice, [...words.matchAll(/\p{L}{6,}/gu)])?.index ?? 0;
  return words.slice(0, at + 2) + words.charAt(at + 3) + words.charAt(at + 2) + words.slice(at + 4);
}

const shuffled = <T>(some: readonly T[], dice: Dice): T[] =>
  some
    .map((one) => ({ one, order: dice() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);

function quotesOf(reply: Reply): Answered {
  switch (reply.kind) {
    case 'challenge':
    case 'why':
      return { reply, quotes: reply.challenge.citations, read: reply.challenge.citations.slice(0, 1) };
    case 'boundary': {
      const own = reply.boundary.citation ? [reply.boundary.citation] : [];
      const quotes = reply.challenge?.citations ?? own;
      return { reply, quotes, read: quotes.slice(0, 1) };
    }
    case 'source':
      return { reply, quotes: reply.challenge.citations, read: reply.challenge.citations };
    case 'found': {
      const quotes = reply.quotes.map(({ citation }) => citation);
      return { reply, quotes, read: quotes };
    }
    default:
      return { reply, quotes: [], read: [] };
  }
}

function placesIn(reply: Reply): readonly InContext[] {
  if (reply.kind === 'source') return reply.places;
  return reply.kind === 'found' ? reply.quotes.map(({ place }) => place) : [];
}

/** The footnotes of a document, without the mark before each and the markup in them. */
const notesOf = (text: string): string => seenIn(text.replaceAll(/^\[\^[^\]]+\]:/gm, ''));

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
