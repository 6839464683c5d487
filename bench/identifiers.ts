import { EntityKind as Kind } from '../src/safeguards/pseudonymise/entity.ts';
import { loadWords } from '../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../src/safeguards/pseudonymise/pseudonymise.ts';
import { type Count, countOf, coveredOf, figuresOf, type Masked, missesOf, Note } from './identifiers/score.ts';
import { linesOf } from './learning/texts.ts';

/**
 * How much of what says who somebody is gets a placeholder, and how much else does. `open` and `more-open` are what it was written with; `held`
 * and `more-held` were written at the same time and are looked at only to fill in this table; so were the two that are `fresh`, and the two that are `third`, before the code was worked over. The two that are `fourth` are of an ordinary day,
 * by somebody who had not seen the code. All notes are invented.
 * `--misses` shows those of the open ones, and of `third-held`, which is open since the fourth working-over.
 */
const sets = [
  'open',
  'held',
  'more-open',
  'more-held',
  'fresh-open',
  'fresh-held',
  'third-open',
  'third-held',
  'fourth-open',
  'fourth-held',
] as const;

const pseudonymise = createPseudonymise(loadWords('knowledge/safeguards'));
const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number | null) => (share === null ? '-' : (share * 100).toFixed(1));
const row = (set: string, what: string, { whole, right, of }: Count) => {
  if (of > 0) print(`| ${set} | ${what} | ${whole} | ${right} | ${of} |`);
};

const masked = sets.map((set): { set: string; notes: Masked[] } => ({
  set,
  notes: linesOf(`bench/identifiers/${set}.jsonl`, Note).map((note) => {
    const { entities, sure } = pseudonymise(note.text);
    return { ...note, found: [...entities], sure };
  }),
}));

print('| set | kind | whole | of that kind | of |\n|---|---|---|---|---|');
for (const { set, notes } of masked) {
  for (const kind of Kind.options)
    row(
      set,
      kind,
      countOf(notes, (one) => one === kind),
    );
  row(
    set,
    'all',
    countOf(notes, () => true),
  );
}

print('\n| set | persons, by origin | whole | of that kind | of |\n|---|---|---|---|---|');
for (const { set, notes } of masked) {
  const origins = [...new Set(notes.flatMap(({ origin }) => (origin === undefined ? [] : [origin])))].sort();
  for (const origin of origins)
    row(
      set,
      origin,
      countOf(notes, (kind, note) => kind === 'PERSON' && note.origin === origin),
    );
}

print(
  '\n| set | persons whole, % | others whole, % | letters leaked, % | notes with a leak, % | notes without identifiers masked, % | unsure |',
);
print('|---|---|---|---|---|---|---|');
for (const { set, notes } of masked) {
  const { persons, structured, lettersLeaked, notesWithLeak, falselyMasked, unsure } = figuresOf(notes);
  const shares = [persons, structured, lettersLeaked, notesWithLeak, falselyMasked].map(percent);
  print(`| ${set} | ${shares.join(' | ')} | ${unsure} of ${notes.length} |`);
}

print('\n| set | persons covered to 80 %, % | others so covered, % | a kind that is below 99 |\n|---|---|---|---|');
for (const { set, notes } of masked) {
  const kinds = Kind.options.filter((kind) => kind !== 'PERSON');
  const below = kinds.flatMap((kind) => {
    const share = coveredOf(notes, (one) => one === kind);
    return share !== null && share < 0.99 ? [`${kind} ${percent(share)}`] : [];
  });
  const shares = [coveredOf(notes, (kind) => kind === 'PERSON'), coveredOf(notes, (kind) => kind !== 'PERSON')];
  print(`| ${set} | ${shares.map(percent).join(' | ')} | ${below.join(', ') || '-'} |`);
}

print(`\n${p95().toFixed(1)} ms of processor time at the 95th percentile, for 170 words.`);

if (process.argv.includes('--misses')) {
  for (const { notes } of masked.filter(({ set }) => set === 'third-held' || !set.endsWith('held'))) {
    for (const note of notes) {
      const { missed, none } = missesOf(note);
      if (missed.length + none.length > 0)
        print(`${note.id} missed: ${missed.join('; ') || '-'} | extra: ${none.join('; ') || '-'}`);
    }
  }
}

/** In time of the processor, since others may use it too. Texts of 170 words are made of the notes that follow each other. */
function p95(): number {
  const words = masked.flatMap(({ notes }) => notes.flatMap(({ text }) => text.split(/\s+/)));
  const texts = Array.from({ length: Math.floor(words.length / 170) }, (_, at) =>
    words.slice(at * 170, (at + 1) * 170).join(' '),
  );
  const times = [...texts, ...texts, ...texts].map((text) => {
    const start = process.cpuUsage();
    pseudonymise(text);
    return process.cpuUsage(start).user / 1000;
  });
  // The first third warms up.
  return times.slice(texts.length).sort((a, b) => a - b)[Math.floor(texts.length * 2 * 0.95)] ?? 0;
}
