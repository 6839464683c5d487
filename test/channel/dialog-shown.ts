import { expect } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { dialog } from '../../src/language/en/dialog.ts';
import { complaints } from './elements.ts';

/** English, with the words of the dialog. */
export const say = { ...catalogueFor('en-GB'), dialog };

type Shown = {
  readonly title: string;
  readonly card: { readonly content: { readonly body: readonly Field[]; readonly actions: readonly Button[] } };
};
type Field = { readonly type: string; readonly value?: string; readonly maxLength?: number };
export type Button = { readonly title: string; readonly data: { readonly activity?: string; readonly text?: string } };

/** What a dialog shows, as Teams gets it. */
export function shownIn(response: { status: number; body?: unknown }) {
  expect(response.status).toBe(200);
  const { task } = JSON.parse(JSON.stringify(response.body)) as { task: { type: string; value: Shown } };
  expect(task.type).toBe('continue');
  const { content } = task.value.card;
  expect(complaints(content as never)).toEqual([]);
  const all = JSON.stringify(content);
  const box = content.body.find(({ type }) => type === 'Input.Text');
  return {
    title: task.value.title,
    all,
    box,
    text: box?.value,
    buttons: content.actions,
    bytes: Buffer.byteLength(all),
  };
}
