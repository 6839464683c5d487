import { type Find, matches } from './entity.ts';

const emailPatterns = [
  /[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/dgu,
  // Spelt out, as it is read over the telephone.
  /\b[\w.-]+ ?(?:\(at\)|\[at\]| at ) ?[\w-]+(?: ?(?:\(dot\)|\[dot\]| dot ) ?\w+)+/dgi,
];
export const emails: Find = (text) => emailPatterns.flatMap((pattern) => matches('EMAIL', pattern, text));

const end = String.raw`[^\s<>"'“”‘’()\[\]]*[^\s<>"'“”‘’()\[\].,;:!?]`;
const domain = String.raw`(?:[a-z\d-]+\.)+(?:com|org|net|uk|example|info|io|tv|app|gg|ie|eu)(?![a-z\d.-]*[a-z\d])`;
const urlPatterns = [
  new RegExp(String.raw`\b(?:https?://|www\.)${end}`, 'dgi'),
  new RegExp(String.raw`(?<![\w@.-])${domain}(?:/${end}|/)?`, 'dgi'),
];
export const urls: Find = (text) => urlPatterns.flatMap((pattern) => matches('URL', pattern, text));

const platform =
  'snapchat|snap|instagram|insta|tiktok|tik tok|discord|roblox|xbox(?: live)?|psn|kik|telegram|twitter|facebook|fb|onlyfans|youtube|vinted|user ?name|handle|gamer ?tag';
const handlePatterns = [
  /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/dgu,
  // Without the sign, after the name of the place it is used in: with a digit, a point or a low line, unlike a word.
  new RegExp(
    String.raw`\b(?:${platform})\b(?: (?:name|handle|account|user|id|tag|profile))?(?: ?(?:is|was|as|:|=|-|–|called|under|by|goes by))* ?["'“‘]?(?<is>(?=[\d._]*[a-z])[a-z\d](?=[a-z\d.]*[a-z\d_.][_.\d])[\w.]*\w)`,
    'dgi',
  ),
  /(?<![\p{L}\p{N}_./-])(?=[\p{L}\p{N}.]*_)[\p{L}\p{N}][\p{L}\p{N}_.]*[\p{L}\p{N}_](?![\p{L}\p{N}/])/dgu,
];
export const handles: Find = (text) => handlePatterns.flatMap((pattern) => matches('HANDLE', pattern, text));
