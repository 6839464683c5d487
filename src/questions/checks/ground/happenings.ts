import { folded, ownWords } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';
import { givenIn } from './known.ts';

/** What is put into a case with none but plain words. Each is fine where it was said in the same words. */
const happenings: readonly RegExp[] = [
  /\b(left|leaves|leave|leaving|being) (\w+ )?(home )?(alone|by (himself|herself|themselves))\b|\bhome alone\b/,
  /\bleft (\w+ )?(hungry|cold|wet|dirty|crying|without)\b/,
  /\b(ran|runs?|running) (away|off)\b|\b(go|goes|went|gone) (missing|hungry|without (food|sleep|a meal))\b|\bgoing without\b|\b(leave|left) (his|her|their) (\w+ )?(children|kids|baby|family)\b/,
  /\b(moved|moves|move|moving|thrown|threw|kicked|walked|walks) (out|back in)\b|\b(took|taken|take) (away|into care)\b|\b(in|into) care\b/,
  /\b(broke|split|broken) up\b|\b(lose|lost|losing) (his|her|their) (\w+ )?(job|home|house|baby|child|children|kids)\b|\b(gave|given) birth\b|\bpassed away\b/,
  /\b(falls?|fell|falling) (out|over|down|off)\b|\b(came|come|comes) (out of|off)\b|\b(using|used|on) again\b/,
];

export const happened: Check = (written, against) => {
  const known = folded([...against.said, ...givenIn(against)].join('\n'));
  const told = folded(ownWords(wordsOf(written)));
  const strange = happenings.flatMap((one) => told.match(one)?.[0] ?? []).filter((one) => !known.includes(one));
  return strange.length > 0
    ? { kind: 'invented-fact', reason: `Speak of nothing that nobody said happened: ${strange.join(', ')}.` }
    : null;
};
