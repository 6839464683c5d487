import { ownWords, wordsIn } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';
import { affirmed, givenIn, rootOf, rootsIn } from './known.ts';

const rooted = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(rootOf));

/** What is done to a body, or found on one. */
const harms = rooted(
  `bruise bruising bruises burn scald fracture broken bleed bleeding blood swelling swollen injury injured mark marks wound bite bitten hit hits
  hitting slap kick punch punched shake shaken choke strangle strangled assault assaulted abuse abused abusive abuser rape violence violent harm harmed
  beaten starve starved malnourished dehydrated underweight scratch graze scar lump limp rash fever seizure vomit poison drown smother neglect neglected molest grope throttle stab stabbed shoot shot spit shove shoved push pushed pull
  pulled throw threw thrown grab grabbed drag dragged  touch touched squeeze pinch whip batter hurt kill beat`,
);

/** What would be a fact about a life. */
const events = rooted(
  `weapon knife gun drug drugs heroin cocaine cannabis weed methadone drunk drink drinking alcohol overdose suicide suicidal depression depressed psychosis
  psychotic schizophrenia bipolar autism autistic adhd disability disabled anxiety anxious prison arrest arrested convicted conviction offence offender offending bail charged
  sexual exploited exploitation trafficked grooming miscarriage pregnant pregnancy adopted adoption removed removal die died dying death dead afraid scared frightened terrified fear fearful angry jealous funeral bereaved homeless evicted
  eviction rent debt asylum immigration visa gang court judge injunction divorce affair  split wedding refuge hostel fight argument row shouting
  shouted threat threatened threatening lock locked runaway absconded excluded exclusion ambulance hospital admission hoarding dog cat fire
  detained kidnapped burgled robbed steal stole stolen relapse relapsed sober risk risks risky danger dangers dangerous`,
);

/** Somebody who may not be there at all. */
const people = rooted(
  `mum mother dad father stepdad stepfather stepmum stepmother partner boyfriend girlfriend husband wife ex brother sister sibling twin twins cousin aunt auntie
  uncle gran nan grandma grandmother grandad grandfather grandparent grandparents godmother neighbour landlord lodger babysitter childminder friend`,
);

/**
 * A question that speaks of a bruise puts one into the case. A passage does not allow it: what happened to another family did not happen to
 * this one.
 */
export const facts: Check = (written, against) => {
  const given = givenIn(against);
  const said = rootsIn([...against.said, ...given]);
  const affirmedly = rootsIn([...affirmed(against.said), ...given]);
  const strange = wordsIn(ownWords(wordsOf(written))).filter((word) => {
    const root = rootOf(word);
    return harms.has(root) ? !affirmedly.has(root) : (events.has(root) || people.has(root)) && !said.has(root);
  });
  return strange.length > 0
    ? {
        kind: 'invented-fact',
        reason: `Speak of no person, harm or event that the person did not speak of: ${[...new Set(strange)].join(', ')}.`,
      }
    : null;
};
