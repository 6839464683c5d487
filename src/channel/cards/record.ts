import type { Catalogue } from '../../language/catalogue.ts';
import { spanOf } from '../../record/when.ts';
import type { Strikeable } from '../../session/record.ts';
import type { Replies } from '../../session/reply.ts';
import { asItStands, type Card, card, type Element, exactly, fits, heading, ours, sending, shortened } from './card.ts';
import { beganWith } from './close.ts';

/** As many things as can be looked over on a phone. */
const mostItems = 60;
/** How long the words of each are, from what reads well down to what can be recognised. UTF-16 units. */
const lengths = [120, 60, 30];

/** The record in short, with everything on it to be ticked and struck, and the two files that it can be taken in. */
export function recordCard(reply: Replies<'record'>, say: Catalogue): Card {
  const { strikeable } = reply;
  const struck = strikeable.filter((one) => one.struck).length;
  for (const length of lengths) {
    // Whatever is struck is always there: what is not ticked when the button is pressed is put back.
    for (let count = Math.min(strikeable.length, Math.max(mostItems, struck)); count >= struck; count--) {
      const made = recordOf(reply, chosen(strikeable, count), length, say);
      if (fits(made)) return made;
    }
  }
  return recordOf(reply, [], 0, say);
}

function recordOf(reply: Replies<'record'>, shown: readonly Strikeable[], length: number, say: Catalogue): Card {
  const { record, strikeable, struck } = reply;
  const words = say.record;
  const { session } = record;
  const names = record.people.map(({ name, lead }) => (lead ? words.lead(name) : name)).join(', ');
  const more = strikeable.length - shown.length;
  return card(
    say,
    `${words.title}. ${words.recordIs}`,
    [
      heading(words.title),
      ours(struck ? words.struckNow : words.recordIs, { isSubtle: true, spacing: 'Small' }),
      exactly({ text: spanOf(record.startedAt, record.finishedAt, say) }),
      ...(names === ''
        ? []
        : [exactly({ text: `${words.people}: `, weight: 'Bolder' }, { text: shortened(names, 400) })]),
      ...(record.account === ''
        ? []
        : [exactly({ text: beganWith(record, say), weight: 'Bolder' }, { text: shortened(record.account, 300) })]),
      strikeable.length === 0
        ? ours(words.empty)
        : ours(words.counted(strikeable.filter((one) => !one.struck).length), { spacing: 'Medium' }),
      ...(shown.length === 0 ? [] : [ticks(shown, length, say)]),
      ...(more > 0 ? [ours(words.notShown(more), { isSubtle: true })] : []),
    ],
    strikeable.length === 0
      ? []
      : [
          ...(shown.length === 0 ? [] : [sending(words.strike, 'strike', { session })]),
          sending(words.word, 'export', { session, format: 'docx' }),
          sending(words.textFile, 'export', { session, format: 'markdown' }),
        ],
  );
}

const ticks = (shown: readonly Strikeable[], length: number, say: Catalogue): Element => ({
  type: 'Input.ChoiceSet',
  id: 'items',
  label: say.record.strikeLabel,
  spacing: 'Medium',
  style: 'expanded',
  isMultiSelect: true,
  wrap: true,
  choices: shown.map(({ id, text }) => ({ title: `${kindOf(id, say)}${toTick(text, length)}`, value: id })),
  value: shown
    .filter(({ struck }) => struck)
    .map(({ id }) => id)
    .join(','),
});

/** What a thing is, before its words; of what was told, nothing. */
function kindOf(id: string, { record, actions }: Catalogue): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/-answer-/, record.answer],
    [/^question-/, record.question],
    [/^view-before-/, record.before],
    [/^view-after-/, record.after],
    [/^concern-/, record.concern],
    [/^tripwire-/, actions.kind.tripwire],
    [/^action-/, actions.kind.action],
  ];
  const kind = kinds.find(([of]) => of.test(id));
  return kind ? `${kind[1]}: ` : '';
}

/** As many as are asked for, in the order of the record: the oldest questions that are not struck go first, then whatever else is oldest. */
function chosen(strikeable: readonly Strikeable[], count: number): Strikeable[] {
  const open = strikeable.filter(({ struck }) => !struck);
  const isQuestion = ({ id }: Strikeable): boolean => id.startsWith('question-');
  const dropped = new Set(
    [...open.filter(isQuestion), ...open.filter((one) => !isQuestion(one))].slice(
      0,
      Math.max(0, strikeable.length - count),
    ),
  );
  return strikeable.filter((one) => !dropped.has(one));
}

/** Words on one line, for a list in which some clients read markdown: what would be taken for it is shown by a sign that looks the same. */
const toTick = (text: string, length: number): string =>
  shortened(asItStands(text).replaceAll(/\s+/g, ' ').trim(), length)
    .replaceAll(/[*_[\]`~<>#|\\]/g, (sign) => alike[sign] ?? sign)
    .replaceAll('://', ':\u2060//')
    .replace(/^([+-]|\d+[.)])/, '\u2060$1');

const alike: Readonly<Record<string, string>> = {
  '*': '∗',
  _: '＿',
  '[': '［',
  ']': '］',
  '`': '‘',
  '~': '∼',
  '<': '‹',
  '>': '›',
  '#': '＃',
  '|': '｜',
  '\\': '＼',
};
