import { beforeAll, describe, expect, it } from 'vitest';
import { createRecordLinks } from '../../src/channel/record-links.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { createRoles } from '../../src/roles/roles.ts';
import { PersonId, SessionId } from '../../src/session/ids.ts';
import { account, reflectsShortly } from './guided.ts';
import { aOneDrive } from './onedrive.ts';
import { aPerson, type Person, type Place, type Posted, seen } from './person.ts';
import { theTrainingBot, words } from './training-room.ts';

const bot = theTrainingBot();
const say = catalogueFor(null);

/** What is anybody's business but a stranger's. */
const confidential = /step down|kitchen|see him first|misses two|Samarkand|appointments/i;

const aStranger = (conversation?: string, place: Place = 'personal') =>
  aPerson(bot().server, { name: 'stranger', place, ...(conversation ? { conversation } : {}) });

/** The session of the last card that somebody was sent. */
function sessionOf({ conversation }: Person): SessionId {
  const sent = JSON.stringify(bot().server.connector.messages(conversation));
  return SessionId.parse([...sent.matchAll(/"session":"([^"]+)"/g)].at(-1)?.[1]);
}

/** A press on a card that somebody made up, or was never shown. */
const press = (person: Person, verb: string, data: object, over: object = {}) =>
  person.activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data: { command: verb, ...data } }, trigger: 'manual' },
    ...over,
  });

/** All that came back, whoever saw it. */
const shown = ({ body, said }: Posted): string => `${JSON.stringify(body)} ${said.map(seen).join(' ')}`;

const stateOf = async (session: SessionId): Promise<string> => JSON.stringify(await bot().store.sessions.one(session));
const foreign = (): number => bot().server.log.filter((line) => line.includes('"code":"foreign"')).length;

/** Everything that a card can ask of a session. */
const presses: readonly (readonly [verb: string, data: object])[] = [
  ['record', {}],
  ['export', { format: 'docx' }],
  ['export', { format: 'markdown' }],
  ['strike', { items: 'said-1,view-1,tripwire-1' }],
  ['follow-up', { item: 'tripwire-1', answer: 'yes' }],
  ['concern', {}],
  ['write-concern', { concern: 'Something of a stranger.', evidence: '', asking: '' }],
  ['why', {}],
  ['source', {}],
  ['another', {}],
  ['skip', {}],
  ['missing', {}],
  ['masked', {}],
  ['mask-more', { words: 'appointments' }],
  ['people', {}],
  ['hold-view', { view: 'A view of a stranger.' }],
  ['revise-view', { view: 'A view of a stranger.', sure: '1', moved: '' }],
  ['set-tripwire', { text: 'A tripwire of a stranger.' }],
  ['agree-action', { text: 'An action of a stranger.' }],
  ['tell-premortem', { text: 'A story of a stranger.' }],
  ['finish', {}],
  ['leave', {}],
];

/** What Teams sends where somebody lets a file go into their OneDrive. */
const accepting = (uploadUrl: string, context: { readonly session: string; readonly format: string }) => ({
  type: 'fileUpload',
  action: 'accept',
  context,
  uploadInfo: { name: 'x', uploadUrl, contentUrl: 'https://x.example', uniqueId: '1', fileType: 'x' },
});

