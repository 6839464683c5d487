import { writeFileSync } from 'node:fs';
import { createFeatures, type Direction } from '../src/reading/direction.ts';
import { createPhraseSigns, type Heeded, type LearnedFamily, partsOf } from '../src/reading/hear.ts';
import type { Read } from '../src/reading/read.ts';
import { BoundaryKind, UrgentKind } from '../src/safeguards/kinds.ts';
import type { Learned } from '../src/safeguards/learned.ts';
import { loadGuides } from '../src/safeguards/load.ts';
import { createEars } from '../src/safeguards/screen.ts';
import { signsIn } from '../src/safeguards/signs.ts';
import { learnHead, softmaxSlopes, vocabularyOf, written } from './learning/fit.ts';
import { foldsOf } from './learning/folds.ts';
import { createReader } from './learning/reader.ts';
import { readAccounts, readSafeguardTexts } from './learning/texts.ts';

/**
 * Learns to hear urgent risk and requests that are not granted, from the cues of the guides and the labelled texts in `bench/safeguards`,
 * and writes `knowledge/learned/safeguards.json`. The scores from which something is heard are set on voices that were left out.
 */

/**
 * How often texts that only sound like urgent risk may be taken for it (the hardest that there are: half of them differ in a few words from one that
 * is), and any talk for a request. A miss of urgent risk is far worse than a false alarm.
 */
const falseAlarms = { urgent: 0.25, boundary: 0.03 };

/** The parts of a text say less than the whole. */
const partWeight = 0.5;

/** Requests whose cues say nothing of how anybody is; a cue about a mark or a person in tears may well be urgent. */
const bare: ReadonlySet<BoundaryKind> = new Set(
  BoundaryKind.options.filter((kind) => kind !== 'medical' && kind !== 'distress'),
);

/** A text and what is to be heard in it; `undefined`: nobody has said. `voice` is null for texts that are always learned from. */
type Text = {
  readonly from: string;
  readonly voice: string | null;
  readonly read: Read;
  readonly urgent?: UrgentKind | null | undefined;
  readonly boundary?: BoundaryKind | null | undefined;
  /** The words that tell it, where somebody marked them. */
  readonly span?: string | null | undefined;
};

const guides = loadGuides('knowledge/safeguards', () => ({}) as never);
await using reader = await createReader();
const texts: Text[] = [];
const add = async (text: string, rest: Omit<Text, 'read'>) => texts.push({ ...rest, read: await reader.read(text) });

for (const [from, some] of Object.entries(readSafeguardTexts()))
  for (const { half, text, voice, urgent, boundary, span } of some)
    if (half === 'learn') await add(text, { from, voice, urgent, boundary, span });
for (const { kind, cues } of guides.urgent)
  for (const cue of cues) await add(cue, { from: 'cues', voice: null, urgent: kind });
for (const { kind, cues } of guides.boundaries)
  for (const cue of cues)
    await add(cue, { from: 'cues', voice: null, urgent: bare.has(kind) ? null : undefined, boundary: kind });
for (const cue of guides.neither.cues) await add(cue, { from: 'cues', voice: null, urgent: null, boundary: null });
for (const { text, voice, urgent } of readAccounts())
  await add(text, { from: 'accounts', voice, urgent, boundary: urgent === null ? null : undefined });

/** One text or part of one, what is to be heard in it, and how much it counts. */
type Lesson<Kind> = {
  readonly read: Read;
  readonly kind: Kind | null;
  readonly weight: number;
  readonly signs: readonly number[];
};

/** Learns one family: none of its kinds is the first class, and then come the signs: its phrases, those against it, and any further ones. */
function learnFamily<Kind extends string>(
  lessons: readonly Lesson<Kind>[],
  vocabulary: readonly string[],
  kinds: readonly Kind[],
  heeded: readonly Heeded<Kind>[],
): LearnedFamily<Kind> {
  const featuresOf = createFeatures(vocabulary);
  const phrases = createPhraseSigns(heeded, guides.neither.phrases);
  const weights = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = lessons.map(({ kind }) => [null, ...kinds].map((one) => Number(one === kind)));
  const head = learnHead(
    lessons.map(({ read, signs }) => ({
      features: featuresOf(read),
      signs: [
        [0, Number(phrases.denied(read)), ...signs.map(() => 0)],
        ...kinds.map((kind) => [Number(phrases.said(kind, read)), 0, ...signs]),
      ],
    })),
    (scores, lesson) => softmaxSlopes(scores, wanted[lesson] ?? [], (lessons[lesson]?.weight ?? 0) / weights),
    { classes: kinds.length + 1, grams: vocabulary.length, meaningScale: 4, gramScale: 8 },
  );
  const [none, ...directions] = head.directions as [Direction, ...Direction[]];
  const [said = 0, denied = 0, ...signs] = head.signs;
  return {
    none,
    kinds: kinds.map((kind, index) => ({ kind, direction: directions[index] as Direction })),
    said,
    denied,
    signs,
  };
}

