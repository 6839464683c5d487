import { describe, expect, it } from 'vitest';
import { aPerson, type Person, seen } from './person.ts';
import type { WholeBot } from './whole-bot.ts';

export const account =
  "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.";
export const questionsIn = (text: string | undefined): readonly string[] => text?.match(/\?/g) ?? [];

/** Five minutes, from the first view to the close. Gives what was said at the end. */
export async function reflectsShortly(person: Person) {
  await person.says('reflect');
  await person.fills('hold-view', { account, view: 'We can step down to CIN.', sure: '8' });
  await person.says('I have only met him once, in the kitchen, and never asked where he lived before.');
  await person.fills('skip');
  await person.fills('revise-view', { view: 'I want to see him first.', sure: '5', moved: 'That I met him once.' });
  const { said } = await person.fills('set-tripwire', {
    text: 'She misses two appointments in a row.',
    due: '2027-03-10',
  });
  return said;
}

/** One person, alone with the bot, along the steps of a path. */
export function guidedJourneys(bot: () => WholeBot): void {
  describe('a person who reflects in five minutes', () => {
    it('holds a view, is asked two questions, looks again, and sets a tripwire with a day', async () => {
      const person = aPerson(bot().server, { name: 'short' });
      const [begun] = await person.says('reflect');
      expect(seen(begun)).toContain('step 1 of 4');
      expect(questionsIn(begun?.text)).toHaveLength(1);

      const [first] = (await person.fills('hold-view', { account, view: 'We can step down to CIN.', sure: '8' })).said;
      expect(questionsIn(first?.text)).toHaveLength(1);
      const [second] = await person.says('I have only met him once, in the kitchen, and never asked where he lived.');
      expect(questionsIn(second?.text)).toHaveLength(1);
      expect(seen(second)).toContain('step 2 of 4');

      const [again] = (await person.fills('skip')).said;
      expect(seen(again)).toContain('step 3 of 4');
      expect(seen(again)).toContain('“We can step down to CIN.”');
      const [tripwire] = (
        await person.fills('revise-view', {
          view: 'I want to see him first.',
          sure: '5',
          moved: 'That I met him once.',
        })
      ).said;
      expect(seen(tripwire)).toContain('step 4 of 4');

      const [close] = (await person.fills('set-tripwire', { text: 'She misses two in a row.', due: '2027-03-10' }))
        .said;
      const words = seen(close);
      expect(words).toContain('You were 8 of 10 sure before, and 5 after.');
      expect(words).toContain('We can step down to CIN.');
      expect(words).toContain('I want to see him first.');
      expect(words).toContain('She misses two in a row.');
      expect(words).toContain('10 March 2027');
      expect(words).toMatch(/not a decision/);
    });

    it('may type every step instead of filling it in', async () => {
      const person = aPerson(bot().server, { name: 'typist' });
      await person.says('Reflect.');
      const [asked] = await person.says(`${account} I am 8/10 sure.`);
      expect(questionsIn(asked?.text)).toHaveLength(1);
      await person.says('I have seen the flat twice and the nursery told me about Mondays.');
      await person.says('skip');
      const [tripwire] = await person.says('I want to see him first, 5/10');
      expect(seen(tripwire)).toContain('step 4 of 4');
      const [close] = await person.says('Two missed appointments in a row.');
      expect(seen(close)).toContain('You were 8 of 10 sure before, and 5 after.');
    });

    it('who says at a question what they do next is led on, and loses no step', async () => {
      const person = aPerson(bot().server, { name: 'doer' });
      await person.says('reflect');
      await person.fills('hold-view', { account, view: 'Step down.' });
      const [again] = await person.says('I will ask him on Friday.');
      expect(seen(again)).toContain('step 3 of 4');
    });

    it('who answers with a day is not taken to tell of danger', async () => {
      const person = aPerson(bot().server, { name: 'dated' });
      await person.says('reflect-fully');
      await person.says('skip');
      await person.fills('hold-view', { account, view: 'Step down.' });
      for (const day of ['Monday', 'Yesterday.', 'this morning']) {
        expect(seen((await person.says(day))[0])).not.toMatch(/999|Samaritans/);
      }
    });
  });

  describe('a person who reflects fully', () => {
    it('goes through the frame, who is missing, the story and the actions', async () => {
      const person = aPerson(bot().server, { name: 'full' });
      await person.says('reflect fully');
      const [view] = (
        await person.fills('give-frame', {
          account,
          well: 'School is good.',
          worried: 'The partner.',
          needs: 'A visit.',
        })
      ).said;
      expect(seen(view)).toContain('step 2 of 8');
      await person.fills('hold-view', { view: 'Step down.', sure: '7' });
      for (const answer of ['Seen twice at home, by me.', 'The nursery says so.', 'I do not know.'])
        expect(seen((await person.says(answer))[0])).toContain('step 3 of 8');
      const [missing] = await person.says('Her words are in the file.');
      expect(seen(missing)).toContain('step 4 of 8');
      expect(seen(missing)).toContain('“Her new partner seems nice, only met him the once”');

      const [asked] = (
        await person.fills('mark-voices', {
          'heard.mother': 'heard',
          'when.mother': 'Monday',
          'heard.gp': 'not-heard',
          'unknown.gp': 'what she was told about the falls',
        })
      ).said;
      expect(asked?.text).toContain('Not heard so far in what you have told me');
      expect(questionsIn(asked?.text)).toHaveLength(1);
      expect(seen(asked)).toContain('step 4 of 8');

      expect(seen((await person.says('I have not rung the surgery.'))[0])).toContain('step 5 of 8');
      const [revise] = (await person.fills('tell-premortem', { text: 'He was never asked a thing.' })).said;
      expect(seen(revise)).toContain('step 6 of 8');
      await person.fills('revise-view', { view: 'Not yet.', sure: '4' });
      const [actions] = (await person.fills('set-tripwire', { text: 'A missed visit.', due: '2027-03-12' })).said;
      expect(seen(actions)).toContain('step 8 of 8');
      const added = { text: 'Ring the surgery.', owner: 'me', due: '2027-03-09' };
      expect(seen((await person.fills('agree-action', added)).said[0])).toContain('who: me · by: 9 March 2027');
      const [close] = (await person.fills('finish')).said;
      for (const words of ['Ring the surgery.', 'A missed visit.', 'Not yet.']) expect(seen(close)).toContain(words);

      const [listed] = await person.says('actions');
      expect(seen(listed)).toContain('Ring the surgery.');
      expect(seen(listed)).toContain('By 9 March 2027');
      expect(seen(listed)).toContain('A missed visit.');
      const [record] = await person.says('record');
      for (const words of ['He was never asked a thing.', 'what she was told about the falls'])
        expect(seen(record)).toContain(words);
    });
  });

  describe('a person who has an unease', () => {
    it('sees it arranged in their own words, with the stages of the procedure, and nothing of it sent', async () => {
      const person = aPerson(bot().server, { name: 'uneasy' });
      await person.says(account);
      const [form] = await person.says('raise a concern');
      expect(seen(form)).toContain('Raise a concern');
      const [arranged] = (
        await person.fills('write-concern', {
          concern: 'I think we step down too early.',
          evidence: 'I met him once.',
          asking: 'One more visit before the meeting.',
          due: '2027-03-11',
        })
      ).said;
      const words = seen(arranged);
      for (const own of ['I think we step down too early.', 'I met him once.', 'One more visit before the meeting.'])
        expect(words).toContain(own);
      expect(words).toContain('11 March 2027');
      expect(words).toContain('Nothing was sent.');
      expect(words).toMatch(/\[1\][\s\S]*\[2\]/);
      // The session goes on.
      expect(questionsIn((await person.presses('go-on'))[0]?.text)).toHaveLength(1);
    });

    it('may write one down with no session open, and after one ended', async () => {
      const person = aPerson(bot().server, { name: 'uneasy-early' });
      await person.says('concern');
      const [arranged] = (await person.fills('write-concern', { concern: 'Nobody asks the child.' })).said;
      expect(seen(arranged)).toContain('Nobody asks the child.');
      await person.says('finish');
      await person.says('concern');
      const [later] = (await person.fills('write-concern', { concern: 'Still nobody asks.' })).said;
      expect(seen(later)).toContain('Still nobody asks.');
    });
  });

  describe('the mirror', () => {
    it('shows a person what is theirs alone, and in no group', async () => {
      const one = aPerson(bot().server, { name: 'mirrored' });
      await reflectsShortly(one);
      const [mirror] = await one.says('mirror');
      expect(seen(mirror)).toContain('From 1 session.');
      expect(JSON.stringify(mirror)).toContain('8 before, 5 after');
      const [other] = await aPerson(bot().server, { name: 'stranger' }).says('mirror');
      expect(seen(other)).not.toMatch(/8 before|From 1/);
      const group = aPerson(bot().server, { name: 'mirrored', place: 'groupChat' });
      const [refused] = await group.mentions('mirror');
      expect(refused?.text).toMatch(/yours alone/);
    });
  });
}
