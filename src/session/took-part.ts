import type { Heard } from './decision.ts';
import type { Begun } from './session.ts';

/** Alone, a session is the person's own; among several, it is whoever's took part. */
export const tookPart = ({ people, mode }: Begun, { by }: Pick<Heard, 'by'>): boolean =>
  mode === 'reflect' || people.some(({ person }) => person === by);
