import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { keyedWith, newSalt } from '../src/keyed.ts';
import { createEvents } from '../src/log.ts';
import { createMask } from '../src/mask.ts';
import type { Signpost } from '../src/safeguards/guidance.ts';
import { loadWords } from '../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../src/safeguards/pseudonymise/pseudonymise.ts';
import type { Command, Said } from '../src/session/command.ts';
import { ActivityId, ChallengeId, ConversationId, PersonId, SessionId } from '../src/session/ids.ts';
import type { Reply } from '../src/session/reply.ts';
import { createMemorySessions } from '../src/storage/memory-sessions.ts';
import { withoutModel } from '../src/thought/think.ts';
import { createTurn, type Parts } from '../src/turn.ts';
import { aFinding, aLens, aSaid, besides, noReminding, noVoices } from './builders.ts';

const lens = aLens('rule-of-optimism');
const pseudonymise = createPseudonymise(loadWords('knowledge/safeguards'));
let ids = 0;

/** A road with the real mask, and everything that it reads, screens, keeps and asks a model. */
function aRoad(over: Partial<Parts> = {}) {
  const screened: string[] = [];
  const noticed: string[] = [];
  const sessions = createMemorySessions();
  const turn = createTurn({
    ...besides,
    mask: createMask({ pseudonymise, keyedWith, newSalt }),
    sessions,
    read: async (text) => ({ text, sentences: [] }),
    screen: ({ text }) => {
      screened.push(text);
      return { urgent: null, boundary: null };
    },
    notice: ({ text }) => {
      noticed.push(text);
      return { called: [], covered: [] };
    },
    hearReply: ({ text }) => ({ does: 'offers', telling: text }),
    think: withoutModel,
    lookUp: async () => [],
    ground: () => ({ findings: [aFinding(lens, { kind: 'words', quote: 'doing really well' })], covered: [] }),
    content: {
      library: { inContext: () => null },
      signposts: [],
      boundaries: [],
      voices: noVoices,
      stages: [],
      lenses: [lens],
    },
    voices: noVoices,
    reminding: noReminding,
    newIds: () => {
      ids += 1;
      return { session: SessionId.parse(`s${ids}`), challenge: ChallengeId.parse(`c${ids}`) };
    },
    events: createEvents(pino({ level: 'silent' })),
    ...over,
  });
  const says = (command: Command | string, where: Partial<Said> = {}) =>
    turn(aSaid(typeof command === 'string' ? { kind: 'say', text: command } : command, where));
  const { conversation } = aSaid({ kind: 'help' });
  const kept = async () => {
    const { session } = await sessions.recall(conversation);
    return session.phase === 'listening' ? '' : JSON.stringify(await sessions.events(session.id));
  };
  return { says, kept, screened, noticed };
}

const account = 'Kelly Moss (mum) rang. Jayden (4) is doing really well at Thornlea Primary, she says.';