/** Whole texts with their signs, and their parts as they are heard: those with the words that tell it, and of texts that only sound so, all. */
function urgentIn(some: readonly Text[]): Lesson<UrgentKind>[] {
  const noSigns = signsIn('').map(() => 0);
  return some.flatMap(({ from, read, urgent, span }) => {
    if (urgent === undefined) return [];
    const whole = { read, kind: urgent, weight: 1, signs: signsIn(read.text) };
    const parts = from === 'urgent' && read.sentences.length > 1 ? partsOf(read) : [];
    const telling = urgent === null ? parts : parts.filter(({ text }) => span && text.includes(span));
    const weight = partWeight / (urgent === null ? telling.length : 1);
    return [whole, ...telling.map((part) => ({ read: part, kind: urgent, weight, signs: noSigns }))];
  });
}

const boundaryIn = (some: readonly Text[]): Lesson<BoundaryKind>[] =>
  some.flatMap(({ read, boundary }) =>
    boundary === undefined ? [] : [{ read, kind: boundary, weight: 1, signs: [] }],
  );

function learn(some: readonly Text[]): Learned {
  const vocabulary = vocabularyOf(some.map((one) => one.read.text));
  const urgent = learnFamily(urgentIn(some), vocabulary, UrgentKind.options, guides.urgent);
  const boundary = learnFamily(boundaryIn(some), vocabulary, BoundaryKind.options, guides.boundaries);
  return {
    texts: some.length,
    vocabulary,
    urgent: { ...urgent, from: 0 },
    boundary: { ...boundary, from: 0 },
  };
}

type Scored = { readonly text: Text; readonly score: number; readonly is: string | null; readonly heard: string };
const scored: Record<'urgent' | 'boundary', Scored[]> = { urgent: [], boundary: [] };

for (const { learned, held } of foldsOf(texts)) {
  const ears = createEars(guides, learn(learned));
  for (const text of held)
    for (const family of ['urgent', 'boundary'] as const) {
      const is = text[family];
      if (is === undefined) continue;
      const { kind, score } = ears[family](text.read);
      scored[family].push({ text, score, is, heard: kind });
    }
}

process.stdout.write(`${texts.length} texts; whole voices left out.\n\n`);
process.stdout.write('| family | heard | of the right kind | heard where there is none: | |\n|---|---|---|---|---|\n');
const [urgentFrom = 0, boundaryFrom = 0] = (['urgent', 'boundary'] as const).map((family) => {
  const calm = scored[family].filter(({ is }) => is === null);
  const measured = family === 'urgent' ? calm.filter(({ text }) => text.from === 'urgent') : calm;
  const threshold =
    measured.map(({ score }) => score).sort((a, b) => b - a)[Math.floor(falseAlarms[family] * measured.length)] ?? 0;
  const loud = scored[family].filter(({ score }) => score > threshold);
  const real = scored[family].length - calm.length;
  const heard = loud.filter(({ is }) => is !== null);
  const right = heard.filter((one) => one.heard === one.is).length;
  const alarms = [...new Set(calm.map(({ text }) => text.from))].map((from) => {
    const of = (some: readonly Scored[]) => some.filter(({ is, text }) => is === null && text.from === from).length;
    return `${from} ${of(loud)} of ${of(calm)}`;
  });
  process.stdout.write(`| ${family} | ${heard.length} of ${real} | ${right} | ${alarms.join(' | ')} |\n`);
  return threshold;
});

const learned = learn(texts);
const file = 'knowledge/learned/safeguards.json';
writeFileSync(
  file,
  written({
    ...learned,
    urgent: { ...learned.urgent, from: urgentFrom },
    boundary: { ...learned.boundary, from: boundaryFrom },
  }),
);
process.stdout.write(`\nWritten: ${file}.\n`);
