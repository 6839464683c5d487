import { isCounted, isDoneByPeople } from './bare-nouns.ts';
import { determiners, doings, isBeside, joins, kin, modals, never, virtues } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';
import { ofPeople, ofThings, pasts, states } from './wordy-names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const before = set(
  'told tell asked ask saw see seen met visited visit rang phoned texted collected fetched hit bit kicked punched slapped pushed grabbed hugged cuddled kissed with w by mum dad mam sister brother son daughter cousin nan nana gran grandma grandad mgm mgf pgm pgf aunt aunty auntie uncle ex partner bf gf boyfriend girlfriend fella stepdad stepmum baby twin called named',
);
const companies =
  /^(?:spoke|speak|talked|went|met|sat|came|was|phone|left|stayed|lives|living|staying|sleeping|chat|chatted)$/;
const prepositions = set('from for to about re of');
/** Whom or what somebody has, where nothing has a capital. */
const owned = set(
  'lad lads lass bloke mum dad mam sister brother nan nana gran grandma grandad aunt auntie uncle cousin partner boyfriend girlfriend bf gf fella husband wife ex kids baby school teacher nursery house flat bedroom room bed phone shoes coat bag hair face arm leg arms legs eyes teeth birthday behaviour attendance family stepdad stepmum hv sw gp midwife key worker',
);

/**
 * Says whether a first name that is a word, or a word that is counted and has no article, is somebody in a text of which nothing has a capital, or everything has: whoever types so gives no other sign.
 * It asks less than where somebody who writes "Grace" wrote "grace".
 */
export function createIsLikely(text: string, tokens: readonly Token[], words: Words): (at: number) => boolean {
  return (at) => {
    const [token, left, right] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || words.isTime(token.word) || token.word.length < 3) return false;
    const isGiven = words.isGiven(token.word);
    if (!isGiven && !isCounted(token.word, words)) return false;
    const follows = left !== undefined && token.gap === ' ';
    if (follows && determiners.has(left.word)) return false;
    const next = right && isBeside(right) ? right : undefined;
    const ends = !next || never.has(next.word) || doings.has(next.word) || states.has(next.word);
    if (modals.has(token.word)) return follows && before.has(left.word) && ends && !!next && !doings.has(next.word);
    if (token.possessive) return isGiven && right !== undefined && !/^(?:worth|sake)$/.test(right.word);
    const isAbstract = !isGiven || virtues.has(token.word);
    if (follows && before.has(left.word)) {
      // "mum poorly", "with pride": of what is no first name, more is asked.
      if (!isGiven && left.word === 'bit') return false;
      if (!isGiven && kin.has(left.word)) return !!next && (doings.has(next.word) || pasts.has(next.word));
      const isWith = /^(?:with|w|by)$/.test(left.word);
      return ends && !(isAbstract && isWith && !companies.test(tokens[at - 2]?.word ?? ''));
    }
    if (follows && prepositions.has(left.word)) return !isAbstract && ends && /^(?:from|re)$/.test(left.word);
    const isFree =
      !left ||
      token.initial ||
      /^(?:, | ?[/&+(] ?| \(| \(?\d{1,2}\)?, )$/.test(token.gap) ||
      (follows && (joins.has(left.word) || left.word === 'n'));
    if (!isGiven) return isFree && !!next && isDoneByPeople(next, tokens[at + 2]);
    const isAged = /^ \(?\d{1,2}\)?(?:,|\.(?!\d)|;|\)|\s*$| and\b| & | n\b)/.test(text.slice(token.end));
    if (isAged && (isFree || (follows && /^(?:kids|children|are|siblings|sibs|girls|boys)$/.test(left.word))))
      return true;
    if (!isFree) return false;
    if (/\($/.test(token.gap) && text[token.end] === ')') return true;
    if (!next) return !isAbstract && isListed(at);
    return isDoing(token, next, tokens[at + 2]) || (!isAbstract && isListed(at) && ends);
  };

  function isDoing({ word, initial }: Token, { word: does }: Token, beyond: Token | undefined): boolean {
    if (/^(?:is|was|has|had|isnt|wasnt|been)$/.test(does)) return beyond !== undefined && ofPeople.test(beyond.word);
    if (/^(?:not|at|in|off|out)$/.test(does))
      return (
        !virtues.has(word) &&
        initial &&
        /^(?:in|at|seen|home|school|bed|nursery|contact|today|hospital)$/.test(beyond?.word ?? '')
      );
    if (ofThings.has(does)) return false;
    return doings.has(does) || pasts.has(does) || ofPeople.test(does);
  }

  /** Beside another first name: "rose and ivy", "abi, tobi, grace". */
  function isListed(at: number): boolean {
    const [left, token, right] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    const isName = (other: Token | undefined) =>
      other !== undefined && words.isGiven(other.word) && !modals.has(other.word);
    const isLink = (gap: string | undefined) => /^(?:, | ?[&/+] ?)$/.test(gap ?? '');
    if (isLink(token?.gap) && isName(left)) return true;
    if (isLink(right?.gap) && isName(right)) return true;
    if (left && /^(?:and|n)$/.test(left.word) && isName(tokens[at - 2])) return true;
    return right !== undefined && /^(?:and|n)$/.test(right.word) && isBeside(right) && isName(tokens[at + 2]);
  }
}

/** Whether "angels" is what angel has: "angels shoes", "blus dad". */
export function isOwnerOf(token: Token, after: Token | undefined, words: Words): boolean {
  const stem = /^(\p{L}{3,})s$/u.exec(token.word)?.[1];
  return stem !== undefined && words.isGiven(stem) && after?.gap === ' ' && owned.has(after.word);
}

/** Whether somebody wrote without capitals, or with nothing else: there are some words, and of those that have both kinds of letter next to none. */
export function writtenAlike(tokens: readonly Token[], as: 'lower' | 'upper'): boolean {
  const others = tokens.filter((token) =>
    as === 'lower' ? token.as === 'capital' && token.written.length > 1 : token.as !== 'upper',
  );
  return tokens.length > 3 && others.length <= tokens.length * (as === 'lower' ? 0.03 : 0.2);
}
