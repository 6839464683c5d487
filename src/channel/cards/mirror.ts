import type { Catalogue } from '../../language/catalogue.ts';
import type { Mirror } from '../../session/mirror.ts';
import type { Replies } from '../../session/reply.ts';
import { cameUp, keptLines, mirrorText, mostSure, sureLines } from '../../words/mine.ts';
import { type Card, card, type Element, heading, ours } from './card.ts';
import { bars, linesOver, listed } from './chart.ts';

/** What a person's own sessions show them of themselves, for them alone. */
export function mirrorCard(reply: Replies<'mirror'>, say: Catalogue): Card {
  const { mirror } = reply;
  const words = say.mirror;
  if (mirror.sessions === 0) return card(say, words.none, [ours(words.none)]);
  const { asked, never } = cameUp(mirror);
  return card(say, mirrorText(reply, say), [
    heading(words.title),
    ours(`${words.is} ${words.sessions(mirror.sessions)}`, { isSubtle: true, spacing: 'Small' }),
    ...(asked.length === 0
      ? []
      : [
          bars(
            words.lenses,
            asked.map(({ name, asked: many }) => ({ name, many })),
          ),
        ]),
    ...(never.length === 0
      ? []
      : [
          listed(
            words.never,
            never.map(({ name }) => name),
          ),
        ]),
    ...sureOf(mirror, say),
    ...keptLines(mirror, say).map((text) => ours(text, { spacing: 'Medium' })),
  ]);
}

/** How sure before and after. One session is no line, and is said in words. */
function sureOf(mirror: Mirror, say: Catalogue): Element[] {
  const { mirror: words } = say;
  const shown = mirror.sure.slice(-mostSure);
  if (shown.length === 0) return [];
  if (shown.length === 1) return [listed(words.sure, sureLines(mirror, say))];
  const lines = [
    { name: words.before, values: shown.map(({ before }) => before) },
    { name: words.after, values: shown.map(({ after }) => after) },
  ];
  return [
    linesOver({ title: words.sure, across: words.session, up: words.outOfTen }, lines, sureLines(mirror, say)),
    ...(mirror.sure.length > shown.length ? [ours(words.latest(String(shown.length)), { isSubtle: true })] : []),
  ];
}
