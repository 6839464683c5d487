import type { Span } from '../../reading/span.ts';
import { doings } from './grammar.ts';
import { type CaseRole, placeholderPattern, roleIn } from './labels.ts';
import { ages, anyRole, isChildsAge, ownerNamed, roleOfPhrase, roleOwned } from './role-words.ts';

/** The role of whoever a name stands for, where that is known: for "Noah's mum, Kelly". */
type RoleOf = (name: string) => CaseRole | null;

/**
 * Who somebody is, where the words right beside the name leave no doubt of it: "mum, Kelly", "Kelly (mum)", "his sister Amira", "Noah (4)", "PC 1234 Lee".
 * Null otherwise: a wrong role would mislead everybody who reads it.
 */
export function roleBeside(text: string, { start, end }: Span, roleOf: RoleOf): CaseRole | null {
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 90);
  const title = /(?<![\p{L}'’-])(dr|mr|mrs|ms|miss|mx|prof)\.?\s$/iu.exec(before);
  return (
    roleBefore(title ? before.slice(0, title.index) : before, after, roleOf) ??
    roleAfter(after) ??
    (title?.[1]?.toLowerCase() === 'dr' ? 'Doctor' : null) ??
    (isOfAge(before, after) ? 'Child' : null)
  );
}

const termBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?<term>${anyRole})(?<how>\s\d{1,6}\s|\s|,\s|\s\(|:\s|\s[-–—]\s|\s(?:is\s)?(?:called|named)\s|\sis\s|['’]s name is\s)$`,
  'iu',
);
const lastWord = new RegExp(
  String.raw`(?<word>${placeholderPattern.source}['’]s|[\p{L}'’-]+)\s(?:(?:${ages})\s)*$`,
  'iu',
);
/** Whom one tells: of "told mum Kelly was out", it is mum who is told. */
const teller = /\b(?:told|tells?|telling|asked|asks?|informed|reminded|warned|assured|texted|let)$/i;

function roleBefore(before: string, after: string, roleOf: RoleOf): CaseRole | null {
  const found = termBefore.exec(before);
  const term = found?.groups?.['term'] ?? '';
  const how = found?.groups?.['how'] ?? '';
  if (!found || (how.includes(',') && isListed(before.slice(0, found.index), after))) return null;
  // "Mum is Kelly's friend"
  if (/^\sis\s$/.test(how) && /^['’]/.test(after)) return null;
  if (how.trim() === '(' && !/^[\s\p{L}'’,\d-]{0,30}\)/u.test(after)) return null;
  const rest = before.slice(0, found.index);
  const word = lastWord.exec(rest)?.groups?.['word'] ?? '';
  if (/^(?:my|our|your)$/i.test(word)) return null;
  if (/\s$/.test(rest) && /^(?:older|elder|eldest|adult|grown-up|grown)$/i.test(word)) return null;
  const told = rest.replace(/\b(?:the|his|her|their)\s+$/i, '').trimEnd();
  if (how === ' ' && teller.test(told) && doings.has(/^\s([\p{L}'’]+)/u.exec(after)?.[1]?.toLowerCase() ?? ''))
    return null;
  // A ward has a sister, and nobody's brother stands alone.
  if (/(?:sister|brother|sibling)$/i.test(term) && !/^(?:his|her|their|the|its)$/i.test(word) && !isOwner(word))
    return new RegExp(String.raw`\b(?:${ages})\s$|^half`, 'i').test(rest) || /^half/i.test(term) ? 'Child' : null;
  return roleOwned(term, isOwner(word) ? ownerOf(word, roleOf) : null);
}

const isOwner = (word: string): boolean => /['’]s?$/.test(word) || ownerNamed(word) !== null;

function ownerOf(word: string, roleOf: RoleOf): CaseRole | 'somebody' {
  const [placeholder] = word.match(placeholderPattern) ?? [];
  const role = placeholder ? roleIn(placeholder) : (ownerNamed(word) ?? roleOf(word.replace(/['’]s?$/, '')));
  return role ?? 'somebody';
}

const another = String.raw`(?:(?:the|his|her|their)\s)?(?:[\p{L}]+['’]?s\s)?(?:${anyRole})`;
const pair = new RegExp(String.raw`^,?\s(?:and|&)\s${another}(?:,|\s\p{Lu}|\s\()`, 'iu');
/** "and left a message" goes on with the story, "and the baby" with a list. */
const listed = new RegExp(
  String.raw`^\s(?:and|&|or|n)\s|^,\s(?:and|&|or)\s(?:\p{Lu}|\[|the\s|${another}\b)|^,\s\p{Lu}[\p{L}'’-]*(?:,|\s(?:and|&)\s)`,
  'u',
);

/** "Dad, mum, Kelly and Noah" is a list, in which nobody is anybody's apposition. */
const isListed = (before: string, after: string): boolean =>
  /(?:,|\band|&)\s(?:(?:the|his|her|their)\s)?$/iu.test(before) || (!pair.test(after) && listed.test(after));

const bracketed = /^\s?\(([^()\n]{1,40})\)/u;
const apposed = /^,\s([^,.;:()\n]{1,30})(?=[,.;:)]|$)/u;
const dashed = /^\s[-–—]\s([^,.;:()\n]{1,30})(?=[,.;:)\n]|$)/u;

function roleAfter(after: string): CaseRole | null {
  const inside = bracketed.exec(after)?.[1] ?? dashed.exec(after)?.[1];
  if (inside !== undefined) {
    const roles = inside.split(/[,/]/).map(roleOfPhrase);
    return roles.find((role) => role !== null && role !== 'Child') ?? roles.find((role) => role !== null) ?? null;
  }
  const found = apposed.exec(after);
  const behind = after.slice(found?.[0].length ?? 0);
  const another = new RegExp(
    String.raw`^,\s(?:and\s)?(?:(?:the|his|her|their)\s)?(?:${anyRole}|\p{Lu}[\p{L}'’-]*)(?:,|\.|\s(?:and|&)\s|$)`,
    'u',
  );
  return found && !another.test(behind) && !/^,?\s(?:and|&)\s/.test(behind) ? roleOfPhrase(found[1] ?? '') : null;
}

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';
const unit = '(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)';
const ageBefore = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?<number>\d{1,2})|${small})(?:[ -]?(?<unit>${unit})[ -]old|\s?(?:yo|y/o))(?:\s(?:boy|girl|son|daughter|baby|child|brother|sister|sibling))?(?:,|\scalled)?\s$`,
  'iu',
);
const ageAfter = new RegExp(
  String.raw`^(?:,? (?:who is |is )?(?<age>(?:aged? )?\d{1,2}(?:\s?(?:${unit})(?:[ -]old)?)?))(?=[,.;:)]|\s(?:and|who|but|has|is|was)\b|$)`,
  'iu',
);

function isOfAge(before: string, after: string): boolean {
  const found = ageBefore.exec(before)?.groups;
  if (found) return !/^y/i.test(found['unit'] ?? 'y') || Number(found['number'] ?? 0) < 18;
  return isChildsAge(ageAfter.exec(after)?.groups?.['age'] ?? '');
}
