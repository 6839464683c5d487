const width = 30;

/** A concern, 0 to 100, as a bar of text with its number. */
export function barOf(concern: number): string {
  const full = Math.round((concern / 100) * width);
  return `${'█'.repeat(full)}${'·'.repeat(width - full)} ${String(Math.round(concern)).padStart(3)}`;
}