describe('the mask', () => {
  it('keeps, notices and shows no name, and lets danger be heard in the words as they were written', async () => {
    const { says, kept, screened, noticed } = aRoad();
    await says(account);
    const all = `${await kept()} ${noticed.join(' ')}`;
    for (const name of ['Kelly', 'Moss', 'Jayden', 'Thornlea']) expect(all).not.toContain(name);
    expect(all).toContain('[Mother] (mum) rang. [Child A] (4) is doing really well at [School 1], she says.');
    expect(screened).toEqual([account]);
  });

  it('gives somebody the same placeholder in every turn, and after the process was started again', async () => {
    const { says, kept, noticed } = aRoad();
    await says(account);
    await says('I saw jayden on Monday. Kelly was out.');
    expect(noticed.at(-1)).toContain('I saw [Child A] on Monday. [Mother] was out.');
    expect(await kept()).not.toMatch(/jayden|kelly/i);
  });

  it('says so once in a session, with what stood there for whoever is alone', async () => {
    const { says } = aRoad();
    const first = await says(account);
    expect(first.besides).toMatchObject({ kind: 'masked', first: true });
    expect(first.besides).toMatchObject({
      items: expect.arrayContaining([{ placeholder: '[Child A]', original: 'Jayden' }]),
    });
    expect((await says('Her aunt Beverley came too.')).besides).toBeUndefined();
    const shown = await says({ kind: 'masked' });
    expect(shown.reply).toMatchObject({ kind: 'masked', first: false });
    expect(JSON.stringify(shown.reply)).toContain('Beverley');
  });

  it('shows a room the placeholders alone', async () => {
    const { says } = aRoad();
    const group = { place: 'group', role: 'group' } as const;
    await says({ kind: 'group' }, group);
    await says(account, group);
    const { reply } = await says({ kind: 'masked' }, group);
    expect(reply.kind).toBe('masked');
    expect(JSON.stringify(reply)).not.toContain('Jayden');
  });

  it('shows a room no word of what somebody holds before it is shown to all, and knows none of its names', async () => {
    const { says } = aRoad();
    const group = { place: 'group', role: 'group' } as const;
    await says({ kind: 'group' }, group);
    const view = { kind: 'hold-view', account: '', sure: null } as const;
    await says({ ...view, view: 'I think hope is hurt by Jayden.' }, { ...group, person: PersonId.parse('person-2') });
    const { reply } = await says({ kind: 'masked' }, group);
    expect(reply).toMatchObject({ kind: 'masked', doubtful: [] });
    expect(reply.kind === 'masked' && reply.session).not.toBeNull();
    const card = { session: SessionId.parse(String(reply.kind === 'masked' && reply.session)) };
    // From whoever's own chat it is asked.
    const alone = await says({ kind: 'masked' }, { card, conversation: ConversationId.parse('own') });
    expect(JSON.stringify(alone.reply)).not.toMatch(/hope|Jayden/);
  });

  it('masks one more word with a tap, also in what was said before and in what is quoted of it', async () => {
    const { says, kept } = aRoad({
      ground: () => ({ findings: [aFinding(lens, { kind: 'words', quote: 'grace was quiet' })], covered: [] }),
    });
    await says('At the visit grace was quiet.');
    expect(await kept()).toContain('grace was quiet');
    const { reply } = await says({ kind: 'mask-more', words: 'grace' });
    expect(reply).toMatchObject({ kind: 'masked', items: [{ placeholder: '[Person A]', original: 'grace' }] });
    expect(await kept()).not.toContain('grace');
    expect(await kept()).toContain('What lies behind “[Person A] was quiet”');
    expect(await kept()).toContain('At the visit [Person A] was quiet.');
  });

  it('takes the people of a case before it is told, and masks them where they look like words', async () => {
    const { says, kept, noticed } = aRoad();
    const { reply } = await says({ kind: 'name-people', people: 'hope, child\nGrace (mum)' });
    expect(reply).toMatchObject({ kind: 'masked', items: [{ placeholder: '[Child A]' }, { placeholder: '[Mother]' }] });
    await says('today hope was seen with grace');
    expect(noticed.at(-1)).toBe('today [Child A] was seen with [Mother]');
    expect(await kept()).not.toMatch(/hope|grace/i);
  });

  it('forgets in a new session who was named in the last', async () => {
    const { says, noticed } = aRoad();
    await says('Kelly Moss rang about her grandson.');
    await says({ kind: 'finish' });
    await says('Beverley Stone rang about her niece.');
    expect(noticed.at(-1)).toBe('[Person A] rang about her niece.');
  });

  it('keeps a quiet word nowhere, and none of its names', async () => {
    const { says, kept } = aRoad();
    await says({ kind: 'quiet-word', text: 'Kelly Moss frightens me.' });
    expect(await kept()).toBe('');
  });

  it('tells a keyed word of an alias to nobody', async () => {
    const { says, kept } = aRoad();
    await says(account);
    const events = JSON.parse(await kept()) as { kind: string; aliases?: { words: string[] }[] }[];
    const words = events.flatMap(({ aliases = [] }) => aliases.flatMap((alias) => alias.words));
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(word).toMatch(/^[\w-]{43}$/);
  });
});

