import { accept, type Decision, type Heard, refuse } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { openIn, putAside } from './next.ts';
import type { Session } from './session.ts';
import { type Mode, type Path, stepAfter } from './steps.ts';

export type Beginning = 'reflect' | 'reflect-fully' | 'supervise' | 'group';

const ways: Readonly<Record<Beginning, { readonly mode: Mode; readonly path: Exclude<Path, 'talk'> }>> = {
  reflect: { mode: 'reflect', path: 'short' },
  'reflect-fully': { mode: 'reflect', path: 'full' },
  supervise: { mode: 'supervise', path: 'full' },
  group: { mode: 'group', path: 'full' },
};

/** Begins a guided session, or takes a talk that is going on along the steps of a path. */
export function begin(session: Session, how: Beginning, heard: Heard): Decision {
  const { mode, path } = ways[how];
  const { by, name, at, ids } = heard;
  const alone = mode === 'reflect';
  // What one person thinks about alone is not for a room, and a room is no place to think alone.
  if (alone && heard.place === 'group') return refuse('reflect-alone');
  if (!alone && heard.place === 'personal') return refuse('needs-a-group');

  const first = stepAfter(path, null);
  const moved: SessionEvent[] = first ? [{ kind: 'moved', to: first, at }] : [];
  if (session.phase === 'reflecting') {
    if (!alone || session.path !== 'talk') return refuse('already-open');
    return accept(...putAside(openIn(session), at), { kind: 'guided', path, at }, ...moved);
  }
  const role = alone ? heard.role : mode === 'supervise' ? 'supervisor' : 'group';
  return accept(
    { kind: 'started', session: ids.session, mode, path, role, by, at },
    ...(alone ? [] : [{ kind: 'joined', by, name, at } as const]),
    ...moved,
  );
}
