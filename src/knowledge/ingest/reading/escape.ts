/** Words that are no markup, written so that `plainOf` reads them back letter by letter. */
export const escaped = (words: string): string => words.replaceAll(/[\\`*_[]/g, '\\$&');

/** The start of a line that is no heading and no list item, written so that it is not taken for one. */
export const escapedStart = (line: string): string =>
  line.replace(/^(\s*)(#{1,6}|[-+])(?=\s)/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
