import { says } from './says.ts';

/** What somebody wants, hides or is, read into them: blame that looks like curiosity. */
export const motive = says('blame', 'Read no motive and no character into anybody.', [
  /\b(is|are|was|were|does|do|did|has|have|be) \S+( \S+)? (really |trying to |not )*(hid(e|ing)|avoid(ing)?|conceal(ing)?|cover(ing)? up|hold(ing)? back|resist(ing)?|refus(e|ing)|dodg(e|ing)|keep(ing)? (it )?from|hoping nobody|get(ting)? away (with|from))\b/i,
  /\b(kept|keep|keeping) (\w+ )?(to (yourself|himself|herself|themselves)|you out|a secret)\b|\bget(s|ting)? away (with|from)\b|\bwants? with\b/i,
  /\b(does|do|did) (\S+ ){1,3}not want (you|to)\b|\bhoping (that )?(nobody|no one)\b|\bchoos\w+ \S+( \S+)? over\b|\bafraid of\b/i,
  /\bif you (cared|were not|weren't|did not|didn't|loved|bothered)\b|\b(what )?(kind|sort) of (person|worker|mother|father|parent|mum|dad|family|man|woman)\b/i,
  /\binstead of (nothing|staying|waiting|doing|saying)\b|\bmore important than\b|\bthe point of\b|\bkeep quiet about\b/i,
  /\b(break|breaks|broke|breaking|breach\w*|violat\w*|ignores?|bends?) (a |the |any |which |this |that )?(rules?|law|procedure|policy)\b|\brules? (does|do|did|has|have|was|were) .*\b(break|broke|broken|bend|bent)\b/i,
  /\b(the )?reasons? (that|why|for) .*\b(not|never|nobody|no one)\b/i,
  /\bwhat (was|were|are|is) .* waiting for\?$|\bfind (your|her|his|their) voice\b|\b(do|does|did) .* owe\b|\blive with (having|what|that|yourself)\b|\bcovered up\b|\bwould you (finally )?act\b/i,
  /\b(is|are|was) \S+ (up to|repeating|playing at|pretending|faking|performing|getting (to|at))\b|\bwithout (anyone|anybody|them|you) noticing\b|\bonly \w+(s|d)? (when|because|since)\b/i,
]);
