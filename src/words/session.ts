import type { Catalogue } from '../language/catalogue.ts';
import type { Gathering, Guide, Held, Replies, VoiceRow } from '../session/reply.ts';
import type { Item } from '../session/session.ts';
import { stageOf } from '../session/steps.ts';

/** What is said, on a card and in plain text alike, of guided sessions and of several people. `concern.ts` has the rest. */

/** "Reflection · step 2 of 4". */
export const stageLine = ({ step, at, of }: Guide, { steps }: Catalogue): string =>
  steps.at(steps.stages[stageOf[step]], String(at), String(of));

/** Where a guided session stands, and who is in it. */
export const guideText = (guide: Guide, say: Catalogue): string =>
  [stageLine(guide, say), ...(guide.gathering ? gatheringLines(guide.gathering, say) : [])].join('\n');

/** "60 minutes, until 14:05". */
const timeBoxLine = ({ minutes, until }: NonNullable<Gathering['timeBox']>, { people }: Catalogue): string =>
  people.steered.timeBoxed(minutes, until);

/** Who leads, until when, who speaks for which lens, and whether quiet words are on. */
export const gatheringLines = ({ lead, timeBox, handed, quiet }: Gathering, say: Catalogue): string[] => [
  [
    lead === null ? say.people.nobodyLeads : say.people.leads(lead),
    ...(timeBox ? [timeBoxLine(timeBox, say)] : []),
  ].join(' · '),
  ...handed.map(({ lens, name }) => say.people.speaksFor(name, lens)),
  ...(quiet ? [say.people.quietIsOn] : []),
];

export const sureLine = ({ sure }: Pick<Held, 'sure'>, { steps }: Catalogue): string =>
  sure === null ? steps.sureUnsaid : steps.sure(String(sure));

/** Who does something, and by when; empty where neither was said. */
export const itemDetails = ({ owner, due }: Item, { steps, date }: Catalogue): string =>
  [...(owner === '' ? [] : [steps.owner(owner)]), ...(due === null ? [] : [steps.due(date(due))])].join(' · ');

/** What one voice is, in words: read from the account, or marked by a person. */
export const stateLine = ({ state, marked }: VoiceRow, { missing }: Catalogue): string =>
  marked ? missing.marked(missing.states[state]) : missing.states[state];

/** What each person held, and how sure; names only where there are several. */
const heldLines = (held: readonly Held[], say: Catalogue): string[] =>
  held.map((one) => `${one.name === '' ? '' : `${one.name}: `}“${one.view}” (${sureLine(one, say)})`);

/** What everybody held, shown to all at the same moment; nothing where there is nothing to show. */
export const revealedText = (revealed: readonly Held[], say: Catalogue): string[] =>
  revealed.length === 0 ? [] : [[`${say.people.heldBefore}:`, ...heldLines(revealed, say)].join('\n')];

/** What a step asks, and what was held or set down before. */
export function stepText({ guide, held, items, told, kept }: Replies<'step'>, say: Catalogue): string {
  const { steps, people } = say;
  const { step, gathering } = guide;
  const views = held.length === 0 ? [steps.nobodyHeld] : [`${steps.heldBefore}:`, ...heldLines(held, say)];
  const set = items.map((item) => `- ${[item.text, itemDetails(item, say)].filter((part) => part !== '').join(' · ')}`);
  return paragraphs(
    ...(kept === null ? [] : [people.kept[kept]]),
    guideText(guide, say),
    ...(step === 'revise' ? [views.join('\n')] : []),
    ...(step === 'view' && !told ? [steps.asks.experience] : []),
    steps.asks[step],
    ...(step === 'experience' ? [[steps.labels.well, steps.labels.worried, steps.labels.needs].join(' ')] : []),
    ...(step === 'view' ? [gathering ? steps.unseen : steps.before] : []),
    ...(step === 'revise' ? [steps.moving] : []),
    ...(set.length === 0 ? [] : [[`${steps.setDown}:`, ...set].join('\n')]),
    ...(step === 'challenge' ? [] : [steps.typing]),
  );
}

export function missingText({ rows, guide }: Replies<'missing'>, say: Catalogue): string {
  const { missing } = say;
  if (rows.length === 0) return missing.nobody;
  return paragraphs(
    ...(guide ? [stageLine(guide, say)] : []),
    missing.is,
    rows
      .map((row) =>
        [
          `${row.name}: ${stateLine(row, say)}`,
          ...(row.quote === null ? [] : [`“${row.quote}”`]),
          ...(row.when === '' ? [] : [missing.when(row.when)]),
          ...(row.unknown === '' ? [] : [missing.unknown(row.unknown)]),
        ].join(' · '),
      )
      .join('\n'),
    missing.typing,
  );
}

/** One line: what was kept, and of how many. */
export const keptText = ({ what, count }: Replies<'kept'>, { people }: Catalogue): string =>
  [people.kept[what], ...(count ? [people.heldCount(String(count.given), String(count.of))] : [])].join(' ');

/** One line: what was done about the session itself. */
export function steeredText({ what, name, lens, gathering }: Replies<'steered'>, say: Catalogue): string {
  const { steered } = say.people;
  switch (what) {
    case 'led':
      return steered.led(name);
    case 'left':
      return steered.left(name);
    case 'lens-handed':
      return steered.lensHanded(name, lens?.name ?? '');
    case 'time-boxed':
      return gathering?.timeBox ? timeBoxLine(gathering.timeBox, say) : steered.unpaused;
    default:
      return steered[what];
  }
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
