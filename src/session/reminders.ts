import { type Reminder, reminderId } from '../follow-up/reminder.ts';
import type { ConversationId } from './ids.ts';
import { ownerOf } from './mine.ts';
import type { Session } from './session.ts';

/**
 * What is to be said later of what was set down since `before`: each action and tripwire with a day to come, to the one whose it is. Of what is due today
 * somebody has just been thinking. `today`: YYYY-MM-DD.
 */
export function remindersOf(
  before: Session,
  session: Session,
  {
    today,
    ...where
  }: { readonly conversation: ConversationId; readonly locale: string | null; readonly today: string },
): Reminder[] {
  if (session.phase === 'listening') return [];
  // Another session may have begun.
  const earlier = before.phase !== 'listening' && before.id === session.id ? before : null;
  return (['action', 'tripwire'] as const).flatMap((kind) => {
    const what = kind === 'action' ? 'actions' : 'tripwires';
    return session[what]
      .filter(({ id }) => !earlier?.[what].some((one) => one.id === id))
      .flatMap((item): Reminder[] =>
        item.due === null || item.due <= today
          ? []
          : [
              {
                ...where,
                id: reminderId(session.id, item.id),
                person: ownerOf(session, item),
                session: session.id,
                item: item.id,
                kind,
                due: item.due,
              },
            ],
      );
  });
}
