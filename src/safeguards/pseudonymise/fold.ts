import type { Span } from '../../reading/span.ts';
import type { EntityKind } from './entity.ts';

/** A word or a number as it stands in a text, without its possessive, and folded: small, without accents and apostrophes. */
export type Piece = Span & { readonly written: string; readonly folded: string };

const piece = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const clitic = /['’‘ʼ](?:s|d|ll|ve|re|m)$/iu;

export const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(piece)].map(({ 0: whole, index }) => {
    const written = whole.replace(clitic, '');
    return { start: index, end: index + written.length, written, folded: folded(written) };
  });

const folded = (written: string): string =>
  written
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Of these, letters and digits count and not how they are parted: "LS6 2QT" is "ls62qt", "+44 7700 900412" is "07700 900412". */
const compactKinds: ReadonlySet<EntityKind> = new Set([
  'POSTCODE',
  'PHONE',
  'NHS_NUMBER',
  'NI_NUMBER',
  'CASE_ID',
  'VEHICLE_REG',
]);

export const isCompact = (kind: EntityKind): boolean => compactKinds.has(kind);

export const compactOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((one) => one.folded)
    .join('')
    .replace(/^(?:00)?44(?=0?\d{9,10}$)0?/, '0');

/** The words by which something that was written is known again, folded and not keyed; at least one. */
export function wordsOf(kind: EntityKind, original: string): readonly string[] {
  const pieces = piecesOf(original);
  if (pieces.length === 0) return [original];
  if (isCompact(kind)) return [compactOf(pieces)];
  return pieces.map((one) => one.folded);
}
