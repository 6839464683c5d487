import type { Span } from '../../reading/span.ts';
import { allOf, type EntityKind } from './entity.ts';
import { kinTitles } from './whole-name.ts';

/** A word or a number as it stands in a text, without its possessive, and folded: small, without accents and apostrophes. */
export type Piece = Span & { readonly written: string; readonly folded: string };

const piece = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const clitic = /['’‘ʼ](?:s|d|ll|ve|re|m)$/iu;

export const piecesOf = (text: string): Piece[] =>
  allOf(piece, text).map(({ 0: whole, index }) => {
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

/** The number without what calls it one: "NICHE 447120" is 447120 wherever it is written. */
function withoutLabel(pieces: readonly Piece[]): readonly Piece[] {
  const from = pieces.findIndex(({ folded: word }) => !label.test(word));
  return from > 0 && pieces.slice(from).some(({ folded: word }) => /\d/.test(word)) ? pieces.slice(from) : pieces;
}
const label =
  /^(?:niche|mosaic|liquid|logic|liquidlogic|lcs|ehm|eclipse|systmone|rio|emis|athena|cad|urn|log|crime|incident|occurrence|custody|case|ref|reference|file|record|claim|badge|collar|warrant|policy|licence|license|upn|uln|hosp|hospital|patient|mrn|no|nos|nr|num|number|id|pc|dc|ps|officer|court|lado|cris|pnc|cpoms|chi)$/;

/** The words by which something that was written is known again, folded and not keyed; at least one. */
export function wordsOf(kind: EntityKind, original: string): readonly string[] {
  const pieces = piecesOf(original);
  if (pieces.length === 0) return [original];
  if (isCompact(kind)) return [compactOf(kind === 'CASE_ID' ? withoutLabel(pieces) : pieces)];
  // "Uncle Tony" is Tony, and "Sr." says nothing of who is meant where there is a name.
  if (kind === 'PERSON' && pieces.length > 1) {
    const [first] = pieces;
    const named = first && kinTitles.has(first.folded) ? pieces.slice(1) : pieces;
    return named.map((one) => one.folded);
  }
  return pieces.map((one) => one.folded);
}
