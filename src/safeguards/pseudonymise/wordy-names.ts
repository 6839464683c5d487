import { doings, never } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** First names that begin a sentence as ordinary words nearly as often: "Frank talk", "Grant refused". */
const wordy = set(
  'frank grant mark bill dawn rose art chase rich ray pat sue christian carol herb jasmine rosemary poppy holly heather hazel daisy lily ivy jade ruby sandy sonny max gene penny robin miles dale dean drew guy dot victor noel sterling savannah basil jack rob nick val victoria charlotte iris olive willow rowan bonny bonnie saffron sienna scout brook juniper logan duke clay amber mo rocky randy laurel otto oscar prudence clark cliff don dan ken herbert cat jean tan dell bob barney aurora floyd',
);

/** How somebody is, right behind the name in the short style of notes: "Rose tearful", "Frank asleep". */
export const states = set(
  'asleep awake upstairs downstairs late absent present tearful quiet fine happy sad upset angry cross ill poorly sick unwell home out in off there not very quite really so too back up down away alone scared anxious worried distressed calm settled unsettled hungry tired busy adamant unsure able unable keen reluctant aggressive abusive drunk intoxicated unkempt clean dirty pale withdrawn chatty pregnant aware unaware safe well better worse lovely great brilliant awful rude polite defensive hostile open honest dead alive here gone due willing unwilling nearly almost already currently again meanwhile apparently allegedly maybe probably both himself herself',
);

/** What bills, rain and art do as well as people. */
export const ofThings = set(
  'is was has had isnt wasnt hasnt hadnt got gets came comes goes went began started stopped fell rose leaves left looks looked seems seemed keeps kept needs broke turned turns open opened opens shut stays stayed met made makes gives gave took takes put let becomes became arrives arrived stood ran held lost used never always also still not in at off out been gone',
);
/** What only somebody is. */
export const ofPeople =
  /^(?:asleep|awake|crying|upset|poorly|ill|sick|tearful|scared|hungry|tired|pregnant|upstairs|downstairs|unwell|drunk|happy|sad|cross|angry|quiet|home|worried|anxious|excluded|missing|absent|adamant|reluctant|unkempt|withdrawn|sitting|eating|playing|sleeping|saying|wearing|shouting|living|staying|telling|asking|working|drinking|smoking|screaming|hitting|using|refusing|struggling|doing|being|having|seen|told|asked|arrested)$/;

/** Pasts without "ed", which tell what somebody did. */
export const pasts = set(
  'arose ate beat beaten became been began begun bent bet bid bit bitten bled blew blown bought bound bred broke broken brought built burnt burst bust came cast caught chose chosen clung cost crept cut dealt did done dove dragged drank drawn drew driven drove drunk dug eaten fallen fed fell felt fled flew flung forbade forgave forgot forgotten fought found froze frozen gave given gone got grew grown had heard held hid hidden hit hung hurt kept knelt knew known laid lain led left lent let lay lost made meant met mistook paid put quit ran rang read ridden risen rode rose said sang sat saw seen sent set shaken shook shone shot shown shut slapped slept slid sold sought spat sped spent split spoke spoken spread sprang stayed stole stolen stood struck stuck stung sung swam swept swore sworn swung taken taught thought threw thrown told took tore torn trod understood upset wept went woke woken won wore worn wound wrote written',
);

/** Whether a word of those begins a sentence as a word: what stands behind it is described by it, and is nothing that people do or are. */
export function isWordy(token: Token, after: Token | undefined, words: Words): boolean {
  if (!wordy.has(token.word) || token.possessive || after?.gap !== ' ' || after.as !== 'lower') return false;
  if (after.word === 'of') return true;
  if (never.has(after.word) || doings.has(after.word) || pasts.has(after.word) || states.has(after.word)) return false;
  return (
    !/(?<!^(?:r|k|str|th|w|even|morn|meet|build))(?:ed|ing|ly|[^s]s)$/.test(after.word) && words.isWord(after.word)
  );
}

/** Of a faith, and nobody: "they are Christian", "a practising Christian". */
export const isFaith = (token: Token, before: Token | undefined): boolean =>
  token.word === 'christian' &&
  token.gap === ' ' &&
  /^(?:is|are|am|was|were|as|not|practising|devout|strict|evangelical|orthodox|coptic|born-again|committed|black|white|lapsed|nominally|very|both|all|or|non)$/.test(
    before?.word ?? '',
  );

/** What hope, joy and patience are and nobody is: "Joy is hard to find". */
const abstract = set(
  'that to hard low high thin wearing fading lost key important vital needed growing missing rare nowhere all something what about being essential everything not running short the a no our my never often one possible eroding waning returning returned dwindling strained tested central paramount restored undermined built earned fragile broken limited lacking absent',
);

export const isAbstract = (after: Token | undefined, beyond: Token | undefined): boolean =>
  /^(?:is|was|are|were|seems|seemed|remains|feels|felt|comes|came|needs)$/.test(after?.word ?? '') &&
  beyond !== undefined &&
  abstract.has(beyond.word);
