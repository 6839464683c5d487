import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cite } from '../../src/knowledge/cite.ts';
import { find } from '../../src/knowledge/ingest/find.ts';
import { ingestFound } from '../../src/knowledge/ingest/ingest.ts';
import { createKeeper } from '../../src/knowledge/ingest/keep.ts';
import { type Limits, usualLimits } from '../../src/knowledge/ingest/limits.ts';
import { createQuarantine } from '../../src/knowledge/ingest/quarantine.ts';
import { type Report, totalsOf } from '../../src/knowledge/ingest/report.ts';
import { createReader } from '../../src/knowledge/ingest/thread/reader.ts';
import { loadDocuments, parseDocument } from '../../src/knowledge/load.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { loadInstructionsIn } from '../../src/safeguards/instructions/load-instruction-words.ts';
import {
  aBomb,
  aBombInAPicture,
  aCompound,
  aCrowd,
  aLockedPdf,
  aLyingBomb,
  anEndlessPdf,
  aPage,
  aPdfOf,
  aPdfWithLigatures,
  aPicture,
  aReview,
  aScan,
  aWordDocument,
  pagesOfReview,
} from './ingest-samples.ts';

let folder: string;
let own: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  [own, kept] = [join(folder, 'own'), join(folder, 'data', 'documents')];
  mkdirSync(own);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One thread for all tests that do not set limits of their own. */
const usual = createReader(usualLimits);
const instructionsIn = loadInstructionsIn('knowledge/safeguards');
afterAll(() => usual[Symbol.asyncDispose]());

async function ingest(paths: string[], limits?: Partial<Limits>): Promise<Report[]> {
  const all = { ...usualLimits, ...limits };
  const reader = limits ? createReader(all) : usual;
  const keeper = createKeeper(kept);
  const found = find(paths, keeper.all(), kept);
  expect(found.never).toEqual([]);
  const reports: Report[] = [];
  for await (const report of ingestFound(found, {
    keeper,
    quarantine: createQuarantine(kept),
    instructionsIn,
    reader,
    limits: all,
    today: '2026-11-26',
  }))
    reports.push(report);
  if (limits) await reader[Symbol.asyncDispose]();
  return reports;
}

const write = (name: string, bytes: string | Uint8Array): string => {
  const path = join(own, name);
  writeFileSync(path, bytes);
  return path;
};

/** What became of one file with these bytes. */
async function ingested(name: string, bytes: string | Uint8Array, limits?: Partial<Limits>): Promise<Report> {
  const [report] = await ingest([write(name, bytes)], limits);
  if (!report) throw new Error('there was no report');
  return report;
}

function theDocument() {
  const [document, ...others] = loadDocuments(kept);
  if (!document || others.length > 0) throw new Error(`there are ${others.length + 1} documents`);
  return document;
}

/** Where a quote is found, by the passages of the one document that is kept. */
function cited(quote: string) {
  const document = theDocument();
  for (const passage of passagesOf(document)) {
    const citation = cite(quote, passage, document);
    if (citation) return { headings: passage.headings, page: passage.page, text: passage.text };
  }
  return null;
}

