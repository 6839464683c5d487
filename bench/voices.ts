import { z } from 'zod';
import { loadLibrary } from '../src/knowledge/load-library.ts';
import { createHearVoices } from '../src/voices/hear.ts';
import { loadVoices } from '../src/voices/load.ts';
import { linesOf } from './learning/texts.ts';

/**
 * Who is taken for missing and who is. The reading was written with `open`; no account of `held` was looked at while it was. One writer wrote
 * both, and invented them all. What a line does not list is absent. `--misses` shows those of `open`.
 */
const Account = z.strictObject({
  id: z.string(),
  text: z.string(),
  heard: z.array(z.string()),
  named: z.array(z.string()),
  /** The time given for what was heard, verbatim, where it was marked. */
  when: z.record(z.string(), z.string()).default({}),
});

const voices = loadVoices('knowledge/voices', loadLibrary('knowledge', 'no-data').quotation);
const hear = createHearVoices(voices);
const print = (line: string) => process.stdout.write(`${line}\n`);
const misses: string[] = [];

print(
  '| half | not heard, all voices | not heard though named | heard but called missing | rows called missing that were heard | state right where not heard | when |',
);
print('|---|---|---|---|---|---|---|');
for (const half of ['open', 'held']) {
  const rows = linesOf(`bench/voices/${half}.jsonl`, Account).flatMap((account) =>
    hear(account.text).map(({ voice, state, when }) => {
      const truth = account.heard.includes(voice) ? 'heard' : account.named.includes(voice) ? 'named' : 'absent';
      return { id: account.id, voice, state, truth, when, wanted: account.when[voice] };
    }),
  );
  const silent = rows.filter(({ truth }) => truth !== 'heard');
  const missed = (some: typeof rows) => share(some, ({ state }) => state !== 'heard');
  const times = rows.filter(({ wanted }) => wanted !== undefined);
  const cells = [
    missed(silent),
    missed(rows.filter(({ truth }) => truth === 'named')),
    missed(rows.filter(({ truth }) => truth === 'heard')),
    share(
      rows.filter(({ state }) => state !== 'heard'),
      ({ truth }) => truth === 'heard',
    ),
    share(silent, ({ state, truth }) => state === truth),
    share(times, ({ when, wanted }) => when === wanted),
  ];
  print(`| ${half} | ${cells.join(' | ')} |`);
  if (half === 'open')
    misses.push(
      ...rows
        .filter(({ state, truth }) => state !== truth)
        .map(({ id, voice, state, truth }) => `${id} ${voice}: ${truth}, taken for ${state}`),
      ...times.filter(({ when, wanted }) => when !== wanted).map(({ id, voice, when }) => `${id} ${voice}: ${when}`),
    );
}
if (process.argv.includes('--misses')) for (const line of misses) print(line);

function share<T>(some: readonly T[], is: (one: T) => boolean): string {
  const those = some.filter(is).length;
  return `${(those / some.length).toFixed(2)} (${those} of ${some.length})`;
}