describe('what a person thinks about alone', () => {
  let owner: Person;
  let session: SessionId;
  beforeAll(async () => {
    owner = aPerson(bot().server, { name: 'owner' });
    await reflectsShortly(owner);
    session = sessionOf(owner);
    expect(await stateOf(session)).toMatch(confidential);
  });

  it.each(presses)('is not touched or shown by a card of somebody else’s: %s %j', async (verb, data) => {
    const before = await stateOf(session);
    const stranger = aStranger();
    const answer = await stranger.posts(press(stranger, verb, { ...data, session }));
    expect(answer.status).toBe(200);
    expect(shown(answer)).not.toMatch(confidential);
    expect(await stateOf(session)).toBe(before);
  });

  it.each(['personal', 'groupChat', 'channel'] as const)(
    'is not shown or touched by whoever names its conversation, as one of the kind %s',
    async (place) => {
      const before = await stateOf(session);
      const stranger = aStranger(owner.conversation, place);
      for (const text of ['record', 'finish', 'masked', 'mirror', 'my actions', 'I would like to see all of it.']) {
        const said = place === 'personal' ? await stranger.says(text) : await stranger.mentions(text);
        expect(said.map(seen).join(' ')).not.toMatch(confidential);
      }
      for (const [verb, data] of presses) {
        const answer = await stranger.posts(press(stranger, verb, { ...data, session }));
        expect([verb, shown(answer)]).toEqual([verb, expect.not.stringMatching(confidential)]);
      }
      expect(await stateOf(session)).toBe(before);
    },
  );

  it('is not changed by whoever knows the id of a message in it', async () => {
    const one = aPerson(bot().server, { name: 'editor' });
    const message = one.activity({ text: `${account} And Samarkand.` });
    await one.posts(message);
    const before = await stateOf(sessionOf(one));
    const stranger = aStranger(one.conversation);
    await stranger.edits(message.id, 'Nothing of the kind.');
    await stranger.deletes(message.id);
    expect(await stateOf(sessionOf(one))).toBe(before);
  });

  it('goes into nobody else’s OneDrive, and that it was tried is counted', async () => {
    await using drive = await aOneDrive();
    const [stranger, before] = [aStranger(), foreign()];
    const value = accepting(drive.url, { session, format: 'docx' });
    const answer = await stranger.posts(stranger.activity({ type: 'invoke', name: 'fileConsent/invoke', value }));
    expect(shown(answer)).toContain(say.record.gone);
    expect([drive.put, foreign()]).toEqual([[], before + 1]);
  });

  it('goes into one’s own OneDrive each time that this was noted, and not where it cannot be', async () => {
    await using drive = await aOneDrive();
    const noted: string[] = [];
    await using server = await bot().another({
      opened: async ({ person, what }) => {
        if (noted.length === 2) throw new Error('The log is full.');
        noted.push(`${person} ${what}`);
      },
    });
    const owner = aPerson(server, { name: 'owner' });
    const value = accepting(drive.url, { session, format: 'markdown' });
    for (const _ of [1, 2, 3]) await owner.posts(owner.activity({ type: 'invoke', name: 'fileConsent/invoke', value }));
    expect(noted).toEqual(['aad-owner record', 'aad-owner record']);
    expect(drive.put).toHaveLength(2);
  });

  it('is not opened by a link for somebody who was not in it, and that it was tried is counted', async () => {
    const links = createRecordLinks({ key: bot().key, base: bot().server.url, now: bot().now });
    const before = foreign();
    const refused = await fetch(links.to(session, 'markdown', PersonId.parse('aad-stranger')));
    expect([refused.status, await refused.text()]).toEqual([404, expect.not.stringMatching(confidential)]);
    const mine = await fetch(links.to(session, 'markdown', PersonId.parse('aad-owner')));
    expect([mine.status, await mine.text()]).toEqual([200, expect.stringMatching(confidential)]);
    expect(foreign()).toBe(before + 1);
  });
});

describe('what several think about together', () => {
  let [lead, two] = [] as unknown as [Person, Person];
  let session: SessionId;
  beforeAll(async () => {
    lead = aPerson(bot().server, { name: 'Lead', place: 'groupChat' });
    two = aPerson(bot().server, { name: 'Two', place: 'groupChat', conversation: lead.conversation });
    await lead.mentions('group');
    await two.mentions(account);
    await lead.fills('move-on');
    await two.fills('hold-view', { view: 'Samarkand.' });
    session = sessionOf(lead);
  });

  it.each(presses)('is not touched or shown by a guess at its id from elsewhere: %s %j', async (verb, data) => {
    const before = await stateOf(session);
    for (const stranger of [aStranger(), aStranger(undefined, 'groupChat')]) {
      const answer = await stranger.posts(press(stranger, verb, { ...data, session }));
      expect(shown(answer)).not.toMatch(confidential);
    }
    expect(await stateOf(session)).toBe(before);
  });

  it('takes no feedback of whoever is not in it', async () => {
    const before = await stateOf(session);
    const stranger = aStranger();
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' }, session };
    await stranger.posts(stranger.activity({ type: 'invoke', name: 'message/submitAction', value }));
    expect(await stateOf(session)).toBe(before);
  });

  it('has its record shown in the room only to those who took part', async () => {
    const stranger = aStranger(lead.conversation, 'groupChat');
    for (const verb of ['record', 'export', 'strike']) {
      const answer = await stranger.posts(press(stranger, verb, { session, format: 'docx', items: 'said-1' }));
      expect(shown(answer)).toContain(say.refusals['not-in-session']);
      expect(shown(answer)).not.toMatch(confidential);
    }
  });

  it('is reached by those who took part from their own chats', async () => {
    const alone = aPerson(bot().server, { name: 'Two' });
    const answer = await alone.posts(press(alone, 'record', { session }));
    expect(shown(answer)).toMatch(confidential);
  });

  it('hears no quiet word of whoever is not in it, and one of whoever is', async () => {
    const group = aPerson(bot().server, { name: 'Q1', place: 'groupChat' });
    const others = ['Q2', 'Q3', 'Q4'].map((name) =>
      aPerson(bot().server, { name, place: 'groupChat', conversation: group.conversation }),
    );
    await group.mentions('group');
    for (const one of others) await one.mentions(account);
    await group.fills('move-on');
    await group.fills('move-on');
    const quiet = sessionOf(group);
    await group.posts(press(group, 'quiet-on', { session: quiet }));
    const before = await stateOf(quiet);
    const word = { text: 'Nobody has seen the new partner alone with him, and I worry.', session: quiet };
    const stranger = aStranger();
    const answer = await stranger.posts(press(stranger, 'quiet-word', word));
    expect(shown(answer)).not.toMatch(confidential);
    expect(await stateOf(quiet)).toBe(before);
    const member = aPerson(bot().server, { name: 'Q2' });
    await member.posts(press(member, 'quiet-word', word));
    expect(await stateOf(quiet)).not.toBe(before);
  });

  it('is saved by the link of somebody who took part', async () => {
    const answer = await two.posts(press(two, 'export', { session, format: 'markdown' }));
    const [, link = ''] = /"url":"([^"]+)"/.exec(JSON.stringify(answer.said)) ?? [];
    const response = await fetch(link);
    expect([response.status, await response.text()]).toEqual([200, expect.stringMatching(/appointments/)]);
    expect(link).not.toContain('Two');
  });

  it('is not opened by a link for somebody who was not in it', async () => {
    const links = createRecordLinks({ key: bot().key, base: bot().server.url, now: bot().now });
    const status = async (person: string) => (await fetch(links.to(session, 'docx', PersonId.parse(person)))).status;
    expect([await status('aad-stranger'), await status('aad-Two'), await status('aad-Lead')]).toEqual([404, 200, 200]);
  });
});

