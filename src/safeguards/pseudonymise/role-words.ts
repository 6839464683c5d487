import type { CaseRole } from './labels.ts';

/** What people are called in a case, of each role the ways of saying it. In the order in which they are tried: "step mum" before "mum". */
const ways: readonly (readonly [CaseRole, string])[] = [
  ['Stepmother', 'step[- ]?(?:mum|mom|mam|mother)'],
  ['Stepfather', 'step[- ]?(?:dad|father)'],
  ['Foster carer', 'foster (?:carer|mum|mam|mother|dad|father|parent)'],
  ['Grandmother', '(?:maternal |paternal )?(?:grandmother|grandma|granny|gran|nana|nanna|nan)|[mp]gm'],
  ['Grandfather', '(?:maternal |paternal )?(?:grandfather|granddad|grandad|grandpa)|[mp]gf'],
  ['Mother', '(?:(?:birth|biological|adoptive) )?(?:mother|mummy|mum|mam|mom)'],
  ['Father', '(?:(?:birth|biological|adoptive) )?(?:father|daddy|dad)'],
  ['Partner', '(?:ex[- ])?(?:partner|boyfriend|girlfriend|husband|wife)|bf|gf|fianc[eé]e?'],
  ['Aunt', '(?:maternal |paternal )?(?:aunt|auntie|aunty)'],
  ['Uncle', '(?:maternal |paternal )?uncle'],
  ['Child', 'child|son|daughter|baby|newborn|infant|toddler|(?:half[- ])?(?:sister|brother|sibling)|twin'],
  ['Social worker', 'social worker|sw|ssw'],
  ['Health visitor', 'health visitor|hv'],
  ['School nurse', 'school nurse'],
  ['Nurse', '(?:family |community )?nurse'],
  ['Midwife', '(?:community )?midwife'],
  ['Head teacher', 'head[- ]?teacher'],
  ['Teacher', '(?:class )?teacher'],
  ['GP', 'gp'],
  ['Doctor', 'doctor|paediatrician|consultant'],
  ['Police officer', 'police officer|(?:detective )?(?:constable|sergeant|inspector)|pc|dc|wpc|pcso|sgt|insp'],
  ['Support worker', '(?:family )?support worker|fsw'],
  ['Key worker', 'key ?worker'],
  ['Manager', '(?:team )?manager'],
  ['Neighbour', 'neighbour'],
];
const patterns = ways.map(([role, way]) => [role, new RegExp(`^(?:${way})$`, 'iu')] as const);

/** Any of them, for a longer pattern. */
export const anyRole = ways.map(([, way]) => way).join('|');

/** Whose it is, and what says nothing of who it is. */
export const ages = 'little|younger|baby|youngest|middle|new|current|allocated|own|twin';
const opener = new RegExp(
  String.raw`^(?:the|a|an|his|her|their|its|this)?\s*(?:(?:family|child)['’]?s\s+)?(?:(?:${ages}|eldest|oldest)\s+)*`,
  'iu',
);

const roleNamed = (words: string): CaseRole | null => patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** Who the kin of an adult of the family is to the child: "mum's mum" is the grandmother. */
const kinOfParent: Partial<Record<CaseRole, CaseRole>> = {
  Mother: 'Grandmother',
  Father: 'Grandfather',
  Partner: 'Partner',
  Uncle: 'Uncle',
  Aunt: 'Aunt',
};
const family: ReadonlySet<CaseRole> = new Set<CaseRole>([
  'Mother',
  'Father',
  'Stepmother',
  'Stepfather',
  'Grandmother',
  'Grandfather',
  'Aunt',
  'Uncle',
]);

/**
 * The role of the word of a role, with whose it is: of nobody in particular (`null`), of somebody whose role is known, or of `somebody` else. Null where
 * that cannot be told for certain.
 */
export function roleOwned(term: string, owner: CaseRole | 'somebody' | null): CaseRole | null {
  const role = roleNamed(term.trim());
  const sibling = /(?:sister|brother|sibling)$/i.exec(term)?.[0].toLowerCase();
  if (role === null || owner === null || owner === 'Child') return role;
  if (owner === 'Mother' || owner === 'Father') {
    if (sibling) return sibling === 'sister' ? 'Aunt' : sibling === 'brother' ? 'Uncle' : null;
    return family.has(role) ? (kinOfParent[role] ?? null) : role;
  }
  return family.has(role) || sibling ? null : role;
}

/** The role of somebody by whom something is: "mums", "mum's", "dads". */
export const ownerNamed = (word: string): CaseRole | null =>
  /s['’]?$/i.test(word) ? roleNamed(word.replace(/['’]?s['’]?$/i, '')) : null;

/** An age below 18: "4", "aged 4", "4 months", "6yo", "Y4". */
const childAge =
  /^(?:aged? )?(?:(\d{1,2})(?:\s?(?:years?|yrs?|y\/?o|y)(?:[ -]old)?)?|(?:\d{1,3})\s?(?:months?|mths?|weeks?|wks?|days?)(?:[ -]old)?|y(?:ea)?r? ?\d{1,2})$/i;

export function isChildsAge(words: string): boolean {
  const found = childAge.exec(words.trim());
  return found !== null && (found[1] === undefined || Number(found[1]) < 18);
}

/** The role in words that are nothing but one: "mum", "his sister", "mums partner", "4". */
export function roleOfPhrase(words: string): CaseRole | null {
  const phrase = words.trim().replaceAll(/\s+/g, ' ');
  if (isChildsAge(phrase)) return 'Child';
  if (/^(?:child|sibling|eldest|oldest|youngest|middle)(?: child| one)?$/i.test(phrase)) return 'Child';
  if (/^(?:my|our) /i.test(phrase)) return null;
  const bare = phrase.replace(opener, '');
  const [, first = '', rest = ''] = /^([\p{L}'’]+) (.+)$/u.exec(bare) ?? [];
  const owner = ownerNamed(first);
  return owner && rest !== '' && roleNamed(bare) === null ? roleOwned(rest, owner) : roleNamed(bare);
}
