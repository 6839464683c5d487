import { doings, isBeside, kin, never } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';
import { ofPeople, ofThings, pasts, states } from './wordy-names.ts';

/** Whom or what somebody has. */
export const belongings: ReadonlySet<string> = new Set(
  'mum dad mam mother father nan nana gran grandma grandad sister brother fella boyfriend girlfriend bf gf partner ex husband wife aunt auntie uncle cousin stepdad stepmum son daughter baby kids teacher school nursery social worker bedroom room bed phone house flat birthday behaviour attendance eyes arm leg face hair coat bag solicitor midwife gp hv sw'.split(
    ' ',
  ),
);
/** Who stands beside somebody, as right before a name. */
export const relations: ReadonlySet<string> = new Set(
  'brother sister son daughter fella boyfriend girlfriend bf partner husband wife cousin nephew niece stepdad stepmum stepson stepdaughter twin mate lad'.split(
    ' ',
  ),
);

/** What there is of without an article: "snow kept us in". */
const uncounted =
  /(?:ness|tion|sion|ment|ism|ity|ence|ance|cy|ship|age|ery|dom|hood|ure|logy|snow|rain|steel|work|stuff|ware|milk|food|wine)$/;
/** Whoever does something, as in "learner says": a role. */
const agents =
  /(?:er|or|ee|ist|man|woman|self|counsel|body|boss|mate|colleague|friend|babby|bubba|paed|world|devil|advocate)$/;
export const isRoleLike = (word: string, words: Words): boolean => agents.test(word) && !words.isFamilyWord(word);
/** Of what describes or does, the ends; and what says where and how. */
const noNoun =
  /(?:ed|ing|ly|[^s]s|ful|less|ous|able|ible|ward|wards|n['’]?t|ic|ive|ish)$|-|^(?:outside|inside|nearby|round|home|abroad|away|alone|together|anyway|tonight|else|too|apart|case|page|stage|score|level|age)$/;

/** No role, no time, and nothing that describes or does. */
export const isNoun = (word: string, words: Words): boolean =>
  word.length > 2 &&
  !(never.has(word) || doings.has(word) || pasts.has(word) || states.has(word) || kin.has(word) || noNoun.test(word)) &&
  !(words.isAllowed(word) || words.isRole(word) || words.isAcronym(word.toUpperCase()));

/** What is counted, so that nobody says it without an article, and accounts are not made of it: "hawk" is a name in "hawk was quiet". */
export const isCounted = (word: string, words: Words): boolean =>
  words.isWord(word) &&
  !(words.isCommon(word) || words.isInformal(word) || uncounted.test(word)) &&
  isNoun(word, words) &&
  !isRoleLike(word, words);

/** Done to something: "weapon seen". */
const done = /^(?:seen|taken|given|known|written|broken|shown|drawn|torn|worn|stolen|hidden|driven|chosen|eaten)$/;

/** Of people and of things. */
const ofBoth = /^(?:seen|missing|using|doing|being|having|working|home)$/;

/** What only people do or are, and no bill or rain: it stands right behind them. */
export function isDoneByPeople({ word, as }: Token, beyond: Token | undefined): boolean {
  if (as !== 'lower') return false;
  if (/^(?:is|was|has|had|isn['’]?t|wasn['’]?t|hasn['’]?t|been|seems|seemed|looks|looked)$/.test(word))
    return (
      beyond !== undefined &&
      isBeside(beyond) &&
      ((ofPeople.test(beyond.word) && !ofBoth.test(beyond.word)) ||
        /^(?:my|his|her|our|their|told|asked|said)$/.test(beyond.word))
    );
  if (/^(?:asleep|awake|tearful|poorly|upset|crying|unwell|upstairs|downstairs|weighs)$/.test(word)) return true;
  if (/[^e]ed$/.test(word) && /^(?:me|us|him|her|them|my|his|their)$/.test(beyond?.word ?? '')) return true;
  return (doings.has(word) || pasts.has(word)) && !ofThings.has(word) && !done.test(word);
}

/** Says whether a word that is in no list of names is somebody, where only a name can stand: "her fella blade was", "kids: sky 5, ocean 3", "shell's mum". */
export function createIsWordOfFamily(text: string, tokens: readonly Token[], words: Words): (at: number) => boolean {
  return (at) => {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || !isNoun(token.word, words)) return false;
    const left = before && token.gap === ' ' ? before.word : '';
    if (/^(?:the|a|an|this|that|my|his|her|our|their|your|its|some|any|no)$/.test(left)) return false;
    if (before?.possessive && left !== '') return false;
    if (token.possessive)
      return (
        /^['’]s/.test(text.slice(token.end, token.end + 2)) &&
        !words.isCommon(token.word) &&
        belongings.has(after?.word ?? '')
      );
    if (isAged(token)) return [before, after].some((other) => isAged(other) && words.isGiven(other?.word ?? ''));
    return (
      relations.has(left) &&
      after !== undefined &&
      isBeside(after) &&
      /^(?:is|was|has|had|says|said|came|went|rang|told|wasnt|isnt|hasnt|hadnt)$/.test(after.word)
    );
  };

  function isAged(one: Token | undefined): boolean {
    if (one === undefined) return false;
    return /^ \(?\d{1,2}\)?(?:,|\.(?!\d)|;|\s*$| and\b| ?& | n\b)/.test(text.slice(one.end, one.end + 12));
  }
}
