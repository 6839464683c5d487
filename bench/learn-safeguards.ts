import { writeFileSync } from 'node:fs';
import { createEmbedder } from '../src/model/embed.ts';
import { createFeatures, type Direction } from '../src/reading/direction.ts';
import { type Read, readWith } from '../src/reading/read.ts';
import { createPhraseSigns, type Heeded } from '../src/safeguards/hear.ts';
import { BoundaryKind, UrgentKind } from '../src/safeguards/kinds.ts';
import type { Learned, LearnedFamily } from '../src/safeguards/learned.ts';
import { loadGuides } from '../src/safeguards/load.ts';
import { createEars } from '../src/safeguards/screen.ts';
import { learnHead, softmaxSlopes, vocabularyOf, written } from './learning/fit.ts';
import { foldsOf } from './learning/folds.ts';
import { readAccounts, readSafeguardTexts } from './learning/texts.ts';

/**
 * Learns to hear urgent risk and requests that are not granted, from the cues of the guides and the labelled texts in `bench/safeguards`,
 * and writes `knowledge/learned/safeguards.json`. The scores from which something is heard are set on voices that were left out.
 */

/** How often talk that is neither may be taken for urgent risk, and for a request. A miss of urgent risk is far worse than a false alarm. */
const falseAlarms = { urgent: 0.08, boundary: 0.03 };

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
};

const guides = loadGuides('knowledge/safeguards', () => ({}) as never);
const embedder = await createEmbedder();
const texts: Text[] = [];
const add = async (text: string, rest: Omit<Text, 'read'>) =>
  texts.push({ ...rest, read: await readWith(embedder.embed, text) });

for (const [from, some] of Object.entries(readSafeguardTexts()))
  for (const { half, text, voice, urgent, boundary } of some)
    if (half === 'learn') await add(text, { from, voice, urgent, boundary });
for (const { kind, cues } of guides.urgent)
  for (const cue of cues) await add(cue, { from: 'cues', voice: null, urgent: kind });
for (const { kind, cues } of guides.boundaries)
  for (const cue of cues)
    await add(cue, { from: 'cues', voice: null, urgent: bare.has(kind) ? null : undefined, boundary: kind });
for (const cue of guides.neither.cues) await add(cue, { from: 'cues', voice: null, urgent: null, boundary: null });
// An injured baby may well be urgent; nobody has said of these accounts whether it is.
for (const { text, voice, must, may } of readAccounts())
  if (![...must, ...may].some((lens) => lens === 'injury-in-non-mobile-baby'))
    await add(text, { from: 'accounts', voice, urgent: null, boundary: null });
await embedder.close();

/** Learns one family: none of its kinds is the first class, and its phrases are the two signs. */
function learnFamily<Kind extends string>(
  some: readonly (readonly [Read, Kind | null])[],
  vocabulary: readonly string[],
  kinds: readonly Kind[],
  heeded: readonly Heeded<Kind>[],
): LearnedFamily<Kind> {
  const featuresOf = createFeatures(vocabulary);
  const signs = createPhraseSigns(heeded, guides.neither.phrases);
  const head = learnHead(
    some.map(([read]) => ({
      features: featuresOf(read),
      signs: [[0, Number(signs.denied(read))], ...kinds.map((kind) => [Number(signs.said(kind, read)), 0])],
    })),
    (scores, lesson) =>
      softmaxSlopes(
        scores,
        [null, ...kinds].map((kind) => Number(kind === some[lesson]?.[1])),
      ).map((slope) => slope / some.length),
    { classes: kinds.length + 1, grams: vocabulary.length, meaningScale: 4, gramScale: 8 },
  );
  const [none, ...directions] = head.directions as [Direction, ...Direction[]];
  const [said = 0, denied = 0] = head.signs;
  return {
    none,
    kinds: kinds.map((kind, index) => ({ kind, direction: directions[index] as Direction })),
    said,
    denied,
  };
}

const familyIn = <Key extends 'urgent' | 'boundary'>(some: readonly Text[], key: Key) =>
  some.flatMap((one) => (one[key] === undefined ? [] : [[one.read, one[key]] as const]));

function learn(some: readonly Text[]): Learned {
  const vocabulary = vocabularyOf(some.map((one) => one.read.text));
  const urgent = learnFamily(familyIn(some, 'urgent'), vocabulary, UrgentKind.options, guides.urgent);
  const boundary = learnFamily(familyIn(some, 'boundary'), vocabulary, BoundaryKind.options, guides.boundaries);
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
  const threshold =
    calm.map(({ score }) => score).sort((a, b) => b - a)[Math.floor(falseAlarms[family] * calm.length)] ?? 0;
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
