import type { Span } from '../../reading/span.ts';
import type { InstructionKind, InstructionWords } from './words.ts';

/** Between two words of a phrase: white space and marks, but no end of a sentence. */
const gap = String.raw`(?:(?![.!?][ \n])[^a-z0-9]){1,5}`;
const upToFive = `(?:${gap}[a-z0-9'-]+){0,5}?${gap}`;
/** Where a clause begins: at a mark or a line, and past the words that only make an order polite. */
const beginning =
  /(?:^|[.!?:;,>"'([*|/\\#\n]|- |& )[ \t]{0,3}(?:(?:please|pls|now|then|and|so|just|also|always|kindly|or|but|instead|ok|okay|hereby|could you|can you|would you|will you|i want you to|i need you to)[, ]{1,2}){0,2}$/;
/** How far back a clause's beginning is looked for. Characters. */
const reach = 60;

/** One thing that is looked for: `certain` is enough alone, and of the others it takes two; `begins`: only where a clause does. */
export type Sign = {
  readonly kind: InstructionKind;
  readonly certain: boolean;
  readonly begins: boolean;
  readonly pattern: RegExp;
};

/** Signs of one language, and what has to stand in a text before they are looked for. */
export type SignsOf = { readonly signs: readonly Sign[]; readonly where: RegExp | null };

/** Where a sign stands in plain letters. */
export function placesOf({ pattern, begins }: Sign, text: string): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: words } = match;
    if (!begins || beginning.test(text.slice(Math.max(0, index - reach), index)))
      found.push({ start: index, end: index + words.length });
    else pattern.lastIndex = index + 1;
  }
  return found;
}

/** All phrases of the file as patterns over plain letters. @throws {Error} where one names a list that there is none of, or cannot be read */
export function signsOf({ words, certain, hints, languages }: InstructionWords): SignsOf[] {
  const listed = (name: string, depth: number): string => {
    const list = words[name];
    if (!list || depth > 5) throw new Error(`there are no words called <${name}>`);
    return `(?:${list.map((one) => sourceOf(one, depth + 1)).join('|')})`;
  };
  const sourceOf = (phrase: string, depth = 0): string =>
    phrase
      .split(/(<[a-z]+>| \.\.\. | (?!\?))/)
      .map((part) => {
        if (part === ' ... ') return upToFive;
        if (part === ' ') return gap;
        const name = /^<([a-z]+)>$/.exec(part)?.[1];
        return name ? listed(name, depth) : part.replaceAll(/\((?!\?)/g, '(?:');
      })
      .join('');
  const sign =
    (kind: InstructionKind, isCertain: boolean) =>
    (phrase: string): Sign => {
      const begins = phrase.startsWith('^ ');
      const source = sourceOf(begins ? phrase.slice(2) : phrase);
      const end = /[a-z0-9)>?]$/.test(phrase) ? '(?![a-z0-9])' : '';
      return { kind, certain: isCertain, begins, pattern: new RegExp(`(?<![a-z0-9])(?:${source})${end}`, 'g') };
    };
  const all = (phrases: InstructionWords['certain'], isCertain: boolean) =>
    Object.entries(phrases).flatMap(([kind, some]) => (some ?? []).map(sign(kind as InstructionKind, isCertain)));
  const either = (some: readonly string[]) => `(${some.join('|')})`;
  const own = Object.values(languages).map((language) => {
    const [override = '', ruler = '', reveal = '', say = '', ruling = '', role = '', only = '', addressed = ''] = [
      language.override,
      language.ruler,
      language.reveal,
      language.say,
      language.ruling,
      language.role,
      language.only,
      language.addressed,
    ].map(either);
    return {
      where: new RegExp([override, ruling, role, only, addressed, reveal].map((some) => sourceOf(some)).join('|')),
      signs: [
        sign('override', true)(`^ ${override} ... ${ruler}`),
        sign('override', true)(`${ruler} (ko )?${override}`),
        sign('reveals', true)(`^ ${reveal} ... (sistema|systeme|systemowy|ukryte|ocultas|cachees|cudd)`),
        sign('dictates', false)(`${say} ... ${ruling}`),
        sign('role', false)(role),
        sign('dictates', false)(only),
        sign('addressed', false)(`^ ${addressed}`),
      ],
    };
  });
  return [{ where: null, signs: [...all(certain, true), ...all(hints, false)] }, ...own];
}
