import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { environment } from '../config.ts';
import { SecondLookError } from '../errors.ts';
import { buildPackage } from './build-package.ts';
import { packageSettings } from './package-settings.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(here('package.json'), 'utf8')));

try {
  const values = { ...packageSettings(environment()), VERSION: version };
  const zip = buildPackage(here('appPackage'), values);
  const file = join('build', `second-look-${version}.zip`);
  mkdirSync('build', { recursive: true });
  writeFileSync(file, zip);
  process.stdout.write(`Wrote ${file}. Upload it in the Teams admin centre: docs/deploy.md says where.\n`);
} catch (error) {
  if (!(error instanceof SecondLookError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
