import { type Begun, isTogether, type Saying, type View } from './session.ts';

/** A session as it may be shown to all: what somebody holds is not in it until whoever leads goes on to the first question. */
export function sealed(session: Begun): Begun {
  const { step, views } = session;
  const open = session.phase === 'reflecting' && isTogether(session) && session.asked.length === 0;
  if (!open || (step !== 'experience' && step !== 'view' && step !== 'challenge')) return session;
  const said = session.said.flatMap((one) => {
    const view = views.find((held) => givesView(one, held));
    return view ? withoutView(one, view) : [one];
  });
  return { ...session, said, views: [] };
}

/** Whether a view was given with these words: it stands last in them. */
export const givesView = (saying: Saying, view: View): boolean =>
  view.when === 'before' && view.by === saying.by && endsIn(saying, view.view);

/** What else was told in the same words; nothing where they were the view alone. */
export const withoutView = (saying: Saying, { view }: View): Saying[] => withoutEnd(saying, view);

/** Whether some words stand last in what was said, on lines of their own. */
export const endsIn = ({ text }: Saying, words: string): boolean => text === words || text.endsWith(`\n\n${words}`);

/** What was said before the words that it ends in; nothing where it was those alone. */
export function withoutEnd(saying: Saying, words: string): Saying[] {
  const text = saying.text.slice(0, -words.length).trimEnd();
  return text === '' ? [] : [{ ...saying, text }];
}
