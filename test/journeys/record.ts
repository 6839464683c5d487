import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SentActivity } from './connector.ts';
import { account, reflectsShortly } from './guided.ts';
import { aOneDrive, type OneDrive } from './onedrive.ts';
import { aPerson, type Person, seen } from './person.ts';
import { choicesIn, people } from './together.ts';
import type { WholeBot } from './whole-bot.ts';

/** All the words of a Word document. */
const wordsOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
    // Runs may split a sentence.
    .replaceAll(/<[^>]+>/g, '');

/** Ticks the one thing of the last record that has these words, with what was ticked before, and strikes it. */
async function strikes(person: Person, words: string) {
  const one = choicesIn(person.card()).find(({ title }) => title.includes(words));
  if (!one) throw new Error(`Nothing on the record says '${words}'.`);
  return (await person.fills('strike', { items: one.value })).said;
}

/** The file that the link of a message opens. */
async function opened(message: SentActivity | undefined): Promise<Response> {
  const [, url] = /"url":"([^"]+)"/.exec(JSON.stringify(message)) ?? [];
  return fetch(url ?? 'http://no.link');
}

/** Answers the question whether a file may go into OneDrive, as Teams does. */
const answers = (person: Person, asked: SentActivity | undefined, action: 'accept' | 'decline', drive?: OneDrive) => {
  const [{ name, content }] = (asked?.attachments ?? []) as unknown as [
    { name: string; content: { acceptContext: object; declineContext: object } },
  ];
  const uploadInfo = {
    name,
    uploadUrl: drive?.url,
    contentUrl: 'https://a.sharepoint.com/x',
    uniqueId: '1',
    fileType: 'x',
  };
  const value =
    action === 'accept'
      ? { type: 'fileUpload', action, context: content.acceptContext, uploadInfo }
      : { type: 'fileUpload', action, context: content.declineContext };
  return person.posts(person.activity({ type: 'invoke', name: 'fileConsent/invoke', value }));
};

/** The record: looked at, struck, and taken as a file. */
export function recordJourneys(bot: () => WholeBot): void {
  describe('the record of a person alone', () => {
    it('goes into their own OneDrive when they say so, without what they struck', async () => {
      await using drive = await aOneDrive();
      const person = aPerson(bot().server, { name: 'filing' });
      await reflectsShortly(person);
      await person.fills('record');
      const [struck] = await strikes(person, 'We can step down to CIN.');
      expect(seen(struck)).toContain('What is ticked is left out.');

      const [asked] = (await person.fills('export', { format: 'markdown' })).said;
      expect(JSON.stringify(asked)).toContain('teams.card.file.consent');
      expect(JSON.stringify(asked)).not.toMatch(/engaging|kitchen|two appointments/);
      const text = await answers(person, asked, 'accept', drive);
      expect(text.said[0]?.text).toMatch(/in your OneDrive/);
      const [word] = (await person.fills('export', { format: 'docx' })).said;
      await answers(person, word, 'accept', drive);

      const [markdown, docx] = drive.put;
      const files = [markdown?.bytes.toString('utf8') ?? '', wordsOf(docx?.bytes ?? Buffer.of())];
      for (const words of files) {
        expect(words).toContain('discussion, not a decision');
        expect(words).toContain('I want to see him first.');
        expect(words).toContain('She misses two appointments in a row.');
        expect(words).not.toContain('We can step down to CIN');
      }
      expect(markdown?.range).toBe(`bytes 0-${(markdown?.bytes.length ?? 0) - 1}/${markdown?.bytes.length}`);
    });

    it('without the account, has no word of it in the questions either', async () => {
      await using drive = await aOneDrive();
      const person = aPerson(bot().server, { name: 'striking' });
      await reflectsShortly(person);
      await person.fills('record');
      await strikes(person, 'engaging really well');
      const [asked] = (await person.fills('export', { format: 'markdown' })).said;
      await answers(person, asked, 'accept', drive);
      const words = drive.put[0]?.bytes.toString('utf8') ?? '';
      expect(words).toContain('We can step down to CIN');
      expect(words).not.toMatch(/engaging|three of the last four|recommending|partner seems nice/);
    });

    it('makes no file where they say no, and says so where OneDrive takes none', async () => {
      await using drive = await aOneDrive();
      const person = aPerson(bot().server, { name: 'declining' });
      await reflectsShortly(person);
      await person.fills('record');
      const [asked] = (await person.fills('export', { format: 'docx' })).said;
      expect((await answers(person, asked, 'decline')).said[0]?.text).toMatch(/^No file was made/);
      drive.full();
      expect((await answers(person, asked, 'accept', drive)).said[0]?.text).toMatch(/could not be put into/);
      expect(drive.put).toEqual([]);
      expect(bot().server.log.join('\n')).not.toMatch(/of-one-use|kitchen/);
    });

    it('goes to nobody else, whatever they send', async () => {
      await using drive = await aOneDrive();
      const person = aPerson(bot().server, { name: 'owning' });
      await reflectsShortly(person);
      await person.fills('record');
      const [asked] = (await person.fills('export', { format: 'markdown' })).said;
      const thief = aPerson(bot().server, { name: 'thief' });
      expect((await answers(thief, asked, 'accept', drive)).said[0]?.text).toMatch(/no file was made/);
      expect(drive.put).toEqual([]);
    });
  });

  describe('the record of a group', () => {
    it('is saved by a signed link, without what was struck and before the end without what is held', async () => {
      const [lead, two] = people(bot(), ['Filer', 'Taker']) as [Person, Person];
      await lead.mentions('group');
      await two.fills('give-frame', { account });
      await lead.fills('move-on');
      await two.fills('hold-view', { view: 'The lavender garden is what I hold.', sure: '8' });
      await lead.mentions('record');
      const early = await opened((await lead.fills('export', { format: 'markdown' })).said[0]);
      expect(early.status).toBe(200);
      expect(await early.text()).not.toContain('lavender');

      await lead.fills('move-on');
      await two.mentions('The marmalade stall is where I met him.');
      await lead.fills('finish');
      await two.mentions('record');
      await strikes(two, 'lavender');
      const [text] = (await two.fills('export', { format: 'markdown' })).said;
      const [word] = (await two.fills('export', { format: 'docx' })).said;
      const markdown = await (await opened(text)).text();
      const file = await opened(word);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.docx"/);
      for (const words of [markdown, wordsOf(new Uint8Array(await file.arrayBuffer()))]) {
        expect(words).toContain('The marmalade stall is where I met him.');
        expect(words).toContain('Taker');
        expect(words).not.toContain('lavender');
      }
    });
  });
}
