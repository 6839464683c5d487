import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../src/channel/page.ts';
import { type Limits, usualLimits } from '../../src/knowledge/ingest/limits.ts';
import { readMarkdown } from '../../src/knowledge/ingest/reading/text.ts';
import { Refused } from '../../src/knowledge/ingest/refusal.ts';
import { createReader } from '../../src/knowledge/ingest/thread/reader.ts';
import { parseDocument } from '../../src/knowledge/load.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { aPdfOf } from '../knowledge/ingest-samples.ts';

/** A machine elsewhere, and what was fetched of it. */
const fetched: string[] = [];
const elsewhere = createServer(({ url }, response) => {
  fetched.push(url ?? '');
  response.end('<p>from elsewhere</p>');
});
let at = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
const limits: Limits = { ...usualLimits, milliseconds: 5_000 };
const reader = createReader(limits);
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

/** What is read of a document, or why nothing is. */
const readOf = (kind: 'docx' | 'html' | 'pdf', bytes: string | Uint8Array): Promise<string> =>
  reader.read(kind, Buffer.from(bytes)).then(
    ({ text }) => text,
    (error: unknown) => {
      if (error instanceof Refused) return `refused: ${error.refusal.because}`;
      throw error;
    },
  );

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document by hand. `before` stands before its root, `inside` in its body. */
function aDocx(
  inside: string,
  { before = '', rels = '', others = {} }: { before?: string; rels?: string; others?: Record<string, Uint8Array> } = {},
) {
  const body = `<?xml version="1.0"?>${before}<w:document xmlns:w="${w}" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${inside}</w:body></w:document>`;
  const text = (words: string) => new TextEncoder().encode(words);
  return zipSync({
    '[Content_Types].xml': text(types),
    '_rels/.rels': text(
      relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': text(body),
    'word/_rels/document.xml.rels': text(relationships(rels)),
    ...others,
  });
}
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

it('a Word document by hand is read', async () => {
  expect(await readOf('docx', aDocx(paragraph('A visit a week.')))).toBe('A visit a week.\n');
});

describe('a document fetches nothing', () => {
  it('of a web page: pictures, styles, scripts, frames, and where it says that it has moved', async () => {
    const page = `<!doctype html><html><head><base href="${at}/"><link rel="stylesheet" href="${at}/a.css"><meta http-equiv="refresh" content="0;url=${at}/b"><script src="${at}/c.js"></script><style>@import url(${at}/d.css)</style></head><body><p>A visit a week.</p><img src="${at}/e.png" srcset="${at}/f.png 2x"><iframe src="${at}/g"></iframe><object data="${at}/h"></object><video src="${at}/i"></video><svg><image href="${at}/j"/><use href="${at}/k#x"/></svg></body></html>`;
    const text = await readOf('html', page);
    expect(text).toContain('A visit a week.');
    expect(text).not.toContain(at);
  });

  it('of a Word document: pictures, templates and frames that stand elsewhere', async () => {
    const picture = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const rels = [
      `<Relationship Id="p1" Type="${office}/image" Target="${at}/picture.png" TargetMode="External"/>`,
      `<Relationship Id="t1" Type="${office}/attachedTemplate" Target="${at}/template.dotm" TargetMode="External"/>`,
      `<Relationship Id="f1" Type="${office}/frame" Target="${at}/frame.htm" TargetMode="External"/>`,
      `<Relationship Id="p2" Type="${office}/image" Target="file:///etc/passwd" TargetMode="External"/>`,
    ].join('');
    expect(await readOf('docx', aDocx(paragraph('A visit a week.') + picture, { rels }))).toMatch(
      /A visit a week|^refused/,
    );
  });

  it('of a PDF: actions, and streams that stand elsewhere', async () => {
    const pdf = aPdfOf('BT /F1 12 Tf 72 700 Td (A visit a week.) Tj ET')
      .toString('latin1')
      .replace('<< /Type /Catalog', `<< /OpenAction << /S /URI /URI (${at}/open) >> /Type /Catalog`)
      .replace(
        '/Type /Page /Parent',
        `/Type /Page /AA << /O << /S /GoToR /F << /FS /URL /F (${at}/remote.pdf) >> >> >> /Parent`,
      );
    expect(await readOf('pdf', Buffer.from(pdf, 'latin1'))).toMatch(/A visit a week|^refused/);
  });

  it('of markdown, when it is read and when it is shown', () => {
    const { text } = readMarkdown(
      Buffer.from(`# Visits\n\n![a](${at}/a.png) <img src="${at}/b.png"> [c](${at}/c) ${at}/d\n`),
    );
    const document = parseDocument(
      'a.md',
      `---\nid: a\ntitle: Visits\npublisher: Us\nsource: Here\ndate: 2026-01-01\n---\n${text}`,
    );
    expect(pageOf(document, { start: 0, end: 5 }, false, catalogueFor('en-GB'))).not.toMatch(/<(img|a href="http)/);
  });

  afterAll(() => {
    expect(fetched).toEqual([]);
  });
});

describe('a Word document with entities', () => {
  const file = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const laughs = `<!DOCTYPE x [<!ENTITY a "lol">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>`;

  it('of a file has nothing of that file', async () => {
    expect(await readOf('docx', aDocx(paragraph('&e;'), { before: file }))).not.toMatch(/root:|\/bin\//);
  });

  it('from elsewhere fetches nothing', async () => {
    const before = `<!DOCTYPE x SYSTEM "${at}/x.dtd" [<!ENTITY % p SYSTEM "${at}/p.dtd"> %p; <!ENTITY e SYSTEM "${at}/e">]>`;
    await readOf('docx', aDocx(paragraph('&e;'), { before }));
    expect(fetched).toEqual([]);
  });

  it('that stand for a billion others is read or refused at once', async () => {
    const text = await readOf('docx', aDocx(paragraph('&j;'), { before: laughs }));
    expect(text.length).toBeLessThan(10_000);
    expect(text).not.toBe('refused: slow');
  });
});

describe('an archive', () => {
  it.each(['../../evil.xml', '/etc/evil.xml', 'word/../../evil.xml', 'C:\\evil.xml', '..\\evil.xml'])(
    'with a part by the name %s is refused, or has nothing of it',
    async (name) => {
      const evil = new TextEncoder().encode('<evil/>');
      expect(await readOf('docx', aDocx(paragraph('A visit a week.'), { others: { [name]: evil } }))).toMatch(
        /^(refused: broken-word|A visit a week\.\n)$/,
      );
    },
  );

  it('within an archive is not unpacked', async () => {
    const inner = zipSync({ 'word/document.xml': new Uint8Array(9_000_000) }, { level: 9 });
    const nest = zipSync({ 'a.zip': inner, 'b.docx': inner }, { level: 0 });
    expect(
      await readOf('docx', aDocx(paragraph('A visit a week.'), { others: { 'word/embeddings/a.docx': nest } })),
    ).toBe('A visit a week.\n');
  });

  it('whose parts lie on top of each other is refused by what they come to', async () => {
    expect(await readOf('docx', overlapping(1_000_000, 3_000))).toBe('refused: unpacks');
  });

  it('that says it has more parts than it has is refused', async () => {
    const bytes = Buffer.from(aDocx(paragraph('x')));
    bytes.writeUInt16LE(60_000, bytes.length - 12);
    expect(await readOf('docx', bytes)).toMatch(/^refused/);
  });
});

/** An archive in which `many` entries of the directory name the same packed bytes. */
function overlapping(size: number, many: number): Buffer {
  const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 9 }));
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const start = zip.readUInt32LE(end + 16);
  const entry = zip.subarray(start, end);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(many, 8);
  tail.writeUInt16LE(many, 10);
  tail.writeUInt32LE(entry.length * many, 12);
  return Buffer.concat([zip.subarray(0, start), ...Array(many).fill(entry), tail]);
}

describe('a PDF', () => {
  const pdf = () => aPdfOf('BT /F1 12 Tf 72 700 Td (A visit a week.) Tj ET').toString('latin1');
  it.each<[string, string]>([
    ['that says it has a billion pages', pdf().replace('/Count 1', '/Count 1000000000')],
    ['whose pages are within themselves', pdf().replace('/Kids [3 0 R]', '/Kids [2 0 R]')],
    ['whose page is its own parent', pdf().replace('/Parent 2 0 R', '/Parent 3 0 R')],
    ['of which a stream is longer than the file', pdf().replace(/\/Length \d+/, '/Length 999999999')],
    [
      'that is packed in itself many times over',
      pdf().replace('/Filter /FlateDecode', `/Filter [${'/FlateDecode '.repeat(50)}]`),
    ],
    ['of lists in lists', pdf().replace('/Type /Catalog', `/X ${'['.repeat(50_000)} /Type /Catalog`)],
  ])('%s is read or refused in time', async (_what, bytes) => {
    const began = performance.now();
    expect(await readOf('pdf', Buffer.from(bytes, 'latin1'))).toMatch(/A visit a week|^refused|^$/);
    expect(performance.now() - began).toBeLessThan(limits.milliseconds + 10_000);
  });
});

it.each([
  ['elements in elements', '<div>'.repeat(200_000)],
  ['a table in a table', '<table><tr><td>'.repeat(20_000)],
  ['a list in a list', '<ul><li>'.repeat(20_000)],
  ['tags that never close', '<'.repeat(500_000)],
  ['comments that never close', '<!--'.repeat(200_000)],
  ['attributes without end', `<p ${'a="b" '.repeat(200_000)}>x</p>`],
])('a web page of %s is read or refused, and the next is read', async (_what, bytes) => {
  await readOf('html', bytes);
  expect(await readOf('html', '<p>A visit a week.</p>')).toBe('A visit a week.\n');
});

it.each<[string, string]>([
  ['brackets', '['],
  ['stars', '*'],
  ['signs of code', '`'],
  ['blanks', ' '],
  ['footnotes', '[^'],
  ['links', '[a]('],
  ['hashes', '#'],
  ['bars', '|'],
  ['lines', '\n- '],
  ['one word', 'a'],
  ['hyphens', 'a-\n'],
])('two hundred thousand letters of %s are read and shown in seconds', (_what, sign) => {
  const body = sign.repeat(Math.ceil(200_000 / sign.length));
  // Of this process, so that a machine that is busy with others does not count.
  const began = process.cpuUsage().user;
  const { text } = readMarkdown(Buffer.from(`Visits\n\n${body} end.\n`));
  const document = parseDocument(
    'a.md',
    `---\nid: a\ntitle: Visits\npublisher: Us\nsource: Here\ndate: 2026-01-01\n---\n${text}`,
  );
  passagesOf(document);
  pageOf(document, { start: 0, end: 6 }, false, catalogueFor('en-GB'));
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(8_000);
});
