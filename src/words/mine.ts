import type { Catalogue } from '../language/catalogue.ts';
import type { Mirror } from '../session/mirror.ts';
import type { Mine, Replies } from '../session/reply.ts';

/** What is said of a person's own things, and of what their sessions show them of themselves. */

/** By when, and that the day has gone by where it has: in words, since a colour is not read out. */
export const dueLine = ({ due, overdue }: Pick<Mine, 'due' | 'overdue'>, { actions, date }: Catalogue): string =>
  due === null ? actions.noDay : overdue ? actions.overdue(date(due)) : actions.by(date(due));

/** What it is, by when, and when it was set down. */
export const mineLine = (mine: Mine, say: Catalogue): string =>
  [say.actions.kind[mine.kind], dueLine(mine, say), say.actions.setOn(say.date(mine.setAt))].join(' · ');

export const actionsText = ({ mine, reminders }: Replies<'actions'>, say: Catalogue): string =>
  mine.length === 0
    ? `${say.actions.none} ${say.actions.reminders[reminders]}`
    : [
        say.actions.title,
        ...mine.map((one) => `${one.text}\n${mineLine(one, say)}`),
        say.actions.reminders[reminders],
      ].join('\n\n');

export const remindersText = ({ what, days }: Replies<'reminders'>, { actions }: Catalogue): string =>
  what === 'paused' ? actions.paused(days) : actions[what];

/** As many sessions of how sure a person was as are looked at together. */
export const mostSure = 12;

/** The lenses that came up, most first, and those that never did. */
export const cameUp = ({ lenses }: Mirror) => ({
  asked: lenses.filter(({ asked }) => asked > 0),
  never: lenses.filter(({ asked }) => asked === 0),
});

export const sureLines = ({ sure }: Mirror, say: Catalogue): string[] =>
  sure.slice(-mostSure).map(({ at, before, after }) => {
    return say.mirror.sureLine(say.date(at), String(before), String(after));
  });

export const keptLines = ({ tripwires, actions }: Mirror, { mirror }: Catalogue): string[] => [
  ...(tripwires.set > 0 ? [mirror.tripwires(String(tripwires.set), String(tripwires.kept))] : []),
  ...(actions.set > 0 ? [mirror.actions(String(actions.set), String(actions.done))] : []),
];

export function mirrorText({ mirror }: Replies<'mirror'>, say: Catalogue): string {
  const words = say.mirror;
  if (mirror.sessions === 0) return words.none;
  const { asked, never } = cameUp(mirror);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n')];
  return [
    words.title,
    `${words.is} ${words.sessions(mirror.sessions)}`,
    ...list(
      words.lenses,
      asked.map((lens) => `${lens.name}: ${lens.asked}`),
    ),
    ...list(
      words.never,
      never.map(({ name }) => name),
    ),
    ...list(words.sure, sureLines(mirror, say)),
    ...keptLines(mirror, say),
  ].join('\n\n');
}
