import { seeded } from '../seeded.ts';

/** Documents that are hard to quote, made by a seed: one trouble to each, and the last with all of them. */

/** A document as ingest keeps it, and what was written in it before it was made hard: plain words, straight quotes, whole words. */
export type HardDocument = {
  readonly id: string;
  readonly file: string;
  readonly sentences: readonly string[];
  /** Its paragraphs and lines in order. */
  readonly plain: string;
};

/** Gives a number from 0 to 1, and then the next one. */
export type Dice = () => number;

export const oneOf = <T>(dice: Dice, some: readonly T[]): T => some[Math.floor(dice() * some.length)] as T;

const who = [
  'The health visitor',
  'The school nurse',
  'A duty officer',
  'The named midwife',
  'The family support worker',
  'Her supervising manager',
  'The nursery’s safeguarding lead',
  'The pre-birth team',
  'Multi-agency staff',
  'The first social worker',
  'The conference chair (ICPC)',
  'The pre- and post-birth team',
];
const did = [
  'did not see the baby alone',
  'recorded the safeguarding concern as "official"',
  'asked the multi-agency group for a different view',
  'checked the chronology against the case file',
  'was not told about the bruising on a non-mobile baby',
  'found no information from mental health',
  'took the father’s affidavit at its word',
  'left the risk assessment half finished',
  'raised the conflict in reflective supervision',
  'could not say who would offer a safe place',
  'left the pre- and post-birth plans apart',
  'wrote down what the five-year-old said, word for word',
  'did not know that the strategy discussion (police) had happened',
];
const when = [
  'within 2 working days',
  'on 14 March 2019',
  'before the core group met',
  'at 9.30 in the morning',
  'after 3 missed appointments',
  'in the first 72 hours',
  'at week 34 of the pregnancy',
  'when the file was transferred',
  'six weeks after the step-down',
  'on the fifth pre-birth visit',
];
const why = [
  'because the first explanation no longer fitted',
  'so that the staff could test it',
  'although the mother’s own words said otherwise',
  'while the family – all five of them – were staying elsewhere',
  'and the difficult question was not asked again',
  'since nobody’s notes covered that week',
  'which affected how sufficient evidence was weighed',
  'and "no further action" was the outcome',
  'though it was not what the Procedure asks for',
  'and the rule for a non-mobile baby was not followed',
];

/** Straight quotes and dashes, as one types. */
const typed = (words: string): string => words.replaceAll('’', "'").replaceAll('–', '-');

/** Makes plain words hard: what is written in the document in their place. */
type Trouble = (words: string, dice: Dice) => string;

/** Some of the words that match, each changed as `change` says. */
const some =
  (pattern: RegExp, change: (word: string) => string, share = 0.6): Trouble =>
  (words, dice) =>
    words.replaceAll(pattern, (word) => (dice() < share ? change(word) : word));

const longWord = /\p{L}{7,}/gu;

const escaped: Trouble = (words) => words.replaceAll(/[()[\]]/g, '\\$&');
const bold = some(/\b(?:not|\d+|bruising|alone|baby|conflict)\b/g, (word) => `**${word}**`);
const code = some(/\b(?:file|view|risk|outcome)\b/g, (word) => `\`${word}\``);
const underlined = some(/\b(?:health visitor|core group|case file|different view)\b/g, (word) => `__${word}__`);
const linked: Trouble = (words, dice) =>
  some(
    /\b(?:strategy discussion|mental health|core group|reflective supervision|risk assessment|school nurse|working days)(?: \\\(\w+\\\))?|\b[Cc]onference chair \\\(ICPC\\\)/g,
    (word) => `[${word}](https://example.org/a_b/?q=1&page=2\\(3\\)#S.4)`,
    0.8,
  )(escaped(words, dice), dice);
const noted: Trouble = (words, dice) => words.replaceAll(/\.$/g, () => `.[^${1 + Math.floor(dice() * 9)}]`);
const ligatured: Trouble = (words) =>
  words.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ');
