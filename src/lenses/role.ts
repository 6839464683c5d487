import type { Role } from './lens.ts';

/** How people show who is speaking, in the order in which it is asked: a trainer may well speak of "my worker". */
const signs: readonly (readonly [Role, RegExp])[] = [
  [
    'trainer',
    /\b(as a trainer|i(['’]m| am) (a|the) trainer|training (day|session|event)|case study|my slides?|(training|next|first) slide|my (students|learners|delegates)|show (a|the) room|workshop (for|on|about|with|tomorrow|today))\b/i,
  ],
  [
    'supervisor',
    /\b(my (sw|social worker|worker|supervisee|asye|nqsw|team member|student|staff)|one of my (workers|team|staff)|i supervise|as (her|his|their) (manager|supervisor)|i(['’]m| am) (the|a) (team|practice) (manager|supervisor))\b/i,
  ],
  [
    'group',
    /(?<!\bthe )\b((three|four|five|six|seven|eight|nine|ten) of us|group supervision|as a team we|peer supervision|case discussion group)\b/i,
  ],
];

/** Who seems to be speaking, from their words; a practitioner where nothing else is said. */
export function roleIn(text: string): Role {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'practitioner';
}
