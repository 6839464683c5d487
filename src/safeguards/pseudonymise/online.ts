import { type Find, matches } from './entity.ts';

const emailPatterns = [
  /(?<![\p{L}\p{N}._%+'&/!#$*=?^{|}~-])[\p{L}\p{N}._%+'&/!#$*=?^{|}~-]*[\p{L}\p{N}_%+-]\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/dgu,
  /"[^"\n]{1,40}"@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/dgu,
  // Spelt out, as it is read over the telephone, or against robots.
  /(?<![\w.-])[\w.-]+ ?(?:\(at\)|\[at\]|\{at\}| at ) ?[\w-]+(?: ?(?:\(dot\)|\[dot\]|\{dot\}| dot |\.) ?\w+)+(?<=(?:dot|\]|\)) ?\w+|\.(?:com|org|net|uk|example|info|io|co|eu|ie))/dgi,
];
export const emails: Find = (text) =>
  /@|\bat\b/i.test(text) ? emailPatterns.flatMap((pattern) => matches('EMAIL', pattern, text)) : [];

const end = String.raw`[^\s<>"'“”‘’()\[\]]*[^\s<>"'“”‘’()\[\].,;:!?]`;
const domain = String.raw`(?:[a-z\d-]+\.)+(?:com|org|net|uk|example|info|io|tv|app|gg|ie|eu|biz|us|co|edu|gov|me|ly|be|de|fr|es|it|pl|ro|nl|dev|online|site|shop|xyz|test|invalid|name|club|live)(?![a-z\d.-]*[a-z\d])`;
const urlPatterns = [
  new RegExp(String.raw`\b(?:https?|ftp)://${end}`, 'dgi'),
  new RegExp(String.raw`\bwww\.${end}`, 'dgi'),
  new RegExp(String.raw`(?<![\w@.-])${domain}(?:[:/?]${end}|/)?`, 'dgi'),
];
export const urls: Find = (text) =>
  /[a-z\d]\.[a-z]|:\/\//i.test(text) ? urlPatterns.flatMap((pattern) => matches('URL', pattern, text)) : [];

const platform =
  'snapchat|snap|sc|instagram|insta|ig|tiktok|tik tok|discord|roblox|xbox(?: live)?|psn|steam|twitch|kik|telegram|twitter|facebook|fb|messenger|onlyfans|youtube|reddit|skype|vinted|vsco|yubo|wizz|user ?name|user ?id|login|log-in|screen ?name|handle|gamer ?tag|account name|nickname';
const handlePatterns = [
  /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/dgu,
  // Without the sign, after the name of the place it is used in: with a digit, a point or a low line, unlike a word.
  new RegExp(
    String.raw`\b(?:${platform})\b(?: (?:name|handle|account|user|id|tag|profile))?(?: ?(?:is|was|as|:|=|-|–|called|under|by|goes by))* ?["'“‘]?(?<is>(?=[\d._]*[a-z])[a-z\d_](?=[a-z\d.-]*[a-z\d_.-][_.\d-]|[a-z]*\d)[\w.-]*\w)`,
    'dgi',
  ),
  // Called a name to log in with, it may be any word.
  /\b(?:user ?names?|user ?id|log-?in(?: name| id)?|screen ?name|gamer ?tag|account name)(?: is| was|:| =|=| -)+ ?["'“‘]?(?<is>(?!(?:not|the|a|an|his|her|their|my|your|unknown|and|or|that|same|known)\b)[a-z][\w.-]*\w)/dgi,
  // Before it: "plays as", "known online as", "on Roblox".
  /(?<![\p{L}\p{N}@_.-])(?<is>(?=[\w.-]*\d|[\w]*[._])[a-z][\w.-]*\w)(?= on (?:snap|insta|tiktok|roblox|discord|xbox|kik|telegram|steam|twitch|twitter|reddit|facebook|fortnite))/dgiu,
  /(?<![\p{L}\p{N}_./-])(?=[\p{L}\p{N}.]*_)[\p{L}\p{N}][\p{L}\p{N}_.]*[\p{L}\p{N}_](?![\p{L}\p{N}/])/dgu,
  // A word, a point and a word with digits behind it: "dark.prince07".
  /(?<![\p{L}\p{N}_./@-])\p{Ll}{3,}[.-]\p{Ll}{2,}\d{1,4}(?![\p{L}\p{N}/@.]*[\p{L}\p{N}])/dgu,
  /(?<![\p{L}\p{N}_./@-])\p{L}{4,}\d{2,4}(?![\p{L}\p{N}/@.]*[\p{L}\p{N}])/dgu,
];
/** Diseases and laws have a number behind them: "COVID19". */
const noHandle =
  /^(?:covid|section|keystage|level|reg|regulation|article|form|band|year|grade|tier|week|part|version|windows|office|world|type|stage|about|approx|since|from|aged|ages|over|under|until|nearly|around|than|with|room|flat|ward|case|page|para|paras|only|just|were|after|before|between|june|july|sept|march|april|visit|contact|appt|scored|score)-?\d/i;
/** Without one of these, there is no handle of any kind. */
const mayHaveHandle = new RegExp(String.raw`[@_\d]|\p{L}[.-]\p{L}|${platform}`, 'iu');
export const handles: Find = (text) =>
  (mayHaveHandle.test(text) ? handlePatterns : [])
    .flatMap((pattern) => matches('HANDLE', pattern, text))
    .filter(({ start, end }) => !noHandle.test(text.slice(start, end)));
