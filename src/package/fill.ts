import { PackageError } from './package-error.ts';
import type { Values } from './package-settings.ts';

/** Puts values into the `${{NAME}}` of a JSON text; a quote in a value stays a quote in a string. @throws {PackageError} for a name without a value */
export function fill(json: string, values: Values): string {
  return json.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new PackageError(`The manifest asks for ${name}, which nothing sets.`);
    return JSON.stringify(value).slice(1, -1);
  });
}