describe('what is no name', () => {
  const told = 'Jayden watches Zorblat all day, says mum Kelly. And grace has collected him all week; Zorblat was on.';
  const spared = (what: string) => ({ kind: 'not-a-name', what }) as const;

  it('is put back with a tap in what was said before, and left from then on', async () => {
    const { says, kept, noticed } = aRoad({
      ground: () => ({ findings: [aFinding(lens, { kind: 'words', quote: 'watches [Person B]' })], covered: [] }),
    });
    await says(told);
    expect(await kept()).not.toContain('Zorblat');
    const shown = await says({ kind: 'masked' });
    expect(shown.reply).toMatchObject({ spares: ['[Mother]', '[Person A]', '[Person B]', 'grace'] });
    const { reply } = await says(spared('[Person B]'));
    expect(reply).toMatchObject({
      kind: 'masked',
      items: [{ placeholder: '[Mother]' }, { placeholder: '[Person A]' }],
    });
    expect(await kept()).toContain('[Person A] watches Zorblat all day');
    expect(await kept()).toContain('What lies behind “watches Zorblat”');
    await says('Zorblat again when I came, and zorblat on Monday. Beverley had it on.');
    expect(noticed.at(-1)).toContain('Zorblat again when I came, and zorblat on Monday. [Person C] had it on.');
    expect(await kept()).not.toMatch(/jayden|kelly|beverley/i);
  });

  it('is kept as keyed words alone, as names are', async () => {
    const { says, kept } = aRoad();
    await says(told);
    await says(spared('[Person B]'));
    const events = JSON.parse(await kept()) as { kind: string; spared?: string[][]; placeholder?: string }[];
    const [event] = events.filter(({ kind }) => kind === 'names-spared');
    expect(event).toMatchObject({ placeholder: '[Person B]' });
    expect(JSON.stringify(event)).not.toMatch(/zorblat/i);
    for (const word of event?.spared?.flat() ?? ['none']) expect(word).toMatch(/^[\w-]{43}$/);
  });

  it('is in doubt no more where it was', async () => {
    const { says, kept } = aRoad({ offersModel: true });
    await says(told);
    expect((await says({ kind: 'preview' })).reply).toMatchObject({ doubtful: ['grace'], spares: ['grace'] });
    expect((await says(spared('grace'))).reply).toMatchObject({ kind: 'masked', doubtful: [] });
    expect((await says({ kind: 'preview' })).reply).toMatchObject({ doubtful: [] });
    expect(await kept()).toContain('grace has collected');
  });

  it('is masked again by one more tap, under a placeholder that nobody had', async () => {
    const { says, kept, noticed } = aRoad();
    await says(told);
    await says(spared('[Person B]'));
    const { reply } = await says({ kind: 'mask-more', words: 'Zorblat' });
    expect(reply).toMatchObject({
      items: expect.arrayContaining([{ placeholder: '[Person C]', original: 'Zorblat' }]),
    });
    expect(await kept()).not.toMatch(/zorblat/i);
    await says('Zorblat came round.');
    expect(noticed.at(-1)).toContain('[Person C] came round.');
  });

  it('is never a number, nor what is not masked or in doubt', async () => {
    const { says, kept } = aRoad();
    await says('Jayden has 07700 900123, and he is well.');
    const before = await kept();
    expect((await says({ kind: 'masked' })).reply).toMatchObject({ spares: ['[Person A]'] });
    expect((await says(spared('[Phone 1]'))).reply).toEqual({ kind: 'refused', because: 'never-spared' });
    for (const what of ['Jayden', 'Beverley', '[Person Z]'])
      expect((await says(spared(what))).reply).toEqual({ kind: 'refused', because: 'not-masked-here' });
    expect(await kept()).toBe(before);
  });

  it('is no word that may mean somebody who is masked', async () => {
    const { says } = aRoad();
    await says('Hope came. It is all right with hope, they say.');
    expect((await says({ kind: 'masked' })).reply).toMatchObject({ doubtful: ['hope'], spares: ['[Person A]'] });
    expect((await says(spared('hope'))).reply).toEqual({ kind: 'refused', because: 'part-of-a-name' });
  });

  it('shows all that a placeholder hides before it is pressed', async () => {
    const { says, kept } = aRoad();
    await says('He loves Zorblat Moon. Zorblat was on when I came.');
    const { reply } = await says({ kind: 'masked' });
    expect(reply).toMatchObject({ items: [{ original: 'Zorblat Moon' }], spares: ['[Person A]'] });
    await says(spared('[Person A]'));
    await says('Zorblat Moon is back, and Zorblat with it. Beverley came.');
    expect(await kept()).toContain('Zorblat Moon is back, and Zorblat with it. [Person B] came.');
  });

  it('is not said where the process no longer knows what stood there, until the word is written again', async () => {
    const sessions = createMemorySessions();
    const first = aRoad({ sessions });
    await first.says(told);
    const { says } = aRoad({ sessions });
    expect((await says({ kind: 'masked' })).reply).toMatchObject({ spares: ['grace'] });
    expect((await says(spared('[Person B]'))).reply).toEqual({ kind: 'refused', because: 'no-longer-known' });
    await says('It was Zorblat.');
    expect((await says(spared('[Person B]'))).reply.kind).toBe('masked');
  });

  it('leaves the words of a session as they are that is kept by an order', async () => {
    const sessions = createMemorySessions();
    const keep: typeof sessions.keep = ({ rewrite: _held, ...entry }) => sessions.keep(entry);
    const road = aRoad({ sessions: { ...sessions, keep } });
    await road.says(told);
    await road.says(spared('[Person B]'));
    const { conversation } = aSaid({ kind: 'help' });
    const { session } = await sessions.recall(conversation);
    expect(session).toMatchObject({ said: [{ text: expect.stringContaining('watches [Person B] all day') }] });
    await road.says('Beverley had Zorblat on.');
    expect(road.noticed.at(-1)).toContain('[Person C] had Zorblat on.');
  });

  it('is said in no session with others, from the room or from a chat of their own', async () => {
    const { says } = aRoad();
    const group = { place: 'group', role: 'group' } as const;
    await says({ kind: 'group' }, group);
    await says(told, group);
    const { reply } = await says({ kind: 'masked' }, group);
    expect(reply).toMatchObject({ kind: 'masked', spares: [] });
    const refused = { kind: 'refused', because: 'masked-with-others' };
    expect((await says(spared('grace'), group)).reply).toEqual(refused);
    const card = { session: SessionId.parse(String(reply.kind === 'masked' && reply.session)) };
    const own = { card, conversation: ConversationId.parse('own') };
    expect((await says({ kind: 'masked' }, own)).reply).toMatchObject({ spares: [] });
    expect((await says(spared('grace'), own)).reply).toEqual(refused);
  });
});

