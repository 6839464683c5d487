import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Config } from '../../config.ts';

/** How often people are heard. In a minute. */
export type Rate = Config['rate'];

/** Who spoke; `tenant` is null on a machine without Teams. */
export type Speaker = { readonly person: string; readonly tenant: string | null };

/** `too-many`: more than is heard, and nobody has said so to this person within a minute. `silent`: they were told. */
export type Allowed = 'heard' | 'too-many' | 'silent';

export type RateLimits = (speaker: Speaker) => Promise<Allowed>;

/** A minute, in seconds. */
const duration = 60;

/**
 * Counts what people send, in this process's memory. What one person sends beyond their own measure does not use up their tenant's, so that
 * nobody can keep a whole authority from being heard.
 */
export function createRateLimits({ person: points, tenant }: Rate): RateLimits {
  const people = new RateLimiterMemory({ points, duration });
  const tenants = new RateLimiterMemory({ points: tenant, duration });
  const told = new RateLimiterMemory({ points: 1, duration });
  return async (speaker) => {
    const heard =
      (await within(people, speaker.person)) && (speaker.tenant === null || (await within(tenants, speaker.tenant)));
    if (heard) return 'heard';
    return (await within(told, speaker.person)) ? 'too-many' : 'silent';
  };
}

/** In memory nothing fails: what is rejected is a count that is too high. */
const within = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );
