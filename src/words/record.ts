import type { Catalogue } from '../language/catalogue.ts';
import { pairsIn, shiftOf, sureness } from '../record/views.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Replies } from '../session/reply.ts';
import type { Item } from '../session/session.ts';

/** What is said of a record in plain text, and on its cards. */

/** What is to be done or looked out for, in a line: what, who and by when. */
export const itemLine = ({ text, owner, due }: Item, { actions, date }: Catalogue): string =>
  [text, ...(owner === '' ? [] : [owner]), ...(due === null ? [] : [actions.by(date(due))])].join(' · ');

/** What was held before and after, with how sure, and what was set down. Empty for a person who just talked. */
export const ledgerLines = (given: SessionRecord, say: Catalogue): string[] => [
  ...pairsIn(given).flatMap((pair) => {
    const { record } = say;
    const who = pair.name === '' ? '' : `${pair.name}. `;
    const shift = shiftOf(pair, say);
    return [
      ...(pair.before ? [`${who}${record.before} (${sureness(pair.before, say)}): “${pair.before.view}”`] : []),
      ...(pair.after ? [`${who}${record.after} (${sureness(pair.after, say)}): “${pair.after.view}”`] : []),
      ...(shift === null ? [] : [`${who}${shift}`]),
    ];
  }),
  ...listed(say.record.tripwires, given.tripwires, say),
  ...listed(say.record.actions, given.actions, say),
];

const listed = (title: string, items: readonly Item[], say: Catalogue): string[] =>
  items.length === 0 ? [] : [[`${title}:`, ...items.map((item) => `- ${itemLine(item, say)}`)].join('\n')];

/** The record as it stands, with everything that may be struck. */
export function recordText({ strikeable, struck }: Replies<'record'>, { record }: Catalogue): string {
  const kept = strikeable.filter((one) => !one.struck);
  return [
    record.title,
    struck ? record.struckNow : record.recordIs,
    ...(strikeable.length === 0 ? [record.empty] : [record.counted(kept.length)]),
    ...kept.map(({ text }) => `- ${text}`),
  ].join('\n\n');
}