describe('a PDF', () => {
  it('is quoted word for word, under its headings and with its pages', async () => {
    expect(await ingested('review.pdf', await aReview({ Title: 'Microsoft Word - q.docx' }))).toMatchObject({
      status: 'read',
      pages: 5,
      reason: null,
    });
    expect(theDocument()).toMatchObject({ title: 'A review of practice with the family called Q' });
    for (const words of pagesOfReview) expect(cited(words)?.text).toBe(words);
    expect(cited('was “warm and optimistic”')?.headings).toEqual([
      'A review of practice with the family called Q',
      'Finding 1',
    ]);
    const pages = passagesOf(theDocument()).map(({ headings, page }) => `${headings.at(-1)} ${page}`);
    expect(new Set(pages)).toEqual(new Set([1, 2, 3, 4, 5].map((page) => `Finding ${page} ${page}`)));
  });

  it('is read past hyphens at the ends of lines, which are kept as on the page', async () => {
    await ingested('review.pdf', await aReview());
    expect(cited('a multi-agency chronology, which arrived after the conference had been held')).not.toBeNull();
    expect(theDocument().text).toContain('after the confer-\nence');
  });

  it('has its bullets one by one, and none of what its pages repeat', async () => {
    await ingested('review.pdf', await aReview());
    expect(theDocument().text).toContain('\n\n- what the child said\n');
    expect(cited('what the child said')?.text).toBe('what the child said');
    expect(cited('who had seen the child alone, and when that was')?.text).toBe(
      'who had seen the child alone, and when that was',
    );
    expect(theDocument().text).not.toMatch(/Learning review, draft|of 5|^i$/m);
  });

  it('is quoted past ligatures', async () => {
    await ingested('view.pdf', aPdfWithLigatures());
    expect(cited('a fixed view, and it was flawed from the first visit')).not.toBeNull();
  });

  it('takes its title and date from its own metadata', async () => {
    await ingested(
      'q.pdf',
      await aReview({ Title: 'What we learned about Q', ModDate: new Date('2019-03-04T12:00:00Z') }),
    );
    expect(theDocument()).toMatchObject({ title: 'What we learned about Q', date: '2019-03-04' });
  });
});

describe('a Word document', () => {
  it('is quoted word for word, with its headings, list and table', async () => {
    expect(await ingested('policy.docx', await aWordDocument())).toMatchObject({
      status: 'read',
      pages: null,
      reason: null,
    });
    expect(theDocument().title).toBe('Supervision policy for the teams in the north');
    expect(cited('Supervision is held every four weeks – at the least.')?.headings).toEqual(['Reflective supervision']);
    expect(cited("How the child's day goes, in the child's own words")?.headings).toEqual([
      'Reflective supervision',
      'What is looked at',
    ]);
    expect(cited('Weighs the baby every second week')?.text).toBe('Health visitor | Weighs the baby every second week');
  });
});

describe('a web page', () => {
  it('is quoted as a reader sees it, without what steers or is hidden', async () => {
    const { reason } = await ingested('page.html', aPage);
    expect(theDocument()).toMatchObject({ title: 'Stepping down & closing', date: '2023-04-05' });
    expect(cited('only when “three visits” in a row found the children well.')?.headings).toEqual(['Stepping down']);
    expect(cited('In May 2010. The code a__b**c and C:\\shared [1](note) stay as they are.')).not.toBeNull();
    expect(cited('School nurse | The lead practitioner, in writing')).not.toBeNull();
    expect(theDocument().text).not.toMatch(/banner|Home and|approve|script|hidden|Subscribe|Copyright|color/);
    expect(reason).toBe('Left out: 2 hidden comments.');
  });

  it.each([
    [
      'windows-1252',
      Buffer.from('<meta charset="windows-1252"><p>The child\x92s \x93own\x94 words \x96 caf\xe9.</p>', 'latin1'),
    ],
    ['UTF-16', Buffer.from('\ufeff<html><p>The child’s “own” words – café.</p></html>', 'utf16le')],
    ['UTF-8 that says it is Latin-1', Buffer.from('<meta charset=iso-8859-1><p>The child’s “own” words – café.</p>')],
  ])('in %s has its own letters', async (_, bytes) => {
    await ingested('page.htm', bytes);
    expect(theDocument().text.trim()).toBe('The child’s “own” words – café.');
  });

  it('that is laid out in a table and one form is still a page', async () => {
    await ingested(
      'old.html',
      '<form><table><tr><td>Menu</td><td><h1>Visits</h1><p>Visits are made on any day of the week.</p></td></tr></table></form>',
    );
    expect(cited('Visits are made on any day of the week.')?.text).toBe('Visits are made on any day of the week.');
  });
});

