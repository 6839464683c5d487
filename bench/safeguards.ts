import { readConfig } from '../src/config.ts';
import { createThinking } from '../src/parts/thinking.ts';
import { readSafeguardTexts } from './learning/texts.ts';

/**
 * Whether urgent risk and requests that are not granted are heard, on the half of `bench/safeguards` that was never learned from and that
 * nobody may read while working on them. Invented: no measure of what people really type.
 */
await using thinking = await createThinking(readConfig(process.env));
const texts = readSafeguardTexts();

process.stdout.write(
  '| family | heard | of the right kind | heard where it only sounds so | heard in ordinary talk |\n|---|---|---|---|---|\n',
);
for (const family of ['urgent', 'boundary'] as const) {
  const hear = async (some: typeof texts.urgent) =>
    Promise.all(
      some
        .filter(({ half }) => half === 'held')
        .map(async (one) => ({
          is: one[family] ?? null,
          heard: thinking.screen(await thinking.read(one.text))[family],
        })),
    );
  const own = await hear(texts[family]);
  const ordinary = await hear(texts.ordinary);
  const real = own.filter(({ is }) => is !== null);
  const calm = own.filter(({ is }) => is === null);
  const loud = (some: typeof own) => `${some.filter(({ heard }) => heard !== null).length} of ${some.length}`;
  const right = real.filter(({ is, heard }) => heard === is).length;
  process.stdout.write(`| ${family} | ${loud(real)} | ${right} | ${loud(calm)} | ${loud(ordinary)} |\n`);
}
