import { z } from 'zod';
import type { Catalogue } from '../language/catalogue.ts';
import type { SessionRecord } from '../session/record.ts';
import { stampOf } from './when.ts';

/** As a record is asked for. */
export const Format = z.enum(['docx', 'markdown']);
export type Format = z.infer<typeof Format>;

export const endingOf: Readonly<Record<Format, 'docx' | 'md'>> = { docx: 'docx', markdown: 'md' };

export const typeOf: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
};

/** What the file of a record is called: when it was, and nothing of whom it is about. */
export const nameOf = (
  { startedAt }: Pick<SessionRecord, 'startedAt'>,
  format: Format,
  { record }: Catalogue,
): string => `${record.file(stampOf(startedAt))}.${endingOf[format]}`;
