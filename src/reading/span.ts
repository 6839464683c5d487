/** A stretch of a text: UTF-16 offsets, half-open. */
export type Span = { readonly start: number; readonly end: number };

/** In order, and of those that begin together the longest first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
