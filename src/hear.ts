import type { Replied } from './answers/does.ts';
import type { HearReply } from './answers/hear.ts';
import { dayAt } from './follow-up/calendar.ts';
import { before, leaning } from './lenses/lean.ts';
import type { Notice, Noticer } from './lenses/noticed.ts';
import { roleIn } from './lenses/role.ts';
import type { Masked } from './mask.ts';
import { wordsBehind } from './questions/challenge.ts';
import type { Read } from './reading/read.ts';
import type { Screened } from './safeguards/kinds.ts';
import type { Heard } from './session/decision.ts';
import type { Noticed } from './session/events.ts';
import type { VoicesIn } from './session/missing.ts';
import { openIn } from './session/next.ts';
import { saysOnlyWhen } from './session/only-when.ts';
import { type Begun, type Session, toldIn } from './session/session.ts';
import { toldOf } from './session/told.ts';
import { readIn, tellsOfTheCase, typed } from './session/typed.ts';
import type { Thought } from './thought/think.ts';

export type HearParts = {
  /** Sentences and their vectors: the model's part, and the only slow one. */
  readonly read: (text: string) => Promise<Read>;
  readonly screen: (read: Read) => Screened;
  readonly notice: Noticer;
  /** What a reply does; the session decides whether the text is one. */
  readonly hearReply: HearReply;
  readonly ground: (read: Read, notice: Notice, quoted: readonly string[]) => Noticed;
  readonly voices: VoicesIn;
  /** New ids, used only if something is begun with them. */
  readonly newIds: () => Heard['ids'];
  /** Whether there is a model outside that may be asked, once somebody allows it. */
  readonly offersModel: boolean;
};

/** `masked`: the command without names, with the words as they were written for whoever listens for danger. */
export type Hear = (
  session: Session,
  masked: Pick<Masked, 'said' | 'raw' | 'named' | 'spared'>,
  thought: Thought,
) => Promise<Heard>;

/** Finds out everything that is needed before deciding: screen, notice, ground. Only a text is read; a button costs nothing here. */
export function createHear({ read, screen, notice, hearReply, ground, voices, newIds, offersModel }: HearParts): Hear {
  return async (session, { said, raw, named, spared }, thought) => {
    const { card, person, role, at, activity } = said;
    const command = typed(session, said.command) as Heard['command'];
    const rest = {
      command,
      card,
      activity,
      by: person,
      name: said.name ?? '',
      place: said.place ?? 'personal',
      at,
      today: dayAt(at),
      ids: newIds(),
      missing: emptyIn(session, command),
      named,
      spared,
      offersModel,
    };
    const words = readIn(command);
    if (words === null)
      return { ...rest, role: role ?? 'practitioner', noticed: nothing, screened: calm, replied: null };
    const now = await read(words);
    const written = raw === null || raw === words ? now : await read(raw);
    // A day or an hour that answers a question tells of no danger, whatever it reads like alone.
    const screened = command.kind === 'say' && openIn(session) && saysOnlyWhen(words) ? calm : screen(written);
    if (!tellsOfTheCase(command))
      return { ...rest, role: role ?? 'practitioner', noticed: nothing, screened, replied: null };

    const talk =
      session.phase === 'reflecting' || (session.phase === 'finished' && session.by === 'talk') ? session : null;
    // A quiet word is read for itself: it is not told of the case to the others.
    const earlier = command.kind === 'quiet-word' || !talk ? '' : toldIn(talk);
    const all = earlier === '' ? now : await read([earlier, words].join('\n\n'));
    const who = role ?? talk?.role ?? roleIn(all.text);
    const replies = command.kind === 'say' && talk && (talk.asked.length > 0 || talk.bounded.length > 0);
    const replied = replies ? hearReply(now) : null;

    const local = all === now ? notice(all) : followed(all, now, replied);
    // What must come before reflection waits for no model, and a quiet word is shown to none.
    const alone = screened.urgent !== null || screened.boundary !== null || command.kind === 'quiet-word';
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

  /** Who was not heard from, where the command may lead to being asked about that. */
  function emptyIn(session: Session, command: Heard['command']): Heard['missing'] {
    if (session.phase !== 'reflecting') return [];
    if (command.kind === 'mark-voices') return empty(session, command.voices);
    return command.kind === 'ask-missing' || session.step === 'missing' ? empty(session, []) : [];
  }

  function empty(session: Begun, marked: Begun['voices']): Heard['missing'] {
    const earlier = session.voices.filter(({ voice }) => !marked.some((one) => one.voice === voice));
    return voices(toldIn(session), [...earlier, ...marked]).empty;
  }
}

const nothing: Noticed = { findings: [], covered: [] };
const calm: Screened = { urgent: null, boundary: null };
