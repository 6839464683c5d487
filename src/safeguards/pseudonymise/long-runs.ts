import { type Find, matches } from './entity.ts';

/** Nobody types so much without a space: a key, a link, or what a machine wrote. Characters. */
const longest = 160;
const run = new RegExp(String.raw`[^\s\uE000]{${longest},}`, 'dgu');

/** What has no space for so long is hidden as a whole, so that no pattern has to look into it: each would take the square of its length. */
export const longRuns: Find = (text) =>
  matches('CASE_ID', run, text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