const typeset: Trouble = (words) =>
  words
    .replaceAll(/"(?=\w)/g, '“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2011');
const softened = some(longWord, (word) => `${word.slice(0, 4)}\u00ad${word.slice(4)}`);
const softlyDivided = some(longWord, (word) => `${word.slice(0, 4)}\u00ad\n${word.slice(4)}`, 0.2);
const spaced: Trouble = (words, dice) =>
  words.replaceAll(' ', () => oneOf(dice, [' ', '\u00a0', '  ', '\u202f', '\u2003']));
const divided: Trouble = (words, dice) =>
  typeset(
    some(
      /safeguarding|multi-agency|information|supervis|assessment|chronology|non-mobile|pre-birth|appointments|explanation|pregnancy|procedure|pre- and/gi,
      (word) => {
        const [own, after = word.slice(5)] = [word.indexOf('-'), word.split(/- ?/)[1]];
        const before = own < 0 ? word.slice(0, 5) : word.slice(0, own);
        return `${before}${oneOf(dice, ['-', '\u2010'])}\n${oneOf(dice, ['', '  '])}${after}`;
      },
      0.9,
    )(words, dice),
    dice,
  );
const wrapped: Trouble = (words, dice) => words.replaceAll(/(?<=\S) (?=\w)/g, () => (dice() < 0.12 ? '\n' : ' '));
const all: Trouble = (words, dice) =>
  [typeset, escaped, ligatured, softened, bold, noted].reduce((now, trouble) => trouble(now, dice), words);
const longAll: Trouble = (words, dice) =>
  [typeset, bold, linked, noted].reduce((now, trouble) => trouble(now, dice), words);

type Shape = 'paragraphs' | 'long paragraphs' | 'bullets' | 'numbered' | 'short bullets';
type Kind = { readonly shape: Shape; readonly trouble: Trouble; readonly headings: 'marked' | 'unmarked' };

const plainly: Trouble = (words) => words;
const kinds: Readonly<Record<string, Kind>> = {
  'bold-and-code': {
    shape: 'bullets',
    trouble: (words, dice) => code(bold(underlined(words, dice), dice), dice),
    headings: 'marked',
  },
  links: { shape: 'bullets', trouble: linked, headings: 'marked' },
  footnotes: { shape: 'paragraphs', trouble: noted, headings: 'marked' },
  ligatures: { shape: 'paragraphs', trouble: ligatured, headings: 'unmarked' },
  'divided-words': {
    shape: 'paragraphs',
    trouble: (words, dice) => wrapped(divided(words, dice), dice),
    headings: 'unmarked',
  },
  'soft-hyphens': {
    shape: 'paragraphs',
    trouble: (words, dice) => softlyDivided(softened(words, dice), dice),
    headings: 'marked',
  },
  typography: { shape: 'bullets', trouble: typeset, headings: 'unmarked' },
  spaces: { shape: 'paragraphs', trouble: spaced, headings: 'marked' },
  'long-paragraphs': { shape: 'long paragraphs', trouble: longAll, headings: 'marked' },
  numbered: { shape: 'numbered', trouble: typeset, headings: 'unmarked' },
  'short-bullets': { shape: 'short bullets', trouble: bold, headings: 'marked' },
  'emoji-and-rtl': { shape: 'paragraphs', trouble: plainly, headings: 'unmarked' },
  everything: { shape: 'paragraphs', trouble: all, headings: 'unmarked' },
};

export const hardDocuments = (seed: number): HardDocument[] =>
  Object.entries(kinds).map(([name, kind], at) => hardDocument(name, kind, seeded(seed + at)));

function hardDocument(name: string, { shape, trouble, headings }: Kind, dice: Dice): HardDocument {
  const id = `hard-${name}`;
  const sentences: string[] = [];
  const plain: string[] = [];
  const pages = [0];
  let body = '\n';

  const sentence = (): string => {
    const parts = shape === 'short bullets' ? [who, did] : [who, did, when, why];
    const [first = '', second = '', ...others] = parts.map((list) => oneOf(dice, list));
    const strange = name === 'emoji-and-rtl' ? oneOf(dice, [' 🙂', ' (طفل)', ' 👩‍👧 ילד', ' – naïve café']) : '';
    const tail = others.length === 0 ? '' : ` ${others.join(', ')}.`;
    const made = typed(`${first} ${second}${strange}${tail}`);
    sentences.push(made);
    return made;
  };
  const lead = { bullets: '- ', 'short bullets': '* ', numbered: '1. ', paragraphs: '', 'long paragraphs': '' }[shape];

  for (let section = 1; section <= 3; section++) {
    const heading = `What happened in part ${section}`;
    body += headings === 'marked' ? `${'#'.repeat(section)} ${heading}\n\n` : `${heading}\n\n`;
    for (let block = 1; block <= 3; block++) {
      const many = shape === 'long paragraphs' ? 14 : lead === '' ? 2 : 1;
      const words = Array.from({ length: many }, sentence);
      plain.push(words.join(' '));
      const between = lead !== '' && block < 3 ? '\n' : '\n\n';
      body += `${lead.replace('1', String(block))}${words.map((one) => trouble(one, dice)).join(' ')}${between}`;
    }
    pages.push(body.length);
  }
  if (body.includes('[^'))
    body += Array.from({ length: 9 }, (_, key) => `[^${key + 1}]: **Source** ${key + 1}, \\[2019\\].\n`).join('');

  const front = `id: ${id}\ntitle: "Hard to quote: ${name}"\npublisher: Your own document\nsource: ${id}.docx\ndate: 2026-11-26\nadded: 2026-11-26\npages: [${pages.slice(0, -1).join(', ')}]\n`;
  return { id, file: `---\n${front}---\n${body}`, sentences, plain: plain.join('\n') };
}
