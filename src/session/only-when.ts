const word = [
  '(mon|tues|wednes|thurs|fri|satur|sun)days?',
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thurs?|fri|sat|sun',
  'to(day|night|morrow)|yesterday|now|morning|afternoon|evening|night|lunchtime|weekend|noon|midday',
  '(minute|hour|day|week|fortnight|month|term|year)s?',
  'ago|last|this|next|every|each|about|around|since|before|after|until|between|early|late|earlier|later|first|once|twice',
  'a|an|the|of|on|in|at|by|to|and|or|it|was|maybe|perhaps|i|think|only|just|half|past|quarter|few|couple',
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|spring|summer|autumn|winter|christmas|easter',
  String.raw`\d{1,4}(st|nd|rd|th|am|pm)?`,
].join('|');
const time = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|morning|afternoon|evening|night|ago|week|month|\d`;
const onlyWhen = new RegExp(String.raw`^\W*((${word})\b\W*)+$`, 'i');
const names = new RegExp(time, 'i');

/** Whether some words say when, and nothing else. Without the question that they answer, they are taken for anything. */
export const saysOnlyWhen = (text: string): boolean => text.length <= 80 && onlyWhen.test(text);

/** Whether a few words are of a time, and may be of a place or a way too: "on the ward yesterday". */
export const isAboutWhen = (text: string): boolean => text.length <= 60 && names.test(text);
