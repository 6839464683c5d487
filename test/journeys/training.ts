import { randomUUID } from 'node:crypto';
import type { SentActivity } from './connector.ts';
import type { Person, Posted } from './person.ts';
import type { BotServer } from './server.ts';

/** Where training's buttons stand on a card: what a press sends, and what a box is opened with. */
type Data = Readonly<Record<string, unknown>>;

/** Somebody who takes part in an exercise, over HTTP. Give two the same name and they are one person on two devices. */
export function aTrainee(person: Person) {
  const invoke = (name: string, value: object): Promise<Posted> =>
    person.posts(person.activity({ type: 'invoke', name, value, id: randomUUID() }));
  return {
    person,
    /** Presses one of the trainer's buttons. */
    presses: (data: Data) =>
      invoke('adaptiveCard/action', {
        action: { type: 'Action.Execute', verb: 'train', data: { command: 'train', ...data } },
      }),
    /** Opens a box, and gives what stands in it. */
    opens: (what: 'box' | 'own' | 'pack', run: string) => invoke('task/fetch', { data: { training: what, run } }),
    commits: (run: string, filled: Data) =>
      invoke('task/submit', { data: { training: 'commit', run, round: 1, ...filled } }),
  };
}

export type Trainee = ReturnType<typeof aTrainee>;

/** The card that can be pressed, as the conversation shows it last: a message, or what took its place. One that was left has no buttons. */
export function roomCard({ connector }: Pick<BotServer, 'connector'>, conversation: string): SentActivity {
  const last = connector.sent.findLast(
    (sent) => sent.conversation === conversation && sent.status < 300 && buttonsOf(sent.activity).length > 0,
  );
  if (!last) throw new Error('The room has no card.');
  return last.activity;
}

/** Everything that stands behind the buttons of a card, in order. */
export function buttonsOf(message: SentActivity): Data[] {
  const found: Data[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      if ('type' in node && String(node.type).startsWith('Action.') && 'data' in node) found.push(node.data as Data);
      for (const [key, value] of Object.entries(node)) if (key !== 'data' && key !== 'fallback') look(value);
    }
  };
  look(message.attachments ?? []);
  return found;
}

/** The bars of a card, by their titles. */
export function barsOf(message: SentActivity): { readonly x: string; readonly y: number }[] {
  const found: { x: string; y: number }[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      if ('type' in node && node.type === 'Chart.HorizontalBar' && 'data' in node)
        found.push(...(node.data as typeof found));
      for (const [key, value] of Object.entries(node)) if (key !== 'fallback') look(value);
    }
  };
  look(message.attachments ?? []);
  return found;
}
