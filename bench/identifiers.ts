import { z } from 'zod';
import { type EntityKind, EntityKind as Kind } from '../src/safeguards/pseudonymise/entity.ts';
import { loadWords } from '../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../src/safeguards/pseudonymise/pseudonymise.ts';
import { linesOf } from './learning/texts.ts';

/**
 * How much of what says who somebody is gets a placeholder, and how much else does. `open` is what it was written with; `held` was written
 * at the same time and looked at only to fill in this table. All notes are invented, by one writer. `--misses` shows those of `open`.
 */
const Note = z.strictObject({
  id: z.string(),
  text: z.string(),
  entities: z.array(z.strictObject({ start: z.int(), end: z.int(), kind: Kind })),
});
type Note = z.infer<typeof Note>;
type Found = Note['entities'];

const pseudonymise = createPseudonymise(loadWords('knowledge/safeguards'));
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Whole means that no letter and no digit of it is left to read. */
const isWhole = (text: string, { start, end }: Found[number], found: Found): boolean =>
  Array.from({ length: end - start }, (_, at) => start + at)
    .filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)))
    .every((at) => found.some((one) => one.start <= at && at < one.end));
const overlaps = (one: Found[number], found: Found) =>
  found.some(({ start, end }) => start < one.end && one.start < end);

print('| half | kind | whole | of that kind | of |\n|---|---|---|---|---|');
for (const half of ['open', 'held'] as const) {
  const notes = linesOf(`bench/identifiers/${half}.jsonl`, Note).map((note) => {
    const { entities, sure } = pseudonymise(note.text);
    return { ...note, found: [...entities], sure };
  });
  const kinds: readonly (EntityKind | 'all')[] = [...Kind.options, 'all'];
  for (const kind of kinds) {
    const wanted = notes.flatMap(({ text, entities, found }) =>
      entities.filter((one) => kind === 'all' || one.kind === kind).map((one) => ({ text, one, found })),
    );
    const whole = wanted.filter(({ text, one, found }) => isWhole(text, one, found));
    const right = whole.filter(({ one, found }) =>
      found.some((other) => other.kind === one.kind && overlaps(one, [other])),
    );
    if (wanted.length > 0) print(`| ${half} | ${kind} | ${whole.length} | ${right.length} | ${wanted.length} |`);
  }
  const extra = notes.flatMap(({ text, entities, found }) =>
    found.filter((one) => !overlaps(one, entities)).map(({ start, end }) => text.slice(start, end)),
  );
  const unsure = notes.filter(({ sure }) => !sure).length;
  print(
    `\n${half}: ${(extra.length / notes.length).toFixed(2)} found a note that are none, ${unsure} of ${notes.length} notes unsure.\n`,
  );
  if (half === 'open' && process.argv.includes('--misses')) {
    for (const { id, text, entities, found } of notes) {
      const missed = entities
        .filter((one) => !isWhole(text, one, found))
        .map(({ start, end }) => text.slice(start, end));
      const none = found
        .filter((one) => !overlaps(one, entities))
        .map(({ start, end, kind }) => `${text.slice(start, end)} (${kind})`);
      if (missed.length + none.length > 0)
        print(`${id} missed: ${missed.join('; ') || '-'} | extra: ${none.join('; ') || '-'}`);
    }
  }
}