describe('an activity that comes twice', () => {
  it('is applied once', async () => {
    const person = aPerson(bot().server, { name: 'twice' });
    const message = person.activity({ text: account });
    await person.posts(message);
    const before = await stateOf(sessionOf(person));
    await Promise.all([person.posts(message), person.posts(message)]);
    expect(await stateOf(sessionOf(person))).toBe(before);
  });

  it('under its id from another conversation is another, is applied there, and shows nothing of the first', async () => {
    const person = aPerson(bot().server, { name: 'first' });
    const message = person.activity({ text: account });
    await person.posts(message);
    const before = await stateOf(sessionOf(person));
    const other = aPerson(bot().server, { name: 'second' });
    const answer = await other.posts(
      other.activity({ id: message.id, text: 'Dad says that all is calm, and I want to close.' }),
    );
    expect(answer.said.length).toBeGreaterThan(0);
    expect(shown(answer)).not.toMatch(confidential);
    expect(await stateOf(sessionOf(other))).toContain('all is calm');
    expect(await stateOf(sessionOf(person))).toBe(before);
  });

  it('under the id of a message of the room, when it is a press from somebody’s own chat, is not taken for that message', async () => {
    const lead = aPerson(bot().server, { name: 'L2', place: 'groupChat' });
    await lead.mentions('group');
    const mention = { type: 'mention', text: '<at>Second Look</at>', mentioned: { id: '28:second-look' } };
    const message = lead.activity({ text: `<at>Second Look</at> ${account}`, entities: [mention] });
    await lead.posts(message);
    const session = sessionOf(lead);
    const alone = aPerson(bot().server, { name: 'L2' });
    const concern = { concern: 'Nobody has seen his room.', evidence: '', asking: '' };
    await alone.posts(press(alone, 'write-concern', { ...concern, session }, { id: message.id }));
    expect(await stateOf(session)).toContain('Nobody has seen his room.');
  });
});

describe('an exercise', () => {
  it('of another room is not shown, answered or led from here, and each try is counted', async () => {
    const [here, there] = [bot().room(), bot().room()];
    const run = await here.begin('alice');
    const stranger = there.trainee('trainer');
    const before = foreign();
    const tries = [
      () => stranger.opens('box', run),
      () => stranger.opens('own', run),
      () => stranger.opens('pack', run),
      () => stranger.commits(run, bot().answer()),
      () => stranger.presses({ ...here.button('close') }),
      () => stranger.presses({ do: 'room', run }),
    ];
    for (const tried of tries) expect(words(await tried())).not.toMatch(/Alice|"url"|Input\./);
    expect(foreign()).toBe(before + tries.length);
    expect([await here.kept(), (await bot().store.runs.one(run))?.phase]).toEqual([[], 'open']);
  });

  it('is begun and led by trainers only, where they are named, and answered by everybody', async () => {
    const lists = { administrators: [], supervisors: [], trainers: ['aad-trainer'] };
    const refused: string[] = [];
    await using server = await bot().another({
      roles: createRoles(lists, async () => new Set()),
      turnedAway: (person, why, target) => refused.push(`${person} ${why} ${target}`),
    });
    const room = bot().room(server);
    const no = say.refusals['not-your-role'];
    const other = room.trainee('other');
    expect(words(await other.presses({ do: 'start', exercise: 'alice' }))).toContain(no);
    expect((await other.person.mentions('train')).map(seen).join()).toContain(no);
    expect(room.sent().some(({ activity }) => seen(activity).includes('Alice'))).toBe(false);
    const run = await room.begin('alice');
    expect(words(await other.presses({ ...room.button('close'), do: 'take-over' }))).toContain(no);
    expect(words(await other.opens('pack', run))).toContain(no);
    expect(words(await other.commits(run, bot().answer()))).toContain(say.training.committed.kept);
    expect(refused).toEqual([
      'aad-other role training-start',
      'aad-other role training-begin',
      'aad-other role training-take-over',
      'aad-other role training-pack',
    ]);
  });
});

it('no line of the log says what anybody thought about', () => {
  expect(bot().server.log.length).toBeGreaterThan(0);
  expect(bot().server.log.join('\n')).not.toMatch(confidential);
});