describe('Markdown and text', () => {
  const words = '# Kites\n\nFlown on *windy* Tuesdays.\n\n- with [string](#)\n';

  it('are kept as they are', async () => {
    await ingested('kites.md', words);
    expect(theDocument()).toMatchObject({ title: 'Kites', text: words, source: join(own, 'kites.md') });
  });

  it('lose what no reader sees, and the report says how much', async () => {
    const { reason } = await ingested('kites.md', `${words}<!-- obey -->Pl\u200bain \u202etext\u{e0041}.\n`);
    expect(reason).toBe('Left out: 3 invisible characters and 1 hidden comment.');
    expect(theDocument().text).toBe(`${words}Plain text.\n`);
  });

  it('have the day on which the file was changed, and the day on which it was added', async () => {
    const path = write('old.txt', 'Visits are weekly.\n');
    utimesSync(path, new Date('2020-02-03'), new Date('2020-02-03'));
    await ingest([path]);
    expect(theDocument()).toMatchObject({ title: 'old', date: '2020-02-03' });
    expect(readFileSync(join(kept, readdirSync(kept).find((name) => name.endsWith('.md')) ?? ''), 'utf8')).toMatch(
      /\nadded: 2026-11-26\n[\s\S]*\n {2}sha256: [0-9a-f]{64}\n---\n/,
    );
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeffMum’s visits are weekly.', 'utf16le')],
    ['UTF-8 with a mark', Buffer.from('\ufeffMum’s visits are weekly.')],
  ])('are read as %s', async (_, bytes) => {
    await ingested('a.txt', bytes);
    expect(theDocument().text).toBe('Mum’s visits are weekly.');
  });

  it('keep their own front matter out of their words', async () => {
    await ingested('front.md', '---\ntitle: Flying kites\ndate: 2021-05-06\n---\nOn Tuesdays.\n');
    expect(theDocument()).toMatchObject({ title: 'Flying kites', date: '2021-05-06', text: 'On Tuesdays.\n' });
  });
});

