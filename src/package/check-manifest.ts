import localisation from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifest from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { PackageError } from './package-error.ts';

/** The two kinds of file that have a schema of Microsoft's: the manifest, and its strings in another language. */
const schemas = { manifest, localisation };

/** Holds a file against Microsoft's schema, which comes with a package: no network. @throws {PackageError} with every fault */
export function checkManifest(kind: keyof typeof schemas, file: string, content: unknown): void {
  // ajv knows no draft 4. These schemas use nothing of it that later drafts read otherwise, but they say that they are one.
  const { $schema: _, ...schema } = schemas[kind];
  // One of their patterns is none under the flag `u`.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv, ['uri']);
  const validate = ajv.compile(schema);
  if (validate(content)) return;
  const faults = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '(whole)'} ${message}`);
  throw new PackageError(`${file} is not what Teams accepts: ${faults.join('; ')}.`);
}
