import type { Span } from '../../reading/span.ts';
import { decodings } from './encodings.ts';
import { inPlainLetters, otherLetters } from './letters.ts';
import { marks } from './markup.ts';
import { placesOf, type SignsOf, signsOf } from './phrase.ts';
import { asItCame, type Hiding, type Reading } from './reading.ts';
import type { InstructionKind, InstructionWords } from './words.ts';

/**
 * Words with which a text speaks to a machine: where they stand in the text that came in, what they want, how they were hidden, and the words as they
 * read once nothing hides them (at most 200 characters).
 */
export type Instruction = Span & {
  readonly kind: InstructionKind;
  readonly hiding: Hiding;
  readonly words: string;
};

/** Finds them, in the order in which they stand. The same text gives the same; nothing in it is obeyed, fetched or run. */
export type InstructionsIn = (text: string) => readonly Instruction[];

/** How near to each other two hints stand. Characters of plain letters. */
const near = 240;
/** What is decoded may be so many times as long as what came in, and a bit. */
const growth = 3;

export function createInstructionsIn(words: InstructionWords): InstructionsIn {
  const signs = [...signsOf(words), { where: null, signs: marks }];
  /** Enough to tell whether letters that were turned about are words at all. */
  const worthReading = /ignore|instruction|system ?prompt|disregard|assistant|previous|pretend/;

  return (text) => {
    const plain = inPlainLetters(asItCame(text));
    const found = [...among(plain, signs)];
    for (const other of otherLetters(text, plain, worthReading))
      found.push(...among(other, signs), ...squeezedIn(other));
    for (const decoded of decodings(text, growth * text.length + 2_000)) {
      const hidden = among(inPlainLetters(decoded), signs);
      found.push(...hidden.map((one) => ({ ...one, hiding: 'encoded' as const })));
    }
    return apart(found);
  };
}

/** Every certain sign in a reading, and every two hints that stand near each other and are not the same words. */
function among(reading: Reading, all: readonly SignsOf[]): Instruction[] {
  const seen = all
    .filter(({ where }) => where === null || where.test(reading.text))
    .flatMap(({ signs }) => signs.flatMap((sign) => placesOf(sign, reading.text).map((place) => ({ sign, ...place }))));
  const certain = seen.filter(({ sign }) => sign.certain);
  const hints = seen.filter(({ sign }) => !sign.certain).sort((a, b) => a.start - b.start);
  const pairs = hints.flatMap((one, at) => {
    const other = hints
      .slice(at + 1, at + 20)
      .find(({ sign, start, end }) => sign !== one.sign && start >= one.end && end - one.start <= near);
    return other ? [{ sign: one.sign, start: one.start, end: other.end }] : [];
  });
  return [...certain, ...pairs].map(({ sign, start, end }) => instruction(reading, sign.kind, start, end));
}

const instruction = (reading: Reading, kind: InstructionKind, start: number, end: number): Instruction => ({
  ...reading.spanOf(start, end),
  kind,
  hiding: reading.hiding,
  words: reading.text.slice(start, end).replaceAll(/\s+/g, ' ').trim().slice(0, 200),
});

/** Orders whose words are written as one. */
const squeezed =
  /(?:ignore|disregard|forget|override|bypass)(?:all|any|every|the|your|of|my)*(?:previous|prior|above|earlier|your|safety)*(?:instructions?|rules?|prompts?|guidelines)|systemprompt|replyonlywith|(?:say|answer)(?:that)?(?:the)?(?:child|baby)is(?:safe|fine)/g;

const squeezedIn = (reading: Reading): Instruction[] =>
  [...reading.text.matchAll(squeezed)].map(({ index, 0: { length } }) =>
    instruction(reading, 'override', index, index + length),
  );

/** One of what was found twice: of those that overlap, the first that began, plain before hidden. */
function apart(found: readonly Instruction[]): Instruction[] {
  const order = [...found].sort(
    (a, b) => a.start - b.start || Number(a.hiding !== 'plain') - Number(b.hiding !== 'plain') || b.end - a.end,
  );
  const kept: Instruction[] = [];
  for (const one of order) if (one.start >= (kept.at(-1)?.end ?? 0) || kept.length === 0) kept.push(one);
  return kept;
}
