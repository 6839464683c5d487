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
export const givesView = ({ by, text }: Saying, view: View): boolean =>
  view.when === 'before' && view.by === by && (text === view.view || text.endsWith(`\n\n${view.view}`));

/** What else was told in the same words; nothing where they were the view alone. */
export function withoutView(saying: Saying, { view }: View): Saying[] {
  const text = saying.text.slice(0, -view.length).trimEnd();
  return text === '' ? [] : [{ ...saying, text }];
}
