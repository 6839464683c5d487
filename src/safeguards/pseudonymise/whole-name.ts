import type { Span } from '../../reading/span.ts';

/** What a family calls somebody by, written with a capital before the name: part of what they are called. */
export const kinTitles: ReadonlySet<string> = new Set(
  'uncle auntie aunty aunt nan nana nanna nanny nannie gran granny grannie grandma grandpa grandad granddad granda pops papa mama mamma nonna nonno baba dada oma opa tante tio tia lola abuela babcia baby'.split(
    ' ',
  ),
);

/** Also in small letters, but not behind what makes it a role: "told nanny pat", and not "his uncle tony". */
const before =
  /(?<![\p{L}'’-])(?:(?<title>\p{Lu}\p{L}+)|(?<!(?:his|her|their|my|our|your|the|a|an|maternal|paternal|great|['’]s|s['’]|s|and|is|was) )(?<small>uncle|auntie|aunty|nanny|nana|nanna)) $/u;
const behind = /^,? (?:Jr|Sr|Jnr|Snr|Junior|Senior|II|III|IV)(?![\p{L}])\.?/u;
/** "J. Smith", "Emily R.": the point of an initial that ends it. */
const point = /(?:(?<![\p{L}])\p{Lu}|(?<![\p{L}])(?:Jr|Sr|Jnr|Snr))$/u;

/** A name with what belongs to it on both sides: "Uncle Tony", "Darnell Whitcomb Jr.", "Emily R." */
export function wholeName<T extends Span>(text: string, found: T): T {
  const groups = before.exec(text.slice(Math.max(0, found.start - 30), found.start))?.groups;
  const title = groups?.['title'] ?? groups?.['small'];
  const start = title && kinTitles.has(title.toLowerCase()) ? found.start - title.length - 1 : found.start;
  const suffix = behind.exec(text.slice(found.end, found.end + 12))?.[0].length ?? 0;
  const end = found.end + suffix;
  const pointed = suffix === 0 && text[end] === '.' && point.test(text.slice(found.start, end)) ? 1 : 0;
  return { ...found, start, end: end + pointed };
}

/** Where the name itself begins, without what the family calls them by: "Tony" of "Uncle Tony". */
export function bareName<T extends Span>(text: string, found: T): T {
  const first = /^(\p{L}+) (?=\p{L})/u.exec(text.slice(found.start, found.end));
  return first?.[1] && kinTitles.has(first[1].toLowerCase())
    ? { ...found, start: found.start + first[0].length }
    : found;
}
