import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies, VoiceRow } from '../../session/reply.ts';
import { stateLine } from '../../words/session.ts';
import {
  type Action,
  button,
  type Card,
  card,
  type Element,
  exactly,
  foremost,
  heading,
  ours,
  sending,
  shortened,
  wording,
} from './card.ts';
import { fitting } from './fitting.ts';
import { line, oneOf } from './inputs.ts';
import { guideLines } from './together.ts';

type Missing = Replies<'missing'>;

/** Of when somebody was heard, and of what is not known of them. Characters. */
const mostNote = 300;

/** Who was heard from and who was not, as the account reads and as it was marked; each row takes what a person knows. */
export const missingCard = (reply: Missing, say: Catalogue): Card =>
  fitting(reply.rows.length, (most, count) => missingOf(reply, most, count, say));

function missingOf({ rows, guide, session }: Missing, most: number, count: number, say: Catalogue): Card {
  const { missing, people } = say;
  const more = rows.length - count;
  return card(
    say,
    `${missing.title}. ${missing.is}`,
    [
      ...(guide ? guideLines(guide, say) : []),
      heading(missing.title),
      ours(rows.length === 0 ? missing.nobody : `${missing.is} ${missing.unfolding}`, { isSubtle: true }),
      ...rows.slice(0, count).flatMap((row) => rowOf(row, most, say)),
      ...(more > 0 ? [ours(people.moreHeld(more), { isSubtle: true })] : []),
    ],
    [...(count > 0 ? [keep(session, say), button(say, 'ask-missing', session)] : []), ...goingOn(guide, session, say)],
  );
}

const keep = (session: string, { steps }: Catalogue): Action =>
  foremost(sending(steps.buttons.keep, 'mark-voices', { session }));

/** What is written of a voice is folded away. What would not be shown whole is neither shown nor chosen again, so that keeping the card leaves it as it is. */
function rowOf(row: VoiceRow, most: number, say: Catalogue): Element[] {
  const { missing } = say;
  const { voice, name, quote, when, unknown } = row;
  const whole = Math.max(when.length, unknown.length) <= Math.min(most, mostNote);
  const folded = `more.${voice}`;
  const choices = (['heard', 'not-heard', 'does-not-apply'] as const).map((value) => ({
    title: missing.choices[value],
    value,
  }));
  return [
    {
      type: 'Container',
      spacing: 'Medium',
      selectAction: { type: 'Action.ToggleVisibility', title: missing.unfold(name), targetElements: [folded] },
      items: [
        exactly({ text: name, weight: 'Bolder' }, { text: `: ${stateLine(row, say)}` }),
        ...(quote === null ? [] : [exactly({ text: `“${shortened(quote, Math.min(most, 200))}”`, italic: true })]),
        ...(when === '' ? [] : [exactly({ text: missing.when(shortened(when, Math.min(most, 100))), isSubtle: true })]),
      ],
    },
    oneOf(`heard.${voice}`, missing.heardLabel(name), choices, {
      placeholder: missing.asItIs,
      ...(row.marked && whole ? { value: marking(row) } : {}),
    }),
    {
      type: 'Container',
      id: folded,
      isVisible: false,
      items: [
        line(`when.${voice}`, missing.whenLabel(name), mostNote, whole ? when : ''),
        line(`unknown.${voice}`, missing.unknownLabel(name), mostNote, whole ? unknown : ''),
      ],
    },
  ];
}

const marking = ({ state }: VoiceRow): string =>
  state === 'heard' || state === 'does-not-apply' ? state : 'not-heard';

/** Looked at besides the steps, there is nothing to go on to but the talk itself. */
function goingOn(guide: Missing['guide'], session: string, say: Catalogue): Action[] {
  if (guide === null) return [button(say, 'go-on', session), button(say, 'finish', session)];
  const { gathering, step } = guide;
  return [
    wording(gathering ? say.buttons['move-on'] : say.steps.buttons.skip, 'move-on', { session, step }),
    ...(gathering ? [button(say, gathering.lead === null ? 'lead' : 'pause', session)] : []),
    button(say, 'finish', session),
  ];
}