/** The session that a preview is of. */
const sessionOf = (reply: Reply | undefined): string => (reply?.kind === 'preview' ? reply.session : '');

describe('a model outside', () => {
  const anAsking = () => {
    const asked: string[] = [];
    return {
      asked,
      over: {
        asksLeave: true,
        offersModel: true,
        think: () => ({
          ...withoutModel({ before: { input: 0, output: 0 }, aloud: () => undefined }),
          ask: async ({ challenge, told }) => {
            asked.push(told.account);
            return challenge;
          },
        }),
      } satisfies Partial<Parts>,
    };
  };

  it('is asked in no session before somebody saw what it would be sent, and allowed it', async () => {
    const { asked, over } = anAsking();
    const { says } = aRoad(over);
    const { besides: preview } = await says(account);
    expect(asked).toEqual([]);
    expect(preview).toMatchObject({ kind: 'preview', allowed: null, doubtful: [] });
    expect(preview).toMatchObject({ text: expect.stringContaining('[Child A] (4) is doing really well') });
    expect((await says({ kind: 'use-model' })).reply.kind).toBe('preview');
    await says('I only have it from her.');
    expect(asked).toEqual([]);
    await says({ kind: 'use-model' }, { card: { session: SessionId.parse(sessionOf(preview)) } });
    await says('I have not seen it myself.');
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toMatch(/Jayden|Kelly|Thornlea/);
  });

  it('is not asked where it was refused, nor in the next session', async () => {
    const { asked, over } = anAsking();
    const { says } = aRoad(over);
    await says(account);
    await says({ kind: 'no-model' });
    await says('I have not seen it myself.');
    await says({ kind: 'use-model' });
    await says({ kind: 'finish' });
    await says('Another family altogether, with two boys.');
    expect(asked).toEqual([]);
  });

  it('is allowed by no card of another session, and by nobody who looks on', async () => {
    const { asked, over } = anAsking();
    const { says } = aRoad(over);
    const first = await says(account);
    const shown = first.besides?.kind === 'preview' ? first.besides.session : null;
    await says({ kind: 'finish' });
    await says('Another family altogether, with two boys.');
    const card = { session: SessionId.parse(String(shown)) };
    expect((await says({ kind: 'use-model' }, { card })).reply).toMatchObject({ because: 'card-from-ended-session' });
    await says('I have not seen it myself.');
    expect(asked).toEqual([]);

    const room = { conversation: ConversationId.parse('room'), place: 'group', role: 'group' } as const;
    await says('Two boys were at home alone and cold.', room);
    for (const kind of ['preview', 'use-model'] as const)
      expect((await says({ kind }, { ...room, person: PersonId.parse('looks-on') })).reply).toMatchObject({
        because: 'not-in-session',
      });
  });

  it('is not asked where a word that was masked since still stands in what is kept, by an order', async () => {
    const { asked, over } = anAsking();
    const sessions = createMemorySessions();
    const keep: typeof sessions.keep = ({ rewrite: _held, ...entry }) => sessions.keep(entry);
    const { says } = aRoad({ ...over, sessions: { ...sessions, keep } });
    const { besides: preview } = await says('At the visit the butcher was quiet.');
    await says({ kind: 'use-model' }, { card: { session: SessionId.parse(sessionOf(preview)) } });
    await says({ kind: 'mask-more', words: 'butcher' });
    await says('I have not seen it myself.');
    expect(asked).toEqual([]);
  });

  it('is not offered where there is none', async () => {
    const { says } = aRoad();
    expect((await says({ kind: 'use-model' })).reply).toEqual({ kind: 'refused', because: 'no-model-here' });
  });
});

