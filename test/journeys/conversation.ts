import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { createTurnWith } from '../../src/parts/roads.ts';
import { createStore } from '../../src/parts/store.ts';
import { theThinking } from '../thinking.ts';
import { aPerson, seen } from './person.ts';
import { aServer, type BotServer } from './server.ts';

export const account =
  "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.";
const questionIn = (text: string | undefined) => text?.match(/\?/g) ?? [];

/** What people live through with the bot, wherever sessions are kept; `settings` says where, and is asked once. */
export function conversationJourneys(name: string, settings: () => Promise<Readonly<Record<string, string>>>): void {
  describe(`with sessions in ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'journey-'));
    let config: Config;
    const thinking = theThinking();
    let store: Awaited<ReturnType<typeof createStore>>;
    let server: BotServer;

    async function start(): Promise<void> {
      store = await createStore(config);
      server = await aServer({ turn: createTurnWith(thinking(), store.sessions, config), welcomes: store.welcomes });
    }
    async function stop(): Promise<void> {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    }
    beforeAll(async () => {
      config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...(await settings()) });
      await start();
    });
    afterAll(async () => {
      await stop();
      rmSync(folder, { recursive: true });
    });

    describe('a practitioner, alone with the bot', () => {
      it('gives an account, is asked one question in their own words, with a quote, and comes to a summary', async () => {
        const person = aPerson(server);
        const [asked] = await person.says(account);
        expect(questionIn(asked?.text)).toHaveLength(1);
        expect(asked?.text).toMatch(/engaging really well|seems nice|only met him/);
        expect(seen(asked)).toContain('Alice - Learning Lessons Review');
        expect(asked?.entities).toMatchObject([
          { additionalType: ['AIGeneratedContent'], citation: [{ position: 1 }] },
        ]);

        const [why] = await person.presses('why');
        expect(seen(why)).toMatch(/Asked because you said/);
        const [source] = await person.says('Source');
        expect(seen(source)).toMatch(/What are we worried about\?|What needs to happen\?/);

        const [next] = await person.says(
          'I have seen the children twice, and the nursery told me what they notice on Mondays.',
        );
        expect(questionIn(next?.text)).toHaveLength(1);
        const [other] = await person.presses('different-lens');
        expect(other?.text).not.toBe(next?.text);
        await person.says('skip');

        const [summary] = await person.presses('finish');
        expect(seen(summary)).toContain('What we looked at');
        expect(seen(summary)).toContain('the nursery told me what they notice on Mondays');
        expect(seen(summary)).toMatch(/not a decision/);
      });

      it('finds the conversation where it was after a restart', async () => {
        const person = aPerson(server);
        await person.says(account);
        await stop();
        await start();
        const again = aPerson(server, { conversation: person.conversation });
        const [why] = await again.says('why');
        expect(seen(why)).toMatch(/Asked because you said/);
      });

      it('who tells of a child in danger is told what to do first, and may go on afterwards', async () => {
        const person = aPerson(server);
        const [signpost] = await person.says(
          'He has turned up with a knife and the kids are upstairs. I wonder whether I have been too hopeful about him and about her.',
        );
        expect(seen(signpost)).toMatch(/999/);
        expect(questionIn(signpost?.text)).toHaveLength(0);
        const [challenge] = await person.presses('go-on');
        expect(questionIn(challenge?.text)).toHaveLength(1);
      });

      it('who asks for a verdict gets none, and is offered the question behind it', async () => {
        const person = aPerson(server);
        const [boundary] = await person.says('Just tell me, should we remove him or not?');
        expect(boundary?.text).toMatch(/cannot make that decision/);
        expect(questionIn(boundary?.text)).toHaveLength(1);
        expect(seen(boundary)).not.toMatch(/you should (remove|not)|safe to|meets? the threshold/i);
      });

      it('is never asked the same twice, nor two things at once, until there is nothing more to ask', async () => {
        const person = aPerson(server);
        const texts: string[] = [];
        const [first] = await person.says(account);
        texts.push(first?.text ?? '');
        for (let turn = 0; turn < 40; turn++) {
          const [said] = await person.says(turn % 2 === 0 ? 'another' : 'skip');
          if (questionIn(said?.text).length === 0) break;
          texts.push(said?.text ?? '');
        }
        const questions = texts.map((text) => text.replace(/^(Put another way:|I leave that one\.) /, ''));
        expect(new Set(questions).size).toBe(questions.length);
        expect(questions.length).toBeGreaterThan(6);
        for (const text of texts) expect(questionIn(text)).toHaveLength(1);
      });

      it.each(['help', 'HELP', 'Hi', 'hello!'])(
        'who says %j is told what the bot does and what it never does',
        async (word) => {
          const [said] = await aPerson(server).says(word);
          expect(said?.text).toMatch(/do not decide/);
        },
      );

      it('is told kindly when a word comes too early, too late or on an old card', async () => {
        const person = aPerson(server);
        expect((await person.says('why'))[0]?.text).toMatch(/nothing to look at yet/);
        expect((await person.says('finish'))[0]?.text).toMatch(/nothing to finish yet/);
        await person.says(account);
        await person.says('finish');
        expect((await person.presses('why'))[0]?.text).toMatch(/session that has ended/);
      });
    });

    describe('a group', () => {
      it('is answered when the bot is mentioned, and not otherwise', async () => {
        const person = aPerson(server, { place: 'groupChat' });
        expect(await person.says(account)).toEqual([]);
        const [asked] = await person.mentions(account);
        expect(questionIn(asked?.text)).toHaveLength(1);
      });
    });

    describe('what a person typed', () => {
      it('is in no line of the log, whatever they do', async () => {
        const person = aPerson(server);
        await person.says(
          'Zebedee Quillfeather is doing really well, and I think we could step down soon. His mum is lovely.',
        );
        await person.says('why');
        await person.says('He told me about Mandragora Street and the swing.');
        await person.likes('Zebedee would like this one.');
        await person.says('Should I remove Zebedee, yes or no?');
        await person.says('finish');
        expect(server.log.join('\n')).not.toMatch(/Zebedee|Quillfeather|Mandragora|doing really well|lovely|remove/);
      });
    });

    describe('an activity that comes twice', () => {
      it('is answered once', async () => {
        const person = aPerson(server);
        const activity = person.activity({ text: account });
        expect((await person.posts(activity)).said).toHaveLength(1);
        expect((await person.posts(activity)).said).toHaveLength(0);
        expect((await person.says('another')).length).toBe(1);
      });

      it('is answered again, with the same question, by a process that never answered it', async () => {
        const person = aPerson(server);
        const activity = person.activity({ text: account });
        const [first] = (await person.posts(activity)).said;
        await stop();
        await start();
        const again = aPerson(server, { conversation: person.conversation });
        expect((await again.posts({ ...activity, serviceUrl: server.connector.url })).said[0]?.text).toBe(first?.text);
      });
    });
  });
}
