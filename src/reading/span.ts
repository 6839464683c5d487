/** A stretch of a text: UTF-16 offsets, half-open. */
export type Span = { readonly start: number; readonly end: number };
