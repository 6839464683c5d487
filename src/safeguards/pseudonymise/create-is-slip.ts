import { distance } from 'fastest-levenshtein';
import type { IsWord } from '../../knowledge/finding/spelling.ts';

/**
 * Says whether a word that is in no dictionary is more likely a slip of the finger than a name. The first letter is seldom the wrong one,
 * and it is common words that are written wrongly: what is near to a rare one only ("skeggs", "trish") may be somebody.
 */
export function createIsSlip(isWord: IsWord, common: readonly string[]): IsWord {
  const commonSet: ReadonlySet<string> = new Set(common);
  const byStart = new Map<string, string[]>();
  for (const word of common) {
    const start = `${word.charAt(0)}${word.length}`;
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }

  function isNearCommon(word: string): boolean {
    // Four letters are one letter from something, whatever they are: of those, only one that was left out counts.
    if (word.length === 4) return near(word, 5).some((other) => distance(word, other) === 1);
    const far = word.length >= 8 ? 2 : 1;
    for (let length = word.length - far; length <= word.length + far; length++) {
      if (near(word, length).some((other) => distance(word, other) <= far || isSwapped(word, other))) return true;
    }
    return false;
  }

  const near = (word: string, length: number) => byStart.get(`${word.charAt(0)}${length}`) ?? [];

  return remembered(
    (word) =>
      word.length <= longest &&
      ((word.length >= 4 && /^[a-z']+$/.test(word) && isNearCommon(word)) ||
        ending.test(word) ||
        isForm(word, isWord) ||
        isCompound(word, isWord, commonSet) ||
        (word.length >= 7 && lessOne(word).some(isWord))),
  );
}

/** No word has more letters, and each letter costs. */
const longest = 30;

/** What long words end in and names do not, spelt wrongly in the middle or of medicine. */
const ending =
  /^[a-z]{4,}(?:ments?|tions?|sions?|ness|ously|fully|ability|ible|ally|edly|ised|ising|ology|ological|osis|itis|aemia|epam|azine|azole|mycin|cillin|cilin|oxetine|zolam|olol|statin|profen|tamol|tadine|phenidate|racetam|valproate|tinib|cycline|sone|thyroid|emia|plasia|trophy|ectasis|pnoea|uria|rrhoea|sclerosis|cephaly|tonic|thermic|ologist|ologists|iatrist|ician|icians|oscopy|therapy|opathy|graphy|otomy|ostomy|ectomy|ional|ative|iveness)$|^[a-z]{6,}ing$/;

/** "befriender", "soonish", "kissd": a form of a word that no dictionary has all of. */
function isForm(word: string, isWord: IsWord): boolean {
  const stem = /^([a-z]{4,})(?:ers?|ees?|ish|iest?|ness|able|less|hood|wise)$/.exec(word)?.[1];
  if (stem && (isWord(stem) || isWord(`${stem}e`) || isWord(`${stem}y`))) return true;
  if (/^[a-z]{2,}[b-df-hj-np-tv-z]d$/.test(word) && isWord(`${word.slice(0, -1)}ed`)) return true;
  return /^[a-z]{4,}y$/.test(word) && isWord(word.slice(0, -1));
}

/** "sleepsuit" and its like, which no dictionary has all of; but "thistlewood" ends as names do. */
function isCompound(word: string, isWord: IsWord, common: ReadonlySet<string>): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isWord(first) && isWord(last) && (common.has(first) || common.has(last)) && !family.test(last)) return true;
  }
  return (
    /^(?:un|re|non|pre|over|mis)(?=\p{L}{5})/u.test(word) && isWord(word.replace(/^(?:un|re|non|pre|over|mis)/, ''))
  );
}

const family =
  /^(?:wood|gill|bottom|well|wells|field|worth|house|bridge|land|stone|wick|shaw|croft|hurst|more|head|hill|ford|brook|bury|holt|cliffe?|bank|berry|crest|dale|view|mount|grove|park|lodge|smith|wright|bright|man|gate|side|water|thorn)s?$/;

/** A word with one letter less, its first kept. */
const lessOne = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));

/** Two neighbours changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** Asks once for each word, since the dictionary takes its time. */
export function remembered(ask: IsWord): IsWord {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    // A text of slips must not fill the memory.
    if (answers.size > 20_000) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
