import { Parser } from 'htmlparser2';

/** Attributes that hold words which a reader meets seldom or never. */
const worded = [
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'content',
  'placeholder',
  'summary',
  'value',
  'label',
];
/** Elements whose words are not shown. */
const unseen: ReadonlySet<string> = new Set([
  'noscript',
  'template',
  'iframe',
  'object',
  'textarea',
  'select',
  'dialog',
  'svg',
]);
/** What never has an end of its own. */
const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const concealing =
  /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0(?:\.0+)?(?![.\d])|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?(?![.\d])|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0|(?:width|height)\s*:\s*[01]px/i;

/**
 * The words of a web page that no reader sees, one a line: its comments, what its pictures and links are called, and what is hidden by a style or an
 * attribute. Scripts and styles are no words.
 */
export function hiddenIn(html: string): string {
  const said: string[] = [];
  let inside = 0;
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) {
        if (worded.includes(key) || key.startsWith('data-')) said.push(value);
      }
      if (empty.has(name)) return;
      if (name === 'script' || name === 'style') silent += 1;
      if (inside > 0 || unseen.has(name) || hides(attributes)) inside += 1;
    },
    ontext: (text) => {
      if (inside > 0 && silent === 0) said.push(text);
    },
    oncomment: (text) => said.push(text),
    onclosetag: (name) => {
      if (empty.has(name)) return;
      if (name === 'script' || name === 'style') silent -= 1;
      if (inside > 0) inside -= 1;
    },
  });
  parser.end(html);
  return said.filter((words) => words.trim() !== '').join('\n\n');
}

const hides = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes || attributes['aria-hidden'] === 'true' || concealing.test(attributes['style'] ?? '');
