import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { fetchDialog } from '../../src/channel/dialog.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { dialog as welsh } from '../../src/language/cy/dialog.ts';
import { dialog } from '../../src/language/en/dialog.ts';
import { createEvents } from '../../src/log.ts';
import { say, shownIn } from './dialog-shown.ts';

const log: string[] = [];
const parts = { events: createEvents(pino({ level: 'debug' }, { write: (line: string) => log.push(line) })) };
beforeEach(() => {
  log.length = 0;
});

const fetched = (content: unknown, contentType: unknown = 'html', over: object = {}) =>
  shownIn(
    fetchDialog(
      { commandId: 'reflect', messagePayload: { body: { content, contentType }, attachments: [], ...over } },
      parts,
      say,
    ),
  );

describe('opening the dialog on a message', () => {
  it('puts its words into a box, and says who will see them', () => {
    const { title, text, all, box, buttons } = fetched(
      '<p>Mum kept the&nbsp;appointment.</p><p>Dad &amp; gran<br>were out.</p>',
    );
    expect(title).toBe('Reflect on this message');
    expect(text).toBe('Mum kept the appointment.\n\nDad & gran\nwere out.');
    expect(box?.maxLength).toBe(20_000);
    expect(all).toMatch(/Whoever wrote the message is not told/);
    expect(all).toMatch(/take out names/);
    expect(buttons.map((button) => button.title)).toEqual(['Ask me a question']);
    expect(log).toEqual([]);
  });

  it('takes a plain message as it stands', () => {
    expect(fetched('Is <b>this</b> 3 < 4?\r\nYes &amp; no', 'text').text).toBe('Is <b>this</b> 3 < 4?\nYes &amp; no');
  });

  it.each([
    ['an empty message', { messagePayload: { body: { contentType: 'html', content: ' <p>&nbsp;</p> ' } } }],
    [
      'cards and files only',
      {
        messagePayload: {
          body: { contentType: 'html', content: '<attachment id="1"></attachment>' },
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: '{}' }],
        },
      },
    ],
    ['a message that was taken back', { messagePayload: { deleted: true, body: { content: 'gone' } } }],
    ['no body', { messagePayload: { body: null } }],
    ['no message', { commandId: 'reflect' }],
    ['a body that is none', { messagePayload: { body: { content: 7 } } }],
    ['a message that is none', { messagePayload: 'hello' }],
    ['nothing', undefined],
  ])('with %s shows an empty box and says what to do', (_what, value) => {
    const { text, all } = shownIn(fetchDialog(value, parts, say));
    expect(text).toBe('');
    expect(all).toMatch(/no words in that message. Type what/);
  });

  it('cuts a message that is longer than can be read, and says so', () => {
    const { text = '', all, bytes } = fetched(`<p>${'The baby was asleep. '.repeat(2_000)}</p>`);
    expect(text.length).toBeGreaterThan(19_000);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text).toMatch(/\w\.?$/);
    expect(all).toMatch(/only the first part is here/);
    expect(bytes).toBeLessThan(28 * 1_024);
  });

  it.each([
    ['emoji', '😀 '.repeat(30_000)],
    ['another script', 'ყ'.repeat(50_000)],
    ['what JSON escapes', '"\\\n'.repeat(30_000)],
  ])('holds a message of 100 KB of %s in a card that Teams takes', (_what, content) => {
    const { text = '', all, bytes } = fetched(content, 'text');
    expect(text.length).toBeGreaterThan(3_000);
    expect(all).toMatch(/only the first part/);
    expect(bytes).toBeLessThan(28 * 1_024);
  });

  it('shows a message whole that is just short enough', () => {
    const words = `${'word '.repeat(3_999)}last!`;
    const { text, all } = fetched(words);
    expect(text).toBe(words);
    expect(all).not.toMatch(/only the first part/);
  });

  it.each([{ commandId: 'find' }, { commandId: 7 }, 'reflect'])(
    'is refused for a command that is not ours: %j',
    (value) => {
      expect(fetchDialog(value, parts, say)).toMatchObject({
        status: 200,
        body: { task: { type: 'message', value: expect.stringMatching(/Nothing was taken/) } },
      });
      expect(log.join()).toMatch(/unclear-dialog/);
    },
  );
});

describe('the words of the dialog', () => {
  it('are all there in Welsh, and in no place the English ones', () => {
    expect(Object.keys(welsh)).toEqual(Object.keys(dialog));
    for (const [key, text] of Object.entries(welsh)) expect(text).not.toBe(dialog[key as keyof typeof dialog]);
  });

  it('tell whoever reads Welsh that risk is looked for in English only', () => {
    const { body } = fetchDialog(undefined, parts, { ...catalogueFor('cy-GB'), dialog: welsh });
    expect(JSON.stringify(body)).toMatch(/ysgrifennwch am yr achos yn Saesneg/);
  });
});