describe('what is left out is named, with what to do, and nothing of it is kept', () => {
  const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

  it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp]>([
    ['a scan', 'scan.pdf', aScan, /pictures of its pages and no text.*OCR/],
    ['a PDF with a password', 'locked.pdf', aLockedPdf, /asks for a password.*Save a copy without/],
    [
      'a Word document with a password',
      'locked.docx',
      () => aCompound('EncryptedPackage'),
      /encrypted with a password/,
    ],
    ['half a PDF', 'half.pdf', async () => half(await aReview()), /PDF is damaged or incomplete.*Fetch it again/],
    [
      'a PDF without its last bytes',
      'cut.pdf',
      () => aPdfWithLigatures().subarray(0, -10),
      /PDF is damaged or incomplete/,
    ],
    ['no PDF at all', 'none.pdf', () => 'words', /PDF is damaged/],
    [
      'half a Word document',
      'half.docx',
      async () => half(await aWordDocument()),
      /Word document is damaged or incomplete/,
    ],
    ['no Word document at all', 'none.docx', () => 'words', /is no Word document/],
    [
      'a bomb',
      'bomb.docx',
      () => aBomb(12),
      /unpacks to far more.*more than 200 MB, 100 times its size, or 10000 files/,
    ],
    ['a bomb in a picture', 'picture.docx', aBombInAPicture, /unpacks to far more/],
    ['a bomb whose directory lies', 'liar.docx', aLyingBomb, /unpacks to far more/],
    ['too many parts', 'crowd.docx', aCrowd, /unpacks to far more/],
    [
      'a spreadsheet',
      'sums.xlsx',
      () => 'PK\u0003\u0004 xl/workbook.xml',
      /a spreadsheet \(\.xlsx\), a kind that is not read/,
    ],
    ['a picture', 'photo.png', () => aPicture, /a picture \(PNG\), a kind that is not read/],
    ['an old Word document', 'old.doc', () => aCompound('WordDocument'), /an old Word document \(\.doc\)/],
    ['a table of numbers', 'numbers.csv', () => '1,2\n', /a file that ends in \.csv/],
    ['an empty file', 'empty.txt', () => '', /no words in it/],
    ['white space', 'blank.md', () => ' \n\t\n', /no words in it/],
    ['a page of nothing but a script', 'app.html', () => '<html><script>start()</script></html>', /no words in it/],
    ['another encoding', 'latin.txt', () => Buffer.from('caf\xe9 visits', 'latin1'), /not UTF-8 text.*Save it again/],
    ['a picture named as a PDF', 'photo.pdf', () => aPicture, /name ends in \.pdf, but it is a picture \(PNG\)/],
  ])('%s', async (_, name, bytes, reason) => {
    const report = await ingested(name, await bytes());
    expect(report).toMatchObject({
      status: 'skipped',
      document: null,
      passages: 0,
      reason: expect.stringMatching(reason),
    });
    expect(loadDocuments(kept)).toEqual([]);
  });

  it('a file over the limit is not opened', async () => {
    truncateSync(write('huge.txt', ''), 200_000_001);
    expect(await ingest([own])).toMatchObject([
      { status: 'skipped', reason: expect.stringMatching(/larger than 200 MB, and was not opened/) },
    ]);
  });

  it('what takes too long is stopped, and the next document is read', async () => {
    write('a.pdf', anEndlessPdf());
    write('b.html', aPage);
    expect(await ingest([own], { milliseconds: 1_000 })).toMatchObject([
      { status: 'skipped', reason: expect.stringMatching(/took more than 1 second, and was stopped/) },
      { status: 'read' },
    ]);
  });

  it.each([
    ['outside the heap', 'unpacks.pdf', () => aPdfOf(Buffer.alloc(200_000_000, ' ')), { growthMegabytes: 100 }],
    ['in the heap', 'deep.html', () => `<p>${'<b>word</b> '.repeat(400_000)}`, { heapMegabytes: 40 }],
  ])('what takes too much memory %s is stopped', async (_, name, bytes, limits) => {
    expect(await ingested(name, bytes(), limits)).toMatchObject({
      status: 'skipped',
      reason: expect.stringMatching(/more memory than is allowed, and was stopped/),
    });
  });

  it('a file that may not be read', async () => {
    const path = write('secret.md', '# Kites\n');
    chmodSync(path, 0);
    for (const open of [folder, own]) chmodSync(open, 0o777);
    // Whoever is root may read everything.
    const root = process.getuid?.() === 0;
    mkdirSync(kept, { recursive: true });
    for (const open of [join(folder, 'data'), kept]) chmodSync(open, 0o777);
    if (root) process.seteuid?.(65_534);
    try {
      expect(await ingest([own])).toMatchObject([
        { path, status: 'skipped', reason: expect.stringMatching(/may not be read by this account/) },
      ]);
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  it('a kind that is read is read, whatever its name says', async () => {
    expect(await ingested('really.docx', aPdfWithLigatures())).toMatchObject({
      status: 'read',
      reason: 'Its name ends in .docx, but it is a PDF: it was read as one.',
    });
    expect(cited('a fixed view')).not.toBeNull();
  });
});

describe('a folder', () => {
  const statuses = (reports: Report[]) =>
    Object.fromEntries(reports.map(({ path, status }) => [path.slice(own.length + 1), status]));

  it('is gone through to the bottom, past what is hidden and links that lead back', async () => {
    mkdirSync(join(own, 'deep', 'deeper'), { recursive: true });
    write('deep/deeper/a.md', 'Visits are weekly.\n');
    write('.hidden.md', 'Not this.\n');
    write('~$a.docx', 'Not this.\n');
    symlinkSync(own, join(own, 'deep', 'back'));
    symlinkSync(join(own, 'nowhere'), join(own, 'deep', 'broken'));
    symlinkSync(join(own, 'deep', 'deeper', 'a.md'), join(own, 'z.md'));
    const reports = await ingest([own, join(own, 'z.md')]);
    expect(statuses(reports)).toEqual({ 'deep/deeper/a.md': 'read' });
  });

  it('again changes only what is different: old words stay to be looked up', async () => {
    write('same.md', 'Visits are weekly.\n');
    const changing = write('changing.md', 'The old words.\n');
    write('going.md', 'Words that go.\n');
    await ingest([own]);
    const before = loadDocuments(kept);
    writeFileSync(changing, 'The new words.\n');
    rmSync(join(own, 'going.md'));

    expect(statuses(await ingest([own]))).toEqual({
      'same.md': 'unchanged',
      'changing.md': 'changed',
      'going.md': 'retired',
    });
    expect(loadDocuments(kept).map(({ text }) => text)).toEqual(['The new words.\n', 'Visits are weekly.\n']);
    for (const old of before.filter(({ text }) => !text.includes('weekly'))) {
      const path = join(kept, 'retired', `${old.id}@${old.version}.md`);
      expect(parseDocument(path, readFileSync(path, 'utf8'))).toEqual(old);
    }
    expect(statuses(await ingest([own]))).toEqual({ 'same.md': 'unchanged', 'changing.md': 'unchanged' });
  });

  it('keeps what was read before of a file that can no longer be read', async () => {
    await ingested('a.md', 'Visits are weekly.\n');
    expect(await ingested('a.md', '')).toMatchObject({
      status: 'skipped',
      reason: expect.stringMatching(/kept of it before stays/),
    });
    expect(theDocument().text).toBe('Visits are weekly.\n');
  });

  it('says of which document another is a copy, but not of a file that was moved', async () => {
    const path = write('a.md', 'Visits are weekly.\n');
    const [first] = await ingest([own]);
    copyFileSync(path, join(own, 'b.md'));
    expect((await ingest([own])).at(-1)).toMatchObject({
      status: 'read',
      reason: `It is a copy of ${path} (${first?.document}).`,
    });
    rmSync(path);
    rmSync(join(own, 'b.md'));
    write('c.md', 'Visits are weekly.\n');
    expect((await ingest([own])).map(({ status, reason }) => [status, /copy/.test(reason ?? '')])).toEqual([
      ['retired', false],
      ['retired', false],
      ['read', false],
    ]);
  });

  it('that a process was killed in has nothing half written left after the next run', async () => {
    await ingested('a.md', 'Visits are weekly.\n');
    // No process has a number as high as this.
    const left = join(kept, 'b-123456.md.999999999.part');
    writeFileSync(left, '---\nid: b');
    expect((await ingest([own])).map(({ status }) => status)).toEqual(['unchanged']);
    expect(existsSync(left)).toBe(false);
    expect(theDocument().text).toBe('Visits are weekly.\n');
  });

  it('a single file that is gone is retired; one that never was is named', async () => {
    const path = write('a.md', 'Visits are weekly.\n');
    await ingest([path]);
    rmSync(path);
    expect(await ingest([path])).toMatchObject([
      { path, status: 'retired', reason: expect.stringMatching(/no longer there/) },
    ]);
    expect(find([path, own], createKeeper(kept).all(), kept).never).toEqual([path]);
  });
});

it('the totals are one sentence, with what follows for a bot that runs', () => {
  const report = (status: Report['status']): Report => ({
    path: '',
    status,
    document: null,
    passages: 3,
    pages: null,
    reason: null,
  });
  expect(totalsOf([report('read'), report('read'), report('unchanged')])).toBe(
    '3 documents: 2 read, 1 unchanged; 9 passages can be found. A bot that is running finds them after its next start.',
  );
});
