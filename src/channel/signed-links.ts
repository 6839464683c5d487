import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../session/ids.ts';
import { createSealedPerson } from './sealed-person.ts';

export type LinkParts = {
  readonly key: Buffer;
  /** Where the bot is reached from a browser, without a slash at the end. */
  readonly base: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

export type SignedLink<Name extends string> =
  | {
      readonly kind: 'good';
      readonly values: Readonly<Record<Name, string>>;
      /** Whose link it is; null for one that was made for nobody in particular. */
      readonly person: PersonId | null;
    }
  | { readonly kind: 'forged' | 'expired' };

/**
 * Links that work until they expire, for whoever was given one. `names`: what stands after the question mark, in order; `valid`: seconds. What is
 * signed is the text of the link itself, with who it was made for, and nothing that it could be read as.
 */
export function createSignedLinks<Name extends string>(
  { key, base, now }: LinkParts,
  names: readonly Name[],
  valid: number,
) {
  type Values = Readonly<Record<Name, string>>;
  const people = createSealedPerson(key);
  const seconds = () => Math.floor(Date.parse(now()) / 1_000);
  const unsigned = (path: string, values: readonly (readonly [string, string])[]): string =>
    `${base}/${path}?${new URLSearchParams(values.map(([name, value]): [string, string] => [name, value]))}`;
  const sign = (link: string): string => createHmac('sha256', key).update(link).digest('base64url');

  return {
    /** `path`: as it stands in the link, without a slash before it. `person`: who it is for, or null. */
    to(path: string, values: Values, person: PersonId | null): string {
      const link = unsigned(path, [
        ...names.map((name) => [name, values[name]] as const),
        ...(person === null ? [] : [['for', people.seal(person, path)] as const]),
        ['expires', String(seconds() + valid)],
      ]);
      return `${link}&signature=${sign(link)}`;
    },

    /** `query`: what stands after the question mark. The signature is looked at first: a forged link learns nothing else. */
    verify(path: string, query: URLSearchParams): SignedLink<Name> {
      const wanted = [...names, ...(query.has('for') ? ['for'] : []), 'expires'];
      const once = (name: string): string | null => {
        const [value, ...more] = query.getAll(name);
        return value === undefined || more.length > 0 ? null : value;
      };
      const signature = once('signature');
      if (signature === null || wanted.some((name) => once(name) === null)) return { kind: 'forged' };
      const given = Buffer.from(signature);
      const due = Buffer.from(
        sign(
          unsigned(
            path,
            wanted.map((name) => [name, once(name) ?? '']),
          ),
        ),
      );
      if (given.length !== due.length || !timingSafeEqual(given, due)) return { kind: 'forged' };
      if (Number(once('expires')) <= seconds()) return { kind: 'expired' };
      const values = Object.fromEntries(names.map((name) => [name, once(name) ?? ''])) as Values;
      const sealed = once('for');
      return { kind: 'good', values, person: sealed === null ? null : people.open(sealed, path) };
    },
  };
}
