import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { checkManifest } from './check-manifest.ts';
import { fill } from './fill.ts';
import { PackageError } from './package-error.ts';
import type { Values } from './package-settings.ts';
import { pngSize } from './png-size.ts';

/** Teams wants these sizes to the pixel. */
const icons = { 'color.png': 192, 'outline.png': 32 } as const;

/**
 * The app package as the bytes of a zip: the manifest of `folder` filled in and checked, its Welsh strings and the two icons, and
 * nothing else. The same files and values give the same bytes, wherever and whenever.
 * @throws {PackageError} when a file is missing, or Teams would not accept it
 */
export function buildPackage(folder: string, values: Values): Uint8Array {
  const manifest = fill(read(folder, 'manifest.json').toString('utf8'), values);
  const welsh = read(folder, 'cy.json').toString('utf8');
  checkManifest('manifest', 'manifest.json', parsed('manifest.json', manifest));
  checkManifest('localisation', 'cy.json', parsed('cy.json', welsh));

  const files: Record<string, Uint8Array> = { 'manifest.json': Buffer.from(manifest), 'cy.json': Buffer.from(welsh) };
  for (const [name, size] of Object.entries(icons)) files[name] = icon(folder, name, size);
  // A zip holds local time and no zone: the same hour everywhere makes the same bytes.
  return zipSync(files, { level: 9, mtime: new Date(2000, 0, 1) });
}

function icon(folder: string, name: string, size: number): Uint8Array {
  const bytes = read(folder, name);
  const found = pngSize(bytes);
  if (!found) throw new PackageError(`${name} is not a PNG.`);
  if (found.width !== size || found.height !== size)
    throw new PackageError(`${name} is ${found.width} by ${found.height} pixels, and has to be ${size} by ${size}.`);
  return bytes;
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    throw new PackageError(`${name} could not be read in ${folder}.`, { cause: error });
  }
}

function parsed(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new PackageError(`${name} is not valid JSON.`, { cause: error });
  }
}
