import type { Command } from './command.ts';
import type { Given } from './given.ts';
import { fillsIn } from './next.ts';
import { isAboutWhen } from './only-when.ts';
import type { Session } from './session.ts';
import { sureIn } from './sure-in.ts';

/**
 * What a person types while a guided session stands at a step that is filled in fills it in: nobody has to use the card. The first step is an
 * account, and is told as any other; who was heard from cannot be typed, and what is typed there adds to the account.
 */
export function typed(session: Session, command: Command): Command | Given {
  if (command.kind !== 'say' || !fillsIn(session)) return command;
  const { text } = command;
  switch (session.step) {
    case 'view':
      return { kind: 'hold-view', view: text, sure: sureIn(text), account: '' };
    case 'revise':
      return { kind: 'revise-view', view: text, sure: sureIn(text), moved: '' };
    case 'tripwire':
      return { kind: 'set-tripwire', text, due: null };
    case 'premortem':
      return { kind: 'tell-premortem', text };
    case 'actions':
      return { kind: 'agree-action', text, owner: '', due: null };
    default:
      return command;
  }
}

/** What a command tells, to be screened before anything else; null for one without words. */
export function wordsIn(command: Command): string | null {
  switch (command.kind) {
    case 'say':
    case 'tell-premortem':
    case 'set-tripwire':
    case 'quiet-word':
      return command.text;
    case 'hold-view':
      return joined(command.account, command.view);
    case 'revise-view':
      return joined(command.view, command.moved);
    case 'give-frame':
      return joined(command.account, command.well, command.worried, command.needs);
    case 'mark-voices':
      return joined(...command.voices.flatMap(({ when, unknown }) => [when, unknown]));
    case 'agree-action':
      return joined(command.text, command.owner);
    // Danger may be told in what a message was changed to, and in what somebody says of a reply.
    case 'reword':
    case 'feedback':
      return joined(command.text);
    case 'write-concern':
      return joined(command.concern, command.evidence, command.asking);
    default:
      return null;
  }
}

/**
 * The same words as they are read: when somebody was heard from is read in the sentence that it belongs to, since a bare 'Monday' or 'this morning' is
 * taken for anything. Null for a command without words.
 */
export function readIn(command: Command): string | null {
  if (command.kind !== 'mark-voices') return wordsIn(command);
  return joined(
    ...command.voices.flatMap(({ when, unknown }) => [isAboutWhen(when) ? `I spoke to them ${when}.` : when, unknown]),
  );
}

/** Whether what a command tells is told of the case, and so is read for what it calls for. */
export const tellsOfTheCase = ({ kind }: Command): boolean =>
  kind === 'say' || kind === 'hold-view' || kind === 'give-frame' || kind === 'quiet-word';

function joined(...parts: readonly string[]): string | null {
  const words = parts.filter((part) => part !== '').join('\n\n');
  return words === '' ? null : words;
}

/** Everything in a command that a person wrote, put in other words; whatever else it holds is as it was. */
export function inOtherWords<Any extends Command>(command: Any, other: (text: string) => string): Any;
export function inOtherWords(command: Command, other: (text: string) => string): Command {
  switch (command.kind) {
    case 'say':
    case 'look-up':
    case 'tell-premortem':
    case 'set-tripwire':
    case 'quiet-word':
    case 'reword':
    case 'feedback':
      return { ...command, text: other(command.text) };
    case 'hold-view':
      return { ...command, account: other(command.account), view: other(command.view) };
    case 'revise-view':
      return { ...command, view: other(command.view), moved: other(command.moved) };
    case 'give-frame':
      return {
        ...command,
        account: other(command.account),
        well: other(command.well),
        worried: other(command.worried),
        needs: other(command.needs),
      };
    case 'mark-voices':
      return {
        ...command,
        voices: command.voices.map((one) => ({ ...one, when: other(one.when), unknown: other(one.unknown) })),
      };
    case 'agree-action':
      return { ...command, text: other(command.text), owner: other(command.owner) };
    case 'write-concern':
      return {
        ...command,
        concern: other(command.concern),
        evidence: other(command.evidence),
        asking: other(command.asking),
      };
    case 'hold':
      return { ...command, reason: other(command.reason) };
    default:
      return command;
  }
}
