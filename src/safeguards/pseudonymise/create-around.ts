import { belongings, isCounted, isDoneByPeople, isNoun, isRoleLike, relations } from './bare-nouns.ts';
import {
  actors,
  determiners,
  doings,
  isBeside,
  joins,
  kin,
  modals,
  never,
  particles,
  relatives,
  sayings,
  seasons,
  tellings,
  virtues,
  whens,
} from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';
import { isAbstract, pasts, states } from './wordy-names.ts';

/** What stands around a word and says whether it is somebody. Each takes the place of the word among the tokens. */
export type Around = {
  /** Behind it stands what people do or have, or whoever is with them. */
  readonly isActor: (at: number) => boolean;
  /** An ordinary word that begins a sentence and has an age, or tells: "Sapphire, 19", "Sapphire told me". */
  readonly isActorThough: (at: number) => boolean;
  /** A month or a season that is somebody: "June's mum", "told Summer". */
  readonly isTimeOfSomebody: (at: number) => boolean;
  readonly isSomebody: (at: number) => boolean;
  /** "told grace that", "will said": of a word, a nearer look, since "hope was all she had". */
  readonly isCertainlySomebody: (at: number) => boolean;
  /** "will has", "may sleeping in": what no verb that helps another has behind it. */
  readonly isNoModal: (at: number) => boolean;
  /** "for deb.", "with kez and": behind it nothing that it could describe. */
  readonly isBehindPreposition: (at: number) => boolean;
  /** "put marvellous to bed", "with kez,": what one does to somebody stands before it, and behind it nothing that it could describe. */
  readonly isPlaced: (at: number) => boolean;
  /** "the", "a", "his" stand before it, perhaps with words between that have a capital too. */
  readonly isDetermined: (at: number) => boolean;
  /** "asked grace", "spoke with grace", "a boy called river" */
  readonly isTold: (at: number) => boolean;
};

/** What somebody has done, and no month. */
const done =
  /^(?:gone|said|told|asked|left|moved|refused|disclosed|agreed|denied|asleep|crying|poorly|pregnant|tearful|unwell|autistic)$/;

/** First names that tell what somebody did or will do: "mum rose at six", "dad drew". */
const verbs: ReadonlySet<string> = new Set(
  'will may can rose drew pat grant mark chase sue rob bill hope dawn wade reed ray rich buck skip trace nick dale drake chance bud'.split(
    ' ',
  ),
);
/** Of what people do, what may stand behind "will" too. */
const asBase = /^(?:put|let|hit|shut|never|always|also|still|could|would|won['’]?t|can['’]?t|become|open|cut|run)$/;
/** What one does to somebody, and what stands before whom it is done with or for. */
const reaching: ReadonlySet<string> = new Set(
  'put with for by from about of took takes taking pick picked picking drop dropped dropping collect collecting collected fetch fetched dress dressed bath bathed feed fed hug hugged hold held holding hit hits hurt pushed pushing grabbed grabbing shouted kick kicked slapped smacked bit love loves hate hates miss misses support supporting supported help helping helped know knows knew meet meeting met seeing see saw visit visiting ask asking asked tell telling told ring ringing call calling email emailing thank thanked remind reminded watch watched watching leave leaving left bring bringing brought'.split(
    ' ',
  ),
);

