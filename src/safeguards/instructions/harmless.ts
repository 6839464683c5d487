import { invisible } from '../../reading/visible.ts';

/** As many characters as show what a stretch of text says. */
const longest = 300;

/**
 * Words of a text that may be hostile, so that they can be shown: on one line, hidden characters by their numbers, no address that can be followed, and
 * no mark that a page, a card or a terminal would act on.
 */
export function harmless(text: string): string {
  const shown = text
    .slice(0, longest)
    .replaceAll(invisible, (one) => `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replaceAll(/(?:⟨U\+[0-9A-F]+⟩){4,}/g, (run) => `⟨${run.match(/⟨/g)?.length ?? 0} hidden characters⟩`)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('`', '´')
    .replaceAll('](', '] (')
    .replaceAll('@', '(at)')
    .replaceAll(/:(?=\/\/)|(?<=\b(?:javascript|vbscript|data|https?|mailto)):/gi, '(:)')
    .trim();
  return text.length > longest ? `${shown} …` : shown;
}
