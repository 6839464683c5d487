import { isIP } from 'node:net';
import { z } from 'zod';
import { PackageError } from './package-error.ts';

const page = z
  .url({ protocol: /^https$/, error: 'must be an address that starts with https://' })
  .max(2048, 'must be at most 2048 characters');

const Settings = z.object({
  MICROSOFT_APP_ID: z.uuid('must be the application id of the bot from Entra, a GUID'),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'must be where the bot is reached, an address that starts with https://' })
    .refine((url) => !/[?#@]/.test(url), 'must be without ?, # and @')
    .refine(isOutside, 'must have the name of a host that Teams can reach, and not this machine or a number'),
  DEVELOPER_NAME: z
    .string('must be the name of whoever runs the bot')
    .trim()
    .min(1, 'must be the name of whoever runs the bot')
    .max(32, 'must be at most 32 characters'),
  DEVELOPER_WEBSITE_URL: page,
  DEVELOPER_PRIVACY_URL: page,
  DEVELOPER_TERMS_URL: page,
});

/** What stands in the manifest's `${{…}}`, by its name there. */
export type Values = Readonly<Record<string, string>>;

/**
 * Reads what differs from one organisation to the next; everything else in the environment is passed over.
 * @throws {PackageError} naming every setting that is missing or wrong, not only the first
 */
export function packageSettings(environment: Readonly<Record<string, string | undefined>>): Values {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = Settings.safeParse(given);
  if (error) {
    // One remedy for each setting is enough.
    const wrong = new Map(error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
    const named = Object.keys(Settings.shape).filter((name) => wrong.has(name));
    throw new PackageError(`${named.map((name) => `${name} ${wrong.get(name)}`).join('; ')}.`);
  }
  return { ...data, PUBLIC_HOST: new URL(data.PUBLIC_URL).host };
}

/** Whether an address names a host of the internet. One that cannot be read is for the check before this to refuse. */
function isOutside(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const host = new URL(url).hostname.replace(/\.$/, '');
  const isNumber = isIP(host.replace(/^\[|\]$/g, '')) !== 0;
  return host.includes('.') && !isNumber && !/(^|\.)localhost$/.test(host);
}
