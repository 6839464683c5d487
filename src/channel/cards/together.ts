import type { Catalogue } from '../../language/catalogue.ts';
import type { Lens } from '../../lenses/lens.ts';
import type { Gathering, Guide, Held } from '../../session/reply.ts';
import { gatheringLines, stageLine, sureLine } from '../../words/session.ts';
import {
  type Action,
  button,
  type Element,
  exactly,
  firstWords,
  type More,
  ours,
  sending,
  shortened,
  wording,
} from './card.ts';
import { nameToChoose, oneOf, shortName } from './inputs.ts';

/** The lenses that may be handed to somebody, as they are named. */
export type Lenses = readonly Pick<Lens, 'id' | 'name'>[];

/** Where a guided session stands, and who is in it. */
export const guideLines = (guide: Guide, say: Catalogue): Element[] => [
  ours(stageLine(guide, say), { isSubtle: true, spacing: 'Small' }),
  ...(guide.gathering
    ? gatheringLines(named(guide.gathering), say).map((text) => exactly({ text, isSubtle: true }))
    : []),
];

const named = (gathering: Gathering): Gathering => ({
  ...gathering,
  lead: gathering.lead === null ? null : shortName(gathering.lead),
  handed: gathering.handed
    .slice(0, 12)
    .map(({ lens, name }) => ({ lens: firstWords(lens, 80), name: shortName(name) })),
});

/** What each person held and how sure, one under another; the same for all. */
export const heldRows = (held: readonly Held[], most: number, say: Catalogue): Element[] =>
  held.map((one) =>
    exactly(
      ...(one.name === '' ? [] : [{ text: `${shortName(one.name)}: `, weight: 'Bolder' as const }]),
      { text: `“${shortened(one.view, most)}”`, italic: true },
      { text: ` (${sureLine(one, say)})` },
    ),
  );

/** What everybody held, at the same moment; as many as there is room for, and the rest counted. */
export function revealedRows(revealed: readonly Held[], most: number, count: number, say: Catalogue): Element[] {
  if (revealed.length === 0) return [];
  const more = revealed.length - count;
  return [
    ours(say.people.heldBefore, { weight: 'Bolder', spacing: 'Medium' }),
    ...heldRows(revealed.slice(0, count), most, say),
    ...(more > 0 ? [ours(say.people.moreHeld(more), { isSubtle: true, spacing: 'Small' })] : []),
  ];
}

/** How long a part of an hour may be set to. */
const minutes = [5, 10, 15, 20];

/** What whoever leads may do besides, folded away under one button. */
export function controls(
  { mode, step, gathering }: Pick<Guide, 'mode' | 'step'> & { readonly gathering: Gathering },
  session: string,
  challenge: string,
  lenses: Lenses,
  say: Catalogue,
): More {
  const { people } = say;
  const here = gathering.people.map(({ person, name }) => ({ title: nameToChoose(name), value: person }));
  const times = minutes.map((many) => ({ title: people.minutesOf(many), value: String(many) }));
  const quiet = gathering.quiet ? 'quiet-off' : 'quiet-on';
  return {
    type: 'Action.ShowCard',
    title: people.more,
    card: {
      type: 'AdaptiveCard',
      body: [
        buttons(
          button(say, 'why', session, challenge),
          button(say, 'pin', session, challenge),
          button(say, 'pause', session),
          wording(say.buttons['move-on'], 'move-on', { session, challenge, step }),
          ...(mode === 'group' ? [button(say, quiet, session)] : []),
          button(say, gathering.lead === null ? 'lead' : 'leave', session),
        ),
        oneOf('minutes', people.minutes, times, { value: '10' }),
        buttons(sending(people.setTime, 'time-box', { session })),
        ...(here.length > 0
          ? [
              oneOf('to', people.to, here, { placeholder: people.choose }),
              ...(lenses.length > 0
                ? [
                    oneOf(
                      'lens',
                      people.lens,
                      lenses.map(({ id, name }) => ({ title: name, value: id })),
                      { placeholder: people.choose },
                    ),
                  ]
                : []),
              buttons(
                ...(lenses.length > 0 ? [sending(people.handLens, 'hand-lens', { session })] : []),
                sending(people.handOver, 'hand-over', { session }),
              ),
            ]
          : []),
      ],
    },
  };
}

const buttons = (...actions: Action[]): Element => ({ type: 'ActionSet', actions, spacing: 'Medium' });
