import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { contenders } from './speed/contenders.ts';
import { plotOf, type Series } from './speed/plot.ts';

/**
 * How finding keeps up with a library that grows: the engines of `src/`, LangChain's MemoryVectorStore, MiniSearch and Orama over the same made
 * passages and the same 200 real queries, each in a process of its own, one after another. A search is without the embedding of the query, which all
 * that find by meaning need alike (about 15 ms). `-- --sizes 1000,10000` for fewer; all of it takes some forty minutes and 12 GB.
 */
const Measured = z.object({
  build: z.number(),
  memory: z.number(),
  p50: z.number(),
  p99: z.number(),
  recall: z.number().nullable(),
});

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000,1000000' }, plot: { type: 'string' } },
});
const sizes = values.sizes.split(',').map(Number);
const columns = ['passages', 'engine', 'finds by', 'build s', 'memory MB', 'p50 ms', 'p99 ms', 'recall@10'];
process.stdout.write(`| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|\n`);

const series = new Map<string, { x: number; y: number }[]>();
for (const size of sizes) {
  for (const [name, { finds, most }] of Object.entries(contenders)) {
    if (size > most) continue;
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=14000', '--import', 'tsx', 'bench/speed/one.ts', name, String(size)],
      { maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { build, memory, p50, p99, recall } = Measured.parse(
      JSON.parse(output.toString().trim().split('\n').at(-1) ?? ''),
    );
    const cells = [
      size.toLocaleString('en-GB'),
      name,
      finds,
      (build / 1000).toFixed(1),
      Math.max(0, memory).toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      recall === null ? '–' : recall.toFixed(3),
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
    series.set(name, [...(series.get(name) ?? []), { x: size, y: p99 }]);
  }
}
const lines: Series[] = [...series].map(([name, points]) => ({ name, points }));
if (values.plot) writeFileSync(values.plot, plotOf('Finding in a library that grows', lines));
