import type { Span } from '../../reading/span.ts';
import { whole } from './dates.ts';
import { allOf, type Entity } from './entity.ts';

/** Between a name and a date of birth: nothing much, or how old. */
const between =
  /^(?:['’]s)?(?:,|:| -| –)? ?[([]?(?:(?:aged? |is )?(?:approx(?:\.|imately)? |about )?\d{1,2} ?(?:years?(?: old)?|yrs?(?: old)?|y\/?o|months?|mths?)?,? ?[([]?)?(?:b\.? ?)?$/iu;
/** What stands behind a date that is in brackets, or in a list of who there is. */
const closing = /^(?:[)\]]|,|;|\.(?!\d)|\s*$|\n| and | & | \+ | \/|\s*\(| both| all| lives?| is | attends?)/u;

/** Whole dates right behind a name: "Jodie Clegg 12.03.2009, Jake 4.6.11". `text` is that in which what was found before is blank. */
export function birthsBeside(text: string, names: readonly Span[]): Entity[] {
  return allOf(whole, text).flatMap(({ 0: date, index }): Entity[] => {
    const before = text.slice(Math.max(0, index - 60), index);
    const isBeside =
      names.some(({ end }) => end <= index && between.test(text.slice(end, index))) ||
      (/\uE000/.test(before) && between.test(before.replace(/^.*\uE000/su, ''))) ||
      /\b(?:aged? \d{1,2}|\d{1,2} ?(?:yrs?|y\/?o|years? old)),? ?\(?$/i.test(before) ||
      /\b(?:child|baby|girl|boy|son|daughter|mother|father|mum|dad|sibling|eldest|youngest|oldest|middle one),? \($/i.test(
        before,
      );
    return isBeside && closing.test(text.slice(index + date.length))
      ? [{ start: index, end: index + date.length, kind: 'DOB' }]
      : [];
  });
}
