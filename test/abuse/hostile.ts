/** What people and documents may hold that another program would make something of. */
export const hostile = {
  'a link': '[x](http://evil.example)',
  'a picture': '![x](http://evil.example/x.png)',
  'an address': 'https://evil.example and www.evil.example',
  'a mention': '<at>all</at>',
  bold: '**evil** __evil__ ~~evil~~ `evil`',
  'a heading': '# evil\n\n- evil\n\n> evil',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;',
  'a template': '{{evil}} \u0024{Input.evil} {{{evil}}} {{\u0024root.evil}}',
  'a function of cards': '{{DATE(2026-01-01T00:00:00Z,LONG)}} {{TIME(2026-01-01T00:00:00Z)}}',
  'another direction': '\u202eevil\u202c \u2066evil\u2069',
  'nothing that is seen': 'e\u200bvil\ufeff\u2060',
  'a formula': '=HYPERLINK("http://evil.example")',
  'a command': "+cmd|' /C calc'!A1",
  'a tab and a formula': '\t=1+1\r=1+1',
  'an end of XML': ']]></w:t></a:t></text><evil/>',
} as const;

/** What is free text, by the name of its field. */
const free: ReadonlySet<string> = new Set(
  'text telling quote title headings view moved name owner concern evidence asking account when unknown answer well worried needs lead original publisher story about facts why'.split(
    ' ',
  ),
);
/** Words of ours that stand in a field of one of those names. */
const words: ReadonlySet<unknown> = new Set(['before', 'after']);

/** The same with `evil` in every place of a person's or a document's. */
export function poisoned<T>(thing: T, evil: string, name = ''): T {
  if (Array.isArray(thing)) return thing.map((one) => poisoned(one, evil, name)) as T;
  if (typeof thing === 'object' && thing !== null)
    return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, poisoned(value, evil, key)])) as T;
  return typeof thing === 'string' && free.has(name) && !words.has(thing) ? (evil as T) : thing;
}

/** Markdown without what is escaped in it, and so means nothing. */
export const meaningful = (markdown: string): string =>
  markdown.replaceAll(/\\[!-/:-@[-`{-~]|&(lt|gt|amp|quot|#39);/g, '');
