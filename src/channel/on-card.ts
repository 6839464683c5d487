import { z } from 'zod';
import { type Command, OnCard, type Said, Word, worded } from '../session/command.ts';
import { ChallengeId, SessionId } from '../session/ids.ts';
import { Step } from '../session/steps.ts';

/** What a button carries: its command, the card that it stands on, and what was filled in beside it, under the ids of the inputs. */
const Pressed = z.looseObject({
  command: z.string().min(1),
  session: SessionId.optional(),
  challenge: ChallengeId.optional(),
  step: Step.optional().catch(undefined),
});

/** A command by a button. `unreadable`: a card of ours that was filled in so that nothing can be made of it. */
export type Press =
  | {
      readonly kind: 'pressed';
      readonly command: Command;
      readonly card: Said['card'] | undefined;
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown' };

/** What was pressed, from what Teams sends of a button. Whatever is filled in comes as text, and is read as what it is meant for. */
export function pressIn(value: unknown): Press {
  const pressed = Pressed.safeParse(value).data;
  if (!pressed) return { kind: 'unknown' };
  const { command: kind, session, challenge, step, ...filled } = pressed;
  const card = session ? { session, ...(challenge ? { challenge } : {}), ...(step ? { step } : {}) } : undefined;
  const word = Word.safeParse(kind).data;
  if (word) return { kind: 'pressed', command: worded(word), card };
  if (!kinds.has(kind)) return { kind: 'unknown' };
  const command = OnCard.safeParse({ kind, ...fieldsOf(kind, filled) }).data;
  return command ? { kind: 'pressed', command, card } : { kind: 'unreadable' };
}

const kinds: ReadonlySet<string> = new Set(OnCard.options.map(({ shape }) => shape.kind.value));

type Filled = Readonly<Record<string, unknown>>;

/** Only what the command takes, so that a card of an older version, or a client that sends more, is understood. */
function fieldsOf(kind: string, filled: Filled): Filled {
  if (kind === 'mark-voices') return { voices: voicesIn(filled) };
  const option = OnCard.options.find(({ shape }) => shape.kind.value === kind);
  const names = Object.keys(option?.shape ?? {}).filter((name) => name !== 'kind');
  return Object.fromEntries(names.map((name) => [name, fieldOf(name, filled[name])]));
}

const numbers: ReadonlySet<string> = new Set(['sure', 'minutes', 'days']);

function fieldOf(name: string, value: unknown): unknown {
  if (name === 'items') return typeof value === 'string' ? value.split(',').filter((item) => item !== '') : [];
  if (name === 'sure' || name === 'due')
    return value === undefined || value === null || value === '' ? null : numberIn(name, value);
  return numberIn(name, value ?? undefined);
}

const numberIn = (name: string, value: unknown): unknown =>
  numbers.has(name) && typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value;

/**
 * `heard.gp`, `when.gp` and `unknown.gp` are what was filled in of one voice; one of which nothing was said is left as it was. Whoever wrote of one
 * and chose nothing is still read: with a time it was heard, and with what is not known it was not.
 */
function voicesIn(filled: Filled): Filled[] {
  const said = (what: string, voice: string) => {
    const value = filled[`${what}.${voice}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  const voices = new Set(
    Object.keys(filled).flatMap((name) => /^(?:heard|when|unknown)\.([a-z-]+)$/.exec(name)?.[1] ?? []),
  );
  return [...voices].flatMap((voice) => {
    const [when, unknown] = [said('when', voice), said('unknown', voice)];
    const heard = said('heard', voice) || (when ? 'heard' : unknown ? 'not-heard' : '');
    return heard === '' ? [] : [{ voice, heard, when, unknown }];
  });
}
