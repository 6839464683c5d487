import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogueFor } from '../../src/language/catalogue.ts';
import { readingAgeOf } from './reading-age.ts';
import { wordsIn } from './words-in.ts';

const en = catalogueFor('en-GB');
const cy = catalogueFor('cy-GB');

/** What is typed is no sentence, and the two languages need not have the same number of ways; it has a test of its own. */
const sectionsOf = ({ locale, lang, count, date, commands, ...sections }: Catalogue) => sections;
const placed = (say: Catalogue, sample = '7') => wordsIn(sectionsOf(say), 'say', sample);

/** What is the same in both languages, and rightly so. */
const same = ['say.cards.lens', 'say.cards.leftOut'];
/** Sections that nobody has put into Welsh. The command line is in English throughout. */
const english = Object.entries(sectionsOf(cy)).flatMap(([name, section]) =>
  section === sectionsOf(en)[name as keyof ReturnType<typeof sectionsOf>] ? [`say.${name}.`] : [],
);

describe('a locale', () => {
  it.each([
    ['cy-GB', 'cy-GB'],
    ['cy', 'cy-GB'],
    ['CY-gb', 'cy-GB'],
    ['en-GB', 'en-GB'],
    ['en-US', 'en-GB'],
  ])('%s is in %s', (locale, expected) => {
    expect(catalogueFor(locale).locale).toBe(expected);
  });

  it.each([
    'xx',
    'xx-cy',
    'en_GB',
    'cy_GB',
    '',
    '../..',
    'cy/../../x',
    '__proto__',
    'cy'.repeat(2_500),
    `cy-${'x'.repeat(5_000)}`,
    '\u0000',
    null,
    undefined,
  ])('that is unknown or malformed is in English: %j', (locale) => {
    expect(catalogueFor(locale)).toBe(en);
  });
});

describe('the catalogues', () => {
  it('say the same things, each of them something', () => {
    expect(placed(cy).map(({ key }) => key)).toEqual(placed(en).map(({ key }) => key));
    for (const { key, text } of [...placed(en), ...placed(cy)]) expect([key, text.trim()]).not.toEqual([key, '']);
    expect(placed(en).length).toBeGreaterThan(80);
  });

  it('are in two languages: only what is named here is the same in both', () => {
    const inWelsh = new Map(placed(cy).map(({ key, text }) => [key, text]));
    const alike = placed(en).filter(({ key, text }) => inWelsh.get(key) === text && !same.includes(key));
    const missing = alike.map(({ key }) => key).filter((key) => !english.some((section) => key.startsWith(section)));
    expect(missing).toEqual([]);
    for (const section of ['urgent', 'talk', 'refusals', 'buttons', 'cards', 'sources', 'extension', 'pages'])
      expect(english).not.toContain(`say.${section}.`);
  });

  it('put what they are given into what they say, in the same places', () => {
    const taking = (say: Catalogue) =>
      placed(say, 'Zebedee')
        .filter(({ text }) => text.includes('Zebedee'))
        .map(({ key }) => key);
    expect(taking(cy)).toEqual(taking(en));
    expect(taking(en).length).toBeGreaterThan(12);
  });

  it.each([en, cy])('name 999 wherever danger is spoken of: $locale', (say) => {
    for (const text of Object.values(say.urgent)) expect(text).toMatch(/999/);
    for (const texts of [say.talk.welcome, say.talk.groupWelcome, say.talk.help, [say.refusals['too-long']]])
      expect(texts.join(' ')).toContain(say.urgent.first);
    expect(say.talk.opening.reminded.join(' ')).toMatch(/999/);
  });

  it('tell whoever reads Welsh, before they tell of a case, that risk is looked for in English only', () => {
    for (const texts of [cy.talk.welcome, cy.talk.groupWelcome, cy.talk.help])
      expect(texts.join(' ')).toMatch(
        /ysgrifennwch am yr achos yn Saesneg.*na fyddaf yn sylwi ar berygl mewn testun Cymraeg/,
      );
  });

  it.each([en, cy])('ask nothing before a question, and keep buttons short: $locale', (say) => {
    expect(Object.values(say.talk.opening).flat().join('')).not.toContain('?');
    for (const title of Object.values(say.buttons)) expect(title.length).toBeLessThanOrEqual(20);
  });

  it('are plain English: short sentences, and words that a child of twelve reads', () => {
    // Labels of a few words would make everything else look shorter than it is.
    const sentences = placed(en).filter(({ text }) => text.split(/\s+/).length >= 4);
    const { wordsASentence, grade } = readingAgeOf(sentences.map(({ text }) => text));
    expect(wordsASentence).toBeLessThanOrEqual(20);
    expect(grade).toBeLessThanOrEqual(8);
  });
});

describe('the measure of reading age', () => {
  it('tells plain words from hard ones', () => {
    const plain = 'The cat sat on the mat. She saw the dog and ran home.';
    const hard =
      'Notwithstanding organisational considerations, practitioners consistently demonstrated insufficient professional curiosity regarding intergenerational vulnerabilities.';
    expect(readingAgeOf([plain]).grade).toBeLessThan(3);
    expect(readingAgeOf([hard]).grade).toBeGreaterThan(20);
    expect(readingAgeOf(['One two three. Four five six seven eight.']).wordsASentence).toBe(4);
  });
});
