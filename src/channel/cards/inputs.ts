import type { Catalogue } from '../../language/catalogue.ts';
import { straight } from '../straight.ts';
import { asItStands, type Choice, firstWords, type Input } from './card.ts';

/** What an answer on a card may hold; a message takes more. Characters. */
const mostAnswer = 4_000;

type Text = Extract<Input, { type: 'Input.Text' }>;

/** Several lines of a person's own. `needed`: what is said where nothing was written, if something must be. */
export const writing = (
  id: string,
  label: string,
  { needed, value }: { needed?: string; value?: string } = {},
): Text => ({
  type: 'Input.Text',
  id,
  label,
  spacing: 'Medium',
  isMultiline: true,
  maxLength: mostAnswer,
  ...(needed ? { isRequired: true, errorMessage: needed } : {}),
  ...(value ? { value: straight(value) } : {}),
});

/** A line: a name, a day in words. */
export const line = (id: string, label: string, maxLength: number, value = ''): Text => ({
  type: 'Input.Text',
  id,
  label,
  maxLength,
  ...(value === '' ? {} : { value: straight(value) }),
});

export const day = (id: string, label: string): Input => ({ type: 'Input.Date', id, label, spacing: 'Medium' });

/** One of a list, folded. `filtered`: a long list, to be typed into. */
export const oneOf = (
  id: string,
  label: string,
  choices: Choice[],
  { style = 'compact', ...over }: { style?: 'compact' | 'filtered'; value?: string; placeholder?: string } = {},
): Input => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  spacing: 'Medium',
  style,
  wrap: true,
  choices,
  ...over,
});

/** How sure a person is, 0 to 10, or that they would rather not say. */
export function howSure({ steps: { labels } }: Catalogue): Input {
  const titles: Readonly<Record<number, string>> = { 0: labels.sureLeast, 10: labels.sureMost };
  const choices = Array.from({ length: 11 }, (_, sure) => ({
    title: titles[sure] ?? String(sure),
    value: String(sure),
  }));
  return oneOf('sure', labels.sure, choices, { placeholder: labels.sureUnsaid });
}

/** Longer than any name that Teams shows. */
const mostName = 60;

/** A name as it stands in words: on one line, and no longer than a name is. */
export const shortName = (name: string): string =>
  firstWords(asItStands(name).replaceAll(/\s+/g, ' ').trim(), mostName);

/**
 * A name as it may stand among choices: neither a link nor anything else for a client that reads markdown there. The joiner is seen by nobody.
 */
export const nameToChoose = (name: string): string =>
  shortName(name)
    .replaceAll(/[[\]()<>!]/g, '\u2060$&\u2060')
    .replaceAll(/[*_`~]/g, '') || '…';
