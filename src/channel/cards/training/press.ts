import type { Catalogue } from '../../../language/catalogue.ts';
import type { Lead } from '../../../training/lead.ts';
import type { Room } from '../../../training/view.ts';
import { type Action, type Boxes, wording } from '../card.ts';

/** A button of the trainer's. What it carries is read by `channel/training/asked.ts`. */
export const leads = (what: Lead, { run }: Pick<Room, 'run'>, { training }: Catalogue): Action =>
  wording(training.buttons[what], 'train', { do: what, run: run.id, seq: run.seq });

/** A button that opens a box for whoever presses it, and nobody else. */
export const opens = (title: string, what: 'box' | 'own' | 'pack', { run }: Pick<Room, 'run'>): Boxes => ({
  type: 'Action.Submit',
  title,
  data: { msteams: { type: 'task/fetch' }, training: what, run: run.id },
});