export function createAround(text: string, tokens: readonly Token[], words: Words): Around {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  /** The word behind it with nothing between, or none. */
  const nextTo = (at: number): Token | undefined => {
    const after = tokens[at + 1];
    return after && isBeside(after) ? after : undefined;
  };

  /** "cooks" is what people do; "yes" and "less" are not. */
  const isVerbLike = (word: string) =>
    word.length > 4 && /(?:ed|[^su]s)$/.test(word) && words.isWord(word) && !never.has(word);

  function isActor(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (token.possessive) return true;
    const after = nextTo(at);
    if (!after) return /^\s*(?:[),.&/+]|[-–—]|$)/.test(text.slice(token.end)) && !/^\.{2}/.test(text.slice(token.end));
    if (modals.has(token.word) && /^(?:never|always|also|still|could|would|did|does|do)$/.test(after.word))
      return false;
    if (virtues.has(token.word) && isAbstract(after, tokens[at + 2])) return false;
    if (doings.has(after.word)) return true;
    if (states.has(after.word) && after.as === 'lower') return isState(token, after, tokens[at + 2]);
    // "Bill paid for the taxi", and not "Bill paid".
    if (pasts.has(after.word) && /^(?:him|her|them|me|us|his|their|my|our|for|to)$/.test(wordAt(at + 2))) return true;
    if (particles.has(after.word) && tokens[at + 2]?.as === 'capital') return true;
    if (after.as === 'capital' && !never.has(after.word))
      return !(modals.has(token.word) && (words.isGiven(after.word) || words.isAllowed(after.word)));
    if (/^(?:and|n)$/.test(after.word)) {
      const other = tokens[at + 2];
      return (
        other !== undefined && (words.isGiven(other.word) || (other.as === 'capital' && !words.isAllowed(other.word)))
      );
    }
    // "Will will come": two of them, so the first is not one.
    if (modals.has(token.word)) return /^(?:will|may|can|could|might|should)$/.test(after.word);
    if (virtues.has(token.word)) return /ed$/.test(after.word) && isVerbLike(after.word);
    return isVerbLike(after.word);
  }

  /** "Rose tearful", "May asleep"; not "Mark in the book", "Hope there will be". */
  function isState({ word }: Token, { word: state }: Token, beyond: Token | undefined): boolean {
    if (/^(?:asleep|awake|upstairs|downstairs|tearful|poorly|unwell|pregnant|absent)$/.test(state)) return true;
    if (virtues.has(word) || modals.has(word)) return false;
    return !never.has(state) && !/^(?:present|open|clean|late|fine|well|off|up|down|out|in|back)$/.test(state)
      ? !(
          beyond &&
          isBeside(beyond) &&
          words.isWord(beyond.word) &&
          !never.has(beyond.word) &&
          !doings.has(beyond.word)
        )
      : false;
  }

  function isActorThough(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (/^(?:,| \() ?\d{1,2}(?:[,;:) ]|\.(?!\d)|$)/.test(text.slice(token.end))) return true;
    const after = tokens[at + 1];
    // "Hyacinth (HV)", "Hyacinth (support worker)"
    if (
      after?.gap === ' (' &&
      (words.isRole(after.word) || actors.has(after.written) || relatives.has(after.word)) &&
      /^[^()\n]{0,30}\)/.test(text.slice(after.end))
    )
      return true;
    // "Ocean's mum says", "Hawk's counsellor"
    const isThing = isNoun(token.word, words) && !isRoleLike(token.word, words);
    if (token.possessive)
      return isThing && after !== undefined && (belongings.has(after.word) || words.isRole(after.word));
    if (after?.gap !== ' ') return false;
    if (/^(?:told|says|said|asked|denied|insists|texted|disclosed)$/.test(after.word)) return true;
    if (isThing && sayings.has(after.word) && !/^(?:came|went|reports|reported|wants|wanted)$/.test(after.word))
      return true;
    // "Hawk was quiet", "Gardener joined us": of what is counted nobody says so without an article.
    return isCounted(token.word, words) && isDoneByPeople(after, tokens[at + 2]);
  }

  function isTimeOfSomebody(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (/\d\s?(?:st|nd|rd|th)?\s?$/.test(token.gap) || /^\s\d/.test(text.slice(token.end))) return false;
    const follows = token.gap === ' ';
    const before = follows ? wordAt(at - 1) : '';
    if (follows && whens.has(before) && !tellings.has(before)) return false;
    if (follows && tellings.has(before)) return true;
    const after = tokens[at + 1];
    if (!after || after.gap.trim().length > 2) return seasons.has(token.word) && follows && !isDetermined(at);
    if (sayings.has(after.word) || (token.possessive && kin.has(after.word))) return true;
    if (isDetermined(at)) return false;
    const beyond = wordAt(at + 2);
    // "May has gone to Rose's", and not "May has been busy".
    if (/^(?:has|hasn't|had|is|was)$/.test(after.word) && done.test(beyond)) return true;
    if (/ed$/.test(after.word) && /^(?:him|her|them|me|us|it|his|my|their)$/.test(beyond)) return true;
    // Unlike a month, a season has a capital only where it is a name or where a sentence begins.
    if (!seasons.has(token.word)) return false;
    if (/^(?:term|holidays?|half|school|break|camp|fair|fete|is|was)$/.test(after.word))
      return /^(?:is|was)$/.test(after.word) && !/^(?:the|a|an|when|over|here|coming|half|nearly|almost)$/.test(beyond);
    return !token.initial || doings.has(after.word);
  }

  function isSomebody(at: number): boolean {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token) return false;
    if (before && token.gap === ' ' && tellings.has(before.word)) return true;
    const free = !before || token.initial || (token.gap === ' ' && joins.has(before.word)) || /^,\s$/.test(token.gap);
    return free && (token.possessive || doings.has(nextTo(at)?.word ?? ''));
  }

  function isCertainlySomebody(at: number): boolean {
    const token = tokens[at];
    const after = tokens[at + 1];
    if (!token) return false;
    if (isOneOfFamily(at)) return true;
    if (modals.has(token.word) && after && /^(?:never|always|also|still|could|would|get|take|make)$/.test(after.word))
      return false;
    if (isTold(at)) {
      const ends = !after || !isBeside(after) || !words.isWord(after.word);
      return ends || never.has(after.word) || doings.has(after.word);
    }
    return isSomebody(at) && after !== undefined && sayings.has(after.word);
  }

  /** "hope's mum", "sky 5, river 3", "her brother art": of a first name that is a word, and that is nothing people do. */
  function isOneOfFamily(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || verbs.has(token.word) || words.isTime(token.word)) return false;
    const isFollowing = before !== undefined && token.gap === ' ';
    if (isFollowing && determiners.has(before.word)) return false;
    if (token.possessive && after && isBeside({ gap: after.gap.replace(/^['’]s?/, '') }) && belongings.has(after.word))
      return true;
    const isListed =
      !before || token.initial || /^(?:, | ?& ?|: )$/.test(token.gap) || (isFollowing && before.word === 'and');
    if (isListed && /^ \(?\d{1,2}\)?(?:,|\.(?!\d)|;|\)|\s*$| and\b| & )/.test(text.slice(token.end))) return true;
    const ends = !after || !isBeside(after) || never.has(after.word) || doings.has(after.word);
    return isFollowing && relations.has(before.word) && ends;
  }

  function isNoModal(at: number): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    const after = nextTo(at);
    if (!token || !after || !/^(?:will|may)$/.test(token.word) || after.as !== 'lower') return false;
    // "good will", "his will", "in may"
    const isFree = !before || token.initial || token.gap !== ' ' || joins.has(before.word) || tellings.has(before.word);
    if (!isFree || whens.has(before?.word ?? '')) return false;
    return (doings.has(after.word) && !asBase.test(after.word)) || /.{3}ing$/.test(after.word);
  }

  function isTold(at: number): boolean {
    const [token, before, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]];
    if (!before || token?.gap !== ' ') return false;
    if (/^(?:with|w|to|tae|wi)$/.test(before.word))
      return /^[ /]$/.test(before.gap) && /^(?:met|spoke|spoken|speak|talked|chatted|call)$/.test(earlier?.word ?? '');
    if (/^(?:is|was)$/.test(before.word)) return earlier?.word === 'name';
    return /^(?:told|asked|saw|see|met|visited|visit|collected|rang|phoned|texted|named|called|uncle|auntie|aunty|aunt|cousin|nan|nana|nanny|nanna|gran|grandma|grandad)$/.test(
      before.word,
    );
  }

  function isBehindPreposition(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], nextTo(at)];
    if (!token || !before || !/^[ /]$/.test(token.gap) || !/^(?:for|with|w|from|by|to|re|about|of)$/.test(before.word))
      return false;
    return !after || never.has(after.word) || doings.has(after.word) || /^(?:n|w|wk|tmrw|2moro)$/.test(after.word);
  }

  function isDetermined(at: number, more = 8): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (!token || !before || token.gap !== ' ' || before.possessive) return false;
    if (determiners.has(before.word)) return true;
    const passes =
      before.as !== 'lower' &&
      !words.isGiven(before.word) &&
      (words.isWord(before.word) || words.isAllowed(before.word));
    return passes && more > 0 && isDetermined(at - 1, more - 1);
  }

  function isPlaced(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], nextTo(at)];
    if (!token || !before || token.gap !== ' ') return false;
    if (after && !never.has(after.word) && !doings.has(after.word)) return false;
    return reaching.has(before.word) || tellings.has(before.word);
  }

  return {
    isActor,
    isPlaced,
    isNoModal,
    isActorThough,
    isTimeOfSomebody,
    isSomebody,
    isCertainlySomebody,
    isBehindPreposition,
    isDetermined,
    isTold,
  };
}
