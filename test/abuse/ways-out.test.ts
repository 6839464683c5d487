import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { queryResponse } from '../../src/channel/extension.ts';
import { pageOf } from '../../src/channel/page.ts';
import { show } from '../../src/channel/show.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { fileOf } from '../../src/record/file.ts';
import type { Reply } from '../../src/session/reply.ts';
import { packFile } from '../../src/training-pack/pack.ts';
import { objectsIn } from '../browser/cards/strict.ts';
import type { Wire } from '../browser/cards/table.ts';
import { usual, usualLenses } from '../browser/cards/usual.ts';
import { aDocument } from '../builders.ts';
import { aQuoted } from '../channel/replies.ts';
import { aGroupRecord } from '../record/records.ts';
import { aDemonstrationRun, aScenarioRun } from '../training-pack/results.ts';
import { hostile, meaningful, poisoned } from './hostile.ts';

const say = catalogueFor('en-GB');
const showing = { linkTo: () => 'https://second-look.example.org/x', chat: null, lenses: usualLenses, say };
const each = Object.entries(hostile);

/** What no reader of markdown, of HTML or of cards may find in a text that it makes something of. */
const active = /\]\(|<\/?(at|script|img|b|evil)\b|\*\*|__|~~|`|:\/\/evil|www\.evil|[\u202a-\u202e\u2066-\u2069]/i;

/** Replies with words of a lens or a safeguard in them, and what must not be made even of those. */
const written: ReadonlySet<Reply['kind']> = new Set(['challenge', 'why', 'boundary', 'signpost']);
const made = /\]\(|\{\{|[\u202a-\u202e\u2066-\u2069]/;

describe.each(each)('%s', (_what, evil) => {
  it.each(Object.entries(usual))('is nothing but words in a message: %s', (_kind, reply) => {
    const message = show(poisoned(reply as Reply, evil), showing);
    expect(meaningful(message.text ?? '')).not.toMatch(active);
    expect(meaningful(message.text ?? '')).not.toMatch(/^\s*(#|>|- evil)/m);
    const entities = (message.entities ?? []) as { type: string }[];
    expect(entities.map(({ type }) => type).filter((type) => type !== 'https://schema.org/Message')).toEqual([]);
  });

  it.each(Object.entries(usual))('is nothing but words on a card: %s', (_kind, reply) => {
    const message = show(poisoned(reply as Reply, evil), showing);
    for (const { content } of message.attachments ?? []) {
      for (const object of objectsIn(JSON.parse(JSON.stringify(content)))) {
        const { type, text, url } = object as Wire;
        // A text block reads markdown, and so holds only words of ours, or of a lens or a safeguard that are a part of the bot.
        if (type === 'TextBlock')
          expect(text).not.toMatch(written.has(reply.kind) ? made : /evil|DATE|HYPERLINK|cmd\|/);
        if (type === 'TextRun') expect(text).not.toMatch(/\{\{|[\u202a-\u202e\u2066-\u2069]/);
        if (url !== undefined) expect(url).toBe(showing.linkTo());
        if (type === 'Image' || type === 'Media') expect(object).toBeNull();
        // A title of a choice reads markdown in some clients.
        if (type === undefined && 'value' in object)
          expect(object['title']).not.toMatch(/\]\(|<at|<script|\*\*|`|\{\{|[\u202a-\u202e\u2066-\u2069]/);
      }
      expect((content as Wire)['speak']).not.toMatch(/[<>&]/);
    }
  });

  it('is nothing but words in the list of what was found', async () => {
    const found = [poisoned(aQuoted(), evil)];
    const query = { parameters: [{ name: 'query', value: 'bruising' }] };
    const events = { failed: () => undefined, rejected: () => undefined } as never;
    const { body } = await queryResponse(query, { find: async () => found, linkTo: showing.linkTo, events }, say);
    const [{ preview }] = body.composeExtension.attachments;
    for (const text of [preview.content.title, preview.content.text])
      expect(text).not.toMatch(/<[a-z/]|&lt;|[\u202a-\u202e\u2066-\u2069]/i);
  });

  it('is nothing but words on a page', () => {
    const document = aDocument(`# A heading\n\n${evil} stands here.\n\n- ${evil}\n\n[^a]: ${evil}\n`, {
      title: evil,
      publisher: evil,
      source: evil,
      date: evil,
    });
    const page = pageOf(document, { start: 13, end: 20 }, true, say);
    expect([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag)).not.toContain('script');
    expect(page).not.toMatch(/<[^>]*\s(on\w+|src|srcset|style)\s*=/i);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^#/);
  });

  it('is nothing but words in a record as text', async () => {
    const { bytes } = await fileOf(aGroupRecord(2, evil), 'markdown', say);
    const mine = meaningful(bytes.toString('utf8'));
    expect(mine).not.toMatch(/\]\(|<[a-z/]|:\/\/|www\.|@[a-z]|[\u202a-\u202e\u2066-\u2069]/i);
    expect(mine).not.toMatch(/\*\*evil|__evil|~~evil|`evil|^# evil|^- evil|^> evil/m);
  });

  it('is nothing but words in a trainer’s picture', async () => {
    for (const results of [aScenarioRun(5), aDemonstrationRun(5)]) {
      const svg = (await packFile(poisoned(results, evil), 'picture-svg', say)).bytes.toString('utf8');
      expect(svg).not.toMatch(/<(script|img|image|a|at|evil|foreignObject)\b|<[^>]*\s(href|on\w+)=/i);
    }
  });

  it('is nothing but words in a table', async () => {
    for (const results of [aScenarioRun(6), aDemonstrationRun(6)]) {
      const csv = (await packFile(poisoned(results, evil), 'csv', say)).bytes.toString('utf8').slice(1);
      for (const cell of csv.matchAll(/(?:^|,|\r\n)"?([=+\-@\t\r])/g))
        expect([cell[1], cell.input.slice(cell.index, cell.index + 40)]).toBeNull();
    }
  });

  it('is no name that a disk or a header would take for something else', async () => {
    const { name } = await packFile(poisoned(aScenarioRun(5), evil), 'csv', say);
    expect(name).not.toMatch(/[/\\:*?"<>|\r\n\t\u202a-\u202e]|\.\./);
  });
});

describe('all of it at once', () => {
  const all = Object.values(hostile).join(' ');

  it('is nothing but words in a record for Word', async () => {
    const { bytes } = await fileOf(aGroupRecord(2, all), 'docx', say);
    nothingBesides(unpack(bytes));
  });

  it.each(['slides', 'notes'] as const)('is nothing but words in a trainer’s %s', async (part) => {
    for (const results of [aScenarioRun(5), aDemonstrationRun(5)])
      nothingBesides(unpack((await packFile(poisoned(results, all), part, say)).bytes));
  });
});

const unpack = (file: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** No field that is worked out, no link, nothing from elsewhere, and no markup but the file's own. */
function nothingBesides(parts: Record<string, string>): void {
  for (const [name, xml] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const body = /^(word\/document|ppt\/(slides|notesSlides)\/[^/]+)\.xml$/.test(name);
    if (body) expect(xml).not.toMatch(/<w:(hyperlink|fldSimple|instrText)|<a:hlinkClick|<(at|script|img|evil)\b/);
    expect(xml).not.toMatch(/TargetMode="External"|<!ENTITY|<!DOCTYPE/);
    expect(xml).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
}
