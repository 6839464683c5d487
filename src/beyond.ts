import type { Entitlements } from './entitlements.ts';
import type { Mask } from './mask.ts';
import type { Read } from './reading/read.ts';
import type { Screened } from './safeguards/kinds.ts';
import type { Command, Said } from './session/command.ts';
import type { ToDecide } from './session/decision.ts';
import type { PersonId } from './session/ids.ts';
import { later } from './session/later.ts';
import { mineIn } from './session/mine.ts';
import { mirrorOf } from './session/mirror.ts';
import type { Quoted, Reply } from './session/reply.ts';
import type { Content } from './session/reply-to.ts';
import type { Sessions } from './session/sessions.ts';

/** Whether a person is reminded of what they set down, and until when not. */
export type Reminding = {
  of(person: PersonId, at: string): Promise<'on' | 'paused' | 'stopped'>;
  stop(person: PersonId): Promise<void>;
  start(person: PersonId): Promise<void>;
  /** `until`: ISO 8601, UTC. */
  pause(person: PersonId, until: string): Promise<void>;
};

export type BeyondParts = {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly read: (text: string) => Promise<Read>;
  readonly screen: (read: Read) => Screened;
  /** What the library says to some words, whatever the session stands at. */
  readonly lookUp: (words: string) => Promise<readonly Quoted[]>;
  readonly content: Pick<Content, 'lenses'>;
  readonly reminding: Reminding;
  readonly mask: Pick<Mask, 'alone' | 'forget'>;
  readonly entitlements: Entitlements;
  /** Whether a person's role lets them do this; what it does not is refused, and audited. */
  readonly mayDo: (said: Said) => Promise<boolean>;
};

/** More sessions than anybody looks back over; older ones are kept, and not looked at. */
const most = 200;

/** Answers what is beyond the one session, and changes none; every other command comes back to be decided on. */
export function createBeyond({
  sessions,
  read,
  screen,
  lookUp,
  content,
  reminding,
  mask,
  entitlements,
  mayDo,
}: BeyondParts) {
  return async (said: Said): Promise<ToDecide | { readonly reply: Reply }> => {
    const { person, place, at, command } = said;
    if (!(await mayDo(said))) return { reply: { kind: 'refused', because: 'not-your-role' } };
    if (place === 'group' && ofOnesOwn.has(command.kind)) return onlyAlone;
    switch (command.kind) {
      case 'look-up':
        return lookedUp(said, command.text);
      case 'quiet-word':
        // Danger, or distress, is no matter for a quiet word: it is met where it is told, with what to do.
        return { ...said, command: (await mustBeMet(command.text)) ? { kind: 'say', text: command.text } : command };
      case 'quiet':
        return { reply: { kind: 'quiet-form' } };
      case 'actions':
        return {
          reply: {
            kind: 'actions',
            mine: mineIn(person, await theirs(person), at),
            reminders: await reminding.of(person, at),
          },
        };
      case 'mirror':
        return { reply: { kind: 'mirror', mirror: mirrorOf(person, await theirs(person), content.lenses) } };
      case 'stop-reminders':
        await reminding.stop(person);
        return { reply: { kind: 'reminders', what: 'stopped', days: 0 } };
      case 'train':
        return { reply: { kind: 'refused', because: 'train-elsewhere' } };
      case 'start-reminders':
        await reminding.start(person);
        return { reply: { kind: 'reminders', what: 'started', days: 0 } };
      case 'pause-reminders':
        await reminding.pause(person, later(at, { days: command.days }));
        return { reply: { kind: 'reminders', what: 'paused', days: command.days } };
      case 'forget-me':
        return { reply: { kind: 'forget-form', ...(await entitlements.holdings(person)) } };
      case 'forget-me-now':
        mask.forget(person);
        return { reply: { kind: 'forgotten', ...(await entitlements.forget(person, at)) } };
      case 'my-data':
        return { reply: { kind: 'data' } };
      case 'hold': {
        if (command.reason === '') return { reply: { kind: 'refused', because: 'hold-without-reason' } };
        const of = await entitlements.hold(command.target, mask.alone(command.reason), person, at);
        return of ? { reply: { kind: 'hold', what: 'placed', of, target: command.target } } : noSuchHold;
      }
      case 'lift': {
        const of = await entitlements.lift(command.target, person, at);
        return of ? { reply: { kind: 'hold', what: 'lifted', of, target: command.target } } : noSuchHold;
      }
      default:
        return { ...said, command };
    }
  };

  async function theirs(person: PersonId) {
    return (await sessions.of(person, most)).map(({ session }) => session);
  }

  /** Where the library says nothing, and the words tell of danger, they are taken for an account. */
  async function lookedUp(said: Said, text: string): Promise<ToDecide | { readonly reply: Reply }> {
    const danger = screen(await read(text)).urgent !== null;
    const quotes = await lookUp(mask.alone(text));
    if (danger && quotes.length === 0) return { ...said, command: { kind: 'say', text } };
    return { reply: { kind: 'found', quotes, danger } };
  }

  async function mustBeMet(text: string): Promise<boolean> {
    const { urgent, boundary } = screen(await read(text));
    return urgent !== null || boundary === 'distress';
  }
}

const noSuchHold: { readonly reply: Reply } = { reply: { kind: 'refused', because: 'no-such-hold' } };

/** What is a person's own, and an administrator's orders. */
const ofOnesOwn: ReadonlySet<Command['kind']> = new Set([
  'quiet-word',
  'quiet',
  'actions',
  'mirror',
  'forget-me',
  'forget-me-now',
  'my-data',
  'hold',
  'lift',
]);

/** What is a person's own is not for a room. */
const onlyAlone: { readonly reply: Reply } = { reply: { kind: 'refused', because: 'only-alone' } };
