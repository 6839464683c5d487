import type { Replied } from './answers/does.ts';
import type { HearReply } from './answers/hear.ts';
import { before, leaning } from './lenses/lean.ts';
import type { Notice, Noticer } from './lenses/noticed.ts';
import { roleIn } from './lenses/role.ts';
import { wordsBehind } from './questions/challenge.ts';
import type { Read } from './reading/read.ts';
import type { Screened } from './safeguards/kinds.ts';
import type { Said } from './session/command.ts';
import type { Heard } from './session/decision.ts';
import type { Noticed, Session } from './session/session.ts';
import { toldOf } from './session/told.ts';
import type { Thought } from './thought/think.ts';

/** A command that the session decides on. */
export type ToDecide = Said & Pick<Heard, 'command'>;

export type HearParts = {
  /** Sentences and their vectors: the model's part, and the only slow one. */
  readonly read: (text: string) => Promise<Read>;
  readonly screen: (read: Read) => Screened;
  readonly notice: Noticer;
  /** What a reply does; the session decides whether the text is one. */
  readonly hearReply: HearReply;
  readonly ground: (read: Read, notice: Notice, quoted: readonly string[]) => Noticed;
  /** New ids, used only if something is begun with them. */
  readonly newIds: () => Heard['ids'];
};

export type Hear = (session: Session, said: ToDecide, thought: Thought) => Promise<Heard>;

/** Finds out everything that is needed before deciding: screen, notice, ground. Only a text is read; a button costs nothing here. */
export function createHear({ read, screen, notice, hearReply, ground, newIds }: HearParts): Hear {
  return async (session, { command, card, person, role, at }, thought) => {
    const rest = { command, card, by: person, at, ids: newIds() };
    if (command.kind !== 'say')
      return { ...rest, role: role ?? 'practitioner', noticed: nothing, screened: calm, replied: null };

    const talk =
      session.phase === 'reflecting' || (session.phase === 'finished' && session.by === 'talk') ? session : null;
    const now = await read(command.text);
    const all = talk && talk.said.length > 0 ? await read([...talk.said, command.text].join('\n\n')) : now;
    const screened = screen(now);
    const who = role ?? talk?.role ?? roleIn(all.text);
    const replied = talk && (talk.asked.length > 0 || talk.bounded.length > 0) ? hearReply(now) : null;

    const local = all === now ? notice(all) : followed(all, now, replied);
    // What must come before reflection waits for no model.
    const alone = screened.urgent !== null || screened.boundary !== null;
    const noticed = alone ? local : await thought.notice(toldOf(session, who, now.text), all.text, local);

    const quoted = talk?.asked.map(({ challenge }) => wordsBehind(challenge.because)) ?? [];
    return { ...rest, role: who, screened, replied, noticed: ground(all, noticed, quoted) };
  };

  /** Where the latest words lead. Those that show a thing done, or ask what comes next, say nothing of where the trap is. */
  function followed(all: Read, now: Read, replied: Replied | null): Notice {
    return replied?.does === 'shows' || replied?.does === 'goes-on'
      ? before(notice(all), all.text.length - now.text.length)
      : leaning(notice(all), notice(now), now.text, all.text.length);
  }
}

const nothing: Noticed = { findings: [], covered: [] };
const calm: Screened = { urgent: null, boundary: null };
