import { steering } from '../session/access.ts';
import type { Said } from '../session/command.ts';
import type { ListedRole } from './role-lists.ts';

/** What somebody asks for, as far as it matters who may: a command that travels the one road, or a press of training's. */
export type Deed =
  | { readonly road: 'session'; readonly kind: Said['command']['kind']; readonly place?: Said['place'] }
  | { readonly road: 'training'; readonly does: string };

/** What anybody in the room does in an exercise; whatever else there is, its trainer does. */
const everybodys: ReadonlySet<string> = new Set(['box', 'own', 'commit', 'room']);

const steers: ReadonlySet<string> = steering;

/** Which role is needed for it, or null where everybody may. */
export function needOf(deed: Deed): ListedRole | null {
  switch (deed.road) {
    case 'training':
      return everybodys.has(deed.does) ? null : 'trainer';
    case 'session':
      return needOfCommand(deed);
  }
}

function needOfCommand({ kind, place }: Extract<Deed, { road: 'session' }>): ListedRole | null {
  if (kind === 'hold' || kind === 'lift') return 'administrator';
  if (kind === 'train') return 'trainer';
  if (kind === 'supervise' || kind === 'group' || kind === 'lead') return 'supervisor';
  // Alone, the same words go through a session of the person's own.
  return place === 'group' && steers.has(kind) ? 'supervisor' : null;
}
