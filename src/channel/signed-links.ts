import { createHmac, timingSafeEqual } from 'node:crypto';

export type LinkParts = {
  readonly key: Buffer;
  /** Where the bot is reached from a browser, without a slash at the end. */
  readonly base: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

export type SignedLink<Name extends string> =
  | { readonly kind: 'good'; readonly values: Readonly<Record<Name, string>> }
  | { readonly kind: 'forged' | 'expired' };

/**
 * Links that work until they expire, for whoever was given one. `names`: what stands after the question mark, in order; `valid`: seconds. What is
 * signed is the text of the link itself, and nothing that it could be read as.
 */
export function createSignedLinks<Name extends string>(
  { key, base, now }: LinkParts,
  names: readonly Name[],
  valid: number,
) {
  type Values = Readonly<Record<Name | 'expires', string>>;
  const seconds = () => Math.floor(Date.parse(now()) / 1_000);

  const wanted = [...names, 'expires'] as const;
  const unsigned = (path: string, values: Values): string =>
    `${base}/${path}?${new URLSearchParams(wanted.map((name): [string, string] => [name, values[name]]))}`;
  const sign = (link: string): string => createHmac('sha256', key).update(link).digest('base64url');

  return {
    /** `path`: as it stands in the link, without a slash before it. */
    to(path: string, values: Readonly<Record<Name, string>>): string {
      const link = unsigned(path, { ...values, expires: String(seconds() + valid) } as Values);
      return `${link}&signature=${sign(link)}`;
    },

    /** `query`: what stands after the question mark. The signature is looked at first: a forged link learns nothing else. */
    verify(path: string, query: URLSearchParams): SignedLink<Name> {
      const once = (name: string): string | null => {
        const [value, ...more] = query.getAll(name);
        return value === undefined || more.length > 0 ? null : value;
      };
      const signature = once('signature');
      if (signature === null || wanted.some((name) => once(name) === null)) return { kind: 'forged' };
      const values = Object.fromEntries(wanted.map((name) => [name, once(name) ?? ''])) as Values;
      const given = Buffer.from(signature);
      const due = Buffer.from(sign(unsigned(path, values)));
      if (given.length !== due.length || !timingSafeEqual(given, due)) return { kind: 'forged' };
      return Number(values.expires) <= seconds() ? { kind: 'expired' } : { kind: 'good', values };
    },
  };
}
