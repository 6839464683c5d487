import { describe, expect, it } from 'vitest';
import { createLinkTo } from '../../src/channel/link-to.ts';
import { createLinks } from '../../src/channel/links.ts';
import { cite } from '../../src/knowledge/cite.ts';
import { Citation, type Document } from '../../src/knowledge/document.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { PersonId } from '../../src/session/ids.ts';
import { aCitation, aDocument } from '../builders.ts';

const key = Buffer.alloc(32, 7);
const base = 'https://bot.example.org/second-look';
let at = '2026-11-23T09:00:00.000Z';
const links = createLinks({ key, base, now: () => at });
const citation = Citation.parse({ ...aCitation(), version: '0a1b2c3d', document: 'ä/b review', start: 3, end: 9 });

const opened = (link: string, maker = links) => {
  const { pathname, searchParams } = new URL(link);
  return maker.verify(decodeURIComponent(pathname.split('/').at(-1) ?? ''), searchParams);
};
const link = () => links.to(citation) ?? '';

describe('a link', () => {
  it('names a version of a document and a quote in it, and leads to the passage', () => {
    expect(link()).toMatch(
      /^https:\/\/bot\.example\.org\/second-look\/knowledge\/%C3%A4%2Fb%20review\?version=0a1b2c3d&start=3&end=9&expires=1796029200&signature=[\w-]{43}#review%23voice-1$/,
    );
    expect(opened(link())).toEqual({
      kind: 'good',
      linked: { document: 'ä/b review', version: '0a1b2c3d', start: 3, end: 9 },
      person: null,
    });
  });

  it('for one person says who that is to nobody but the bot', () => {
    const person = PersonId.parse('aad-person');
    const made = links.to(citation, person) ?? '';
    expect(made).toMatch(/&end=9&for=[\w-]+&expires=1796029200&signature=[\w-]{43}#/);
    expect(Buffer.from(/for=([\w-]+)/.exec(made)?.[1] ?? '', 'base64url').toString('latin1')).not.toContain('person');
    expect(opened(made)).toMatchObject({ kind: 'good', person });
    const others = links.to(citation, PersonId.parse('aad-other')) ?? '';
    expect(opened(made.replace(/for=[\w-]+/, /for=[\w-]+/.exec(others)?.[0] ?? '')).kind).toBe('forged');
    expect(opened(made.replace(/&for=[\w-]+/, '')).kind).toBe('forged');
    expect(opened(link().replace('&expires', `&${/for=[\w-]+/.exec(made)?.[0]}&expires`)).kind).toBe('forged');
  });

  it('works for seven days, and no second longer', () => {
    const made = link();
    at = '2026-11-30T08:59:59.000Z';
    expect(opened(made).kind).toBe('good');
    at = '2026-11-30T09:00:00.000Z';
    expect(opened(made).kind).toBe('expired');
    at = '2026-11-23T09:00:00.000Z';
  });

  it.each<[string, (link: string) => string]>([
    ['another document', (made) => made.replace('review', 'procedure')],
    ['another version', (made) => made.replace('0a1b2c3d', '0a1b2c3e')],
    ['another start', (made) => made.replace('start=3', 'start=2')],
    ['the same start, written otherwise', (made) => made.replace('start=3', 'start=03')],
    ['another end', (made) => made.replace('end=9', 'end=10')],
    ['a later end of its life', (made) => made.replace('expires=1', 'expires=2')],
    ['no end of its life', (made) => made.replace(/expires=\d+&/, '')],
    ['no signature', (made) => made.replace(/&signature=[^#]+/, '')],
    ['an empty signature', (made) => made.replace(/signature=[^#]+/, 'signature=')],
    ['half a signature', (made) => made.replace(/(signature=.{20})[^#]+/, '$1')],
    ['two starts', (made) => made.replace('start=3', 'start=3&start=4')],
    ['the end as the start', (made) => made.replace('start=3&end=9', 'end=9&start=3&start=9')],
  ])('with %s is forged', (_what, change) => {
    const changed = change(link());
    expect(changed).not.toBe(link());
    expect(opened(changed).kind).toBe('forged');
  });

  it('with any one character of its signature changed is forged', () => {
    const [before = '', signature = ''] = link().split(/(?<=signature=)|#/);
    for (let index = 0; index < signature.length; index++) {
      const other = signature.charAt(index) === 'A' ? 'B' : 'A';
      expect(opened(`${before}${signature.slice(0, index)}${other}${signature.slice(index + 1)}`).kind).toBe('forged');
    }
  });

  it('of another key, or of a bot that is reached elsewhere, is forged', () => {
    expect(opened(link(), createLinks({ key: Buffer.alloc(32, 8), base, now: () => at })).kind).toBe('forged');
    expect(opened(link(), createLinks({ key, base: 'https://other.example', now: () => at })).kind).toBe('forged');
  });
});

describe('where a citation opens', () => {
  const quote = 'She was not heard.';
  const library = (now: Document[], retired: Document[] = []) =>
    createLibrary({ reviews: now, others: [], retired }, () => new Map());
  const [then, later] = [
    aDocument(`Voice\n\n${quote} No more.\n`),
    aDocument(`Introduction\n\nNew.\n\nVoice\n\n${quote} No more.\n`, { version: '11111111' }),
  ];
  const [passage] = library([then]).passages;
  const cited = passage && cite(quote, passage, then);
  const to = (...shelves: Parameters<typeof library>) =>
    cited ? (createLinkTo(links, library(...shelves))(cited) ?? null) : undefined;

  it('is where its passage stands now, though the document has changed around it', () => {
    expect(to([then])).toContain('version=0a1b2c3d');
    const start = later.text.indexOf(quote);
    expect(to([later], [then])).toContain(`version=11111111&start=${start}&end=${start + quote.length}`);
  });

  it('is where it stood, when its passage was changed or taken away since', () => {
    const changed = aDocument('Voice\n\nShe was heard after all.\n', { version: '22222222' });
    expect(to([changed], [then])).toContain('version=0a1b2c3d');
    expect(to([], [then])).toContain('version=0a1b2c3d');
  });

  it('is nowhere, when nothing is left of it', () => {
    expect(to([])).toBeNull();
    expect(to([aDocument('Voice\n\nOther.\n', { version: '22222222' })])).toBeNull();
  });

  it('is found for what was kept before documents had versions', () => {
    const old = cited && Citation.parse({ ...cited, version: undefined });
    expect(old && createLinkTo(links, library([then]))(old)).toContain('version=0a1b2c3d');
    expect(old && createLinkTo(links, library([]))(old)).toBeNull();
  });
});
