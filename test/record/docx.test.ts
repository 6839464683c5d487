import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { docxOf } from '../../src/record/docx.ts';
import { withoutStruck } from '../../src/session/record.ts';
import { aGroupRecord, aTalk } from './records.ts';

const say = catalogueFor('en-GB');

const partsOf = (file: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const bodyOf = async (record = aGroupRecord()): Promise<string> =>
  partsOf(await docxOf(record, say))['word/document.xml'] ?? '';

afterEach(() => {
  vi.useRealTimers();
});

describe('a record as a Word document', () => {
  it('has real headings, which a screen reader can go along', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await docxOf(aGroupRecord(1), say) });
    expect(value).toContain('<h1>Record of reflective supervision: a discussion, not a decision</h1>');
    expect(value).toContain('<h2>What was held before and after</h2><h3>Ann</h3>');
    expect(value).toContain('<h2>Actions</h2><table>');
  });

  it('repeats the heading of a table on every page', async () => {
    const document = await bodyOf();
    const tables = document.split('<w:tbl>').slice(1);
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const [first = '', ...rows] = table.split('<w:tr>').slice(1);
      expect(first).toContain('<w:tblHeader/>');
      for (const row of rows) expect(row).not.toContain('<w:tblHeader/>');
    }
  });

  it('names its language and its title, and who made it', async () => {
    const parts = partsOf(await docxOf(aTalk(), say));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${say.record.title}</dc:title>`);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Second Look</dc:creator>');
    const welsh = partsOf(await docxOf(aTalk(), catalogueFor('cy')));
    expect(welsh['word/styles.xml']).toContain('<w:lang w:val="cy-GB"/>');
  });

  it('has the number of the page, and that it is no decision, at the foot of every page', async () => {
    const parts = partsOf(await docxOf(aTalk(), say));
    const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/.test(name))?.[1];
    expect(footer).toContain('Discussion, not a decision');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('is the same, byte for byte, whenever and wherever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z'), toFake: ['Date'] });
    const first = await docxOf(aGroupRecord(), say);
    vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
    expect((await docxOf(aGroupRecord(), say)).equals(first)).toBe(true);
    const core = partsOf(first)['docProps/core.xml'];
    expect(core?.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:00.000Z']);
  });

  it('holds nothing of what is not on the record, in any of its parts', async () => {
    const struck = withoutStruck({ ...aTalk(), account: '', accounts: [] });
    const whole = Object.values(partsOf(await docxOf(struck, say))).join('\n');
    expect(whole).not.toMatch(/doing really well|believed/);
    expect(Object.values(partsOf(await docxOf(aTalk(), say))).join('\n')).toMatch(/doing really well/);
  });

  it('opens whatever a person typed: signs of XML, characters that no file may hold, half a character', async () => {
    const words = `<w:p>&amp; "quoted" \u0000\u0008\u001b\ud83d\uffff\u202e 👶🏽 ]]>`;
    const { value } = await mammoth.extractRawText({ buffer: await docxOf(aGroupRecord(1, words), say) });
    expect(value).toContain(`<w:p>&amp; "quoted" \ufffd 👶🏽 ]]>`);
  });

  it('keeps the lines and the paragraphs of what was told', async () => {
    const text = 'One line.\nAnother line.\n\nAnother paragraph.';
    const document = await bodyOf(aTalk({ accounts: [{ id: 'account-1', name: '', text }] }));
    expect(document).toMatch(/One line\.<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>Another line\./);
    expect(document).toMatch(/Another line\.<\/w:t><\/w:r><\/w:p><w:p>.*Another paragraph\./);
  });
});