it('whoever may not touch a session is told what to do where their words tell of danger, and nothing of them is kept', async () => {
  const danger = { urgent: 'immediate-danger', boundary: null } as const;
  const signpost: Signpost = { kind: 'immediate-danger', title: 'Now', steps: ['Ring 999.'], source: 'Here' };
  const { says, kept } = aRoad({
    screen: ({ text }) => (text.includes('knife') ? danger : { urgent: null, boundary: null }),
    content: {
      library: { inContext: () => null },
      signposts: [signpost],
      boundaries: [],
      voices: noVoices,
      stages: [],
      lenses: [lens],
    },
  });
  await says(account);
  const before = await kept();
  const { session } = JSON.parse(before)[0];
  const stranger = {
    card: { session },
    person: PersonId.parse('stranger'),
    conversation: ConversationId.parse('else'),
  };
  const concern = { kind: 'write-concern', evidence: '', asking: '', due: null } as const;
  expect((await says({ ...concern, concern: 'He has a knife.' }, stranger)).reply).toMatchObject({ kind: 'signpost' });
  expect((await says({ ...concern, concern: 'He has a car.' }, stranger)).reply).toMatchObject({ kind: 'refused' });
  expect(await kept()).toBe(before);
});

it('a role that may not do something is refused, and nothing is changed', async () => {
  const { says } = aRoad({ mayDo: async ({ command }) => command.kind !== 'group' });
  const refused = await says({ kind: 'group' }, { place: 'group', activity: ActivityId.parse('a1') });
  expect(refused.reply).toEqual({ kind: 'refused', because: 'not-your-role' });
});
