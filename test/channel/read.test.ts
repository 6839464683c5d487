import { describe, expect, it } from 'vitest';
import { read } from '../../src/channel/read.ts';
import { mostCharacters } from '../../src/session/given.ts';

const at = '2026-11-23T09:00:00.000Z';
const bot = { id: '28:bot', name: 'Second Look' };
const personal = {
  type: 'message',
  id: 'activity-1',
  text: 'She is doing really well.',
  from: { id: '29:person', aadObjectId: 'aad-person' },
  recipient: bot,
  conversation: { id: 'a:1', conversationType: 'personal' },
};
const group = { ...personal, conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } };
const mention = { type: 'mention', text: '<at>Second Look</at>', mentioned: bot };

const saidIn = (activity: object) => {
  const heard = read(activity, at);
  if (heard.kind !== 'said') throw new Error(`heard as ${heard.kind}`);
  return heard.said;
};

describe('a message', () => {
  it('is who said it, where, when, and the command in it', () => {
    expect(saidIn(personal)).toEqual({
      conversation: 'a:1',
      activity: 'activity-1',
      person: 'aad-person',
      at,
      command: { kind: 'say', text: 'She is doing really well.' },
    });
  });

  it.each(['Hi', 'HELLO', 'hello!', ' help ', 'Why', 'finish.'])('of %j is a command', (text) => {
    expect(saidIn({ ...personal, text }).command.kind).not.toBe('say');
  });

  it('is the same with everything else that Teams sends with it', () => {
    const extras = {
      channelId: 'msteams',
      channelData: { tenant: { id: 'x' } },
      attachments: [{ contentType: 'text/html', content: '<p>She is doing really well.</p>' }],
      entities: [{ type: 'clientInfo', locale: 'en-GB' }, 7, null],
      value: undefined,
    };
    expect(read({ ...personal, ...extras }, at)).toEqual(read(personal, at));
  });

  it.each([
    ['no text', { text: undefined }],
    ['null for text', { text: null }],
    ['blanks', { text: ' \n\u00a0&nbsp; ' }],
    ['a picture alone', { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }] }],
  ])('with %s is wordless', (_what, over) => {
    expect(read({ ...personal, ...over }, at)).toEqual({ kind: 'wordless' });
  });

  it('of twenty thousand characters is read, and one longer is not', () => {
    expect(read({ ...personal, text: 'a'.repeat(mostCharacters) }, at).kind).toBe('said');
    expect(read({ ...personal, text: 'a'.repeat(mostCharacters + 1) }, at)).toEqual({ kind: 'too-long' });
  });

  it.each([
    ['nothing', null],
    ['a number', 7],
    ['no sender', { ...personal, from: undefined }],
    ['no conversation', { ...personal, conversation: undefined }],
    ['an empty conversation id', { ...personal, conversation: { id: '' } }],
    ['text that is not text', { ...personal, text: { toString: 'x' } }],
    ['a typing sign', { ...personal, type: 'typing' }],
    ['somebody added', { ...personal, type: 'conversationUpdate' }],
  ])('that is %s is unclear, and nothing is thrown', (_what, activity) => {
    expect(read(activity, at)).toEqual({ kind: 'unclear' });
  });

  it('without an id gets one that a redelivery gets again, and the next message does not', () => {
    const first = { ...personal, id: undefined, timestamp: new Date('2026-11-23T08:59:59.100Z') };
    const next = { ...first, timestamp: new Date('2026-11-23T08:59:59.200Z') };
    expect(saidIn(first).activity).toBe(saidIn({ ...first }).activity);
    expect(saidIn(first).activity).not.toBe(saidIn(next).activity);
  });

  it('keeps the thread of a channel in its conversation', () => {
    const conversation = { id: '19:c@thread.tacv2;messageid=123', conversationType: 'channel' };
    expect(saidIn({ ...personal, conversation, entities: [mention] }).conversation).toBe(conversation.id);
  });
});

describe('a group', () => {
  it('is heard only where the bot is mentioned, and as a group', () => {
    expect(read(group, at)).toEqual({ kind: 'unheard' });
    const other = { ...mention, mentioned: { id: '29:other' }, text: '<at>Other</at>' };
    expect(read({ ...group, entities: [other] }, at)).toEqual({ kind: 'unheard' });
    const said = saidIn({ ...group, text: '<at>Second Look</at> She is doing well.', entities: [mention] });
    expect(said).toMatchObject({ role: 'group', command: { kind: 'say', text: 'She is doing well.' } });
  });

  it('may press a button without a mention', () => {
    const value = { action: { verb: 'why', data: {} } };
    expect(saidIn({ ...group, type: 'invoke', name: 'adaptiveCard/action', value })).toMatchObject({
      role: 'group',
      command: { kind: 'why' },
    });
  });
});

describe('a message that was changed or taken back', () => {
  const at9 = new Date('2026-11-23T09:00:00.000Z');
  const update = { ...personal, type: 'messageUpdate', text: 'She is well.', timestamp: at9 };
  const remove = { ...personal, type: 'messageDelete', text: undefined, timestamp: at9 };

  it('is known by its own id, and what is done about it goes by another', () => {
    expect(saidIn(update)).toMatchObject({ command: { kind: 'reword', activity: 'activity-1', text: 'She is well.' } });
    expect(saidIn(remove)).toMatchObject({ command: { kind: 'withdraw', activity: 'activity-1' } });
    expect(saidIn(update).activity).not.toBe('activity-1');
  });

  it('is done once for each change: sent again it is the same, and changed again another', () => {
    expect(saidIn({ ...update }).activity).toBe(saidIn(update).activity);
    const later = { ...update, timestamp: new Date('2026-11-23T09:01:00.000Z') };
    expect(saidIn(later).activity).not.toBe(saidIn(update).activity);
  });

  it('to nothing is taken back, and needs no mention in a group', () => {
    expect(saidIn({ ...update, text: ' ' }).command).toEqual({ kind: 'withdraw', activity: 'activity-1' });
    const there = { ...update, conversation: group.conversation };
    expect(saidIn(there)).toMatchObject({ place: 'group', command: { kind: 'reword', text: 'She is well.' } });
  });

  it('to a word is what it was changed to, and no command', () => {
    expect(saidIn({ ...update, text: 'finish' }).command).toMatchObject({ kind: 'reword', text: 'finish' });
  });

  it('to more than is read is kept as far as it is read', () => {
    const { command } = saidIn({ ...update, text: 'a'.repeat(mostCharacters + 5) });
    expect(command.kind === 'reword' && command.text).toHaveLength(mostCharacters);
  });
});

describe('a card that was filled in', () => {
  const filled = { command: 'hold-view', session: 's', view: 'Close.', sure: '7', account: '' };
  const execute = (data: object) => ({
    ...personal,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: 'hold-view', data } },
  });

  it('is the same from Action.Execute as from Action.Submit, with who filled it in as the others see them', () => {
    const from = { ...personal.from, name: 'Sam' };
    const said = saidIn({ ...execute(filled), from });
    expect(said).toMatchObject({
      name: 'Sam',
      card: { session: 's' },
      command: { kind: 'hold-view', view: 'Close.', sure: 7 },
    });
    expect(saidIn({ ...personal, from, text: undefined, value: filled })).toEqual(said);
  });

  it('so that it cannot be read is told so, and is not taken for something typed', () => {
    expect(read(execute({ ...filled, view: '' }), at)).toEqual({ kind: 'not-filled-in' });
    const submitted = { ...personal, value: { ...filled, sure: '12' } };
    expect(read(submitted, at)).toEqual({ kind: 'not-filled-in' });
  });
});

describe('a button', () => {
  const data = { command: 'skip', session: 'session-1', challenge: 'challenge-1' };
  const execute = (action: unknown) => ({
    ...personal,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action },
  });

  it('is the same command from Action.Execute as from Action.Submit', () => {
    const pressed = saidIn(execute({ type: 'Action.Execute', verb: 'skip', data }));
    expect(pressed).toMatchObject({
      command: { kind: 'skip' },
      card: { session: 'session-1', challenge: 'challenge-1' },
    });
    expect(saidIn({ ...personal, text: undefined, value: data })).toEqual(pressed);
  });

  it('is what its verb says, whatever its data say', () => {
    expect(saidIn(execute({ verb: 'skip', data: { ...data, command: 'finish' } })).command).toEqual({ kind: 'skip' });
  });

  it.each([
    ['an unknown verb', { verb: 'delete-everything', data }],
    ['no verb', { data }],
    ['a verb that is an object', { verb: { kind: 'skip' }, data }],
    ['data that are a list', { verb: 'skip', data: [1] }],
    ['a session that is a number', { verb: 'skip', data: { session: 7 } }],
    ['nothing', undefined],
  ])('with %s is unclear', (_what, action) => {
    expect(read(execute(action), at)).toEqual({ kind: 'unclear' });
  });

  it('of another app is unclear', () => {
    expect(read({ ...personal, type: 'invoke', name: 'task/fetch', value: data }, at)).toEqual({ kind: 'unclear' });
  });
});

describe('feedback', () => {
  const feedback = (actionValue: unknown) => ({
    ...personal,
    type: 'invoke',
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue },
  });

  it.each([
    ['JSON in a string', '{"feedbackText":"Too long."}', 'Too long.'],
    ['plain words', 'Too long.', 'Too long.'],
    ['nothing', undefined, ''],
    ['other JSON', '{"else":1}', '{"else":1}'],
  ])('with %s is a reaction and its words', (_what, given, text) => {
    expect(saidIn(feedback({ reaction: 'dislike', feedback: given })).command).toEqual({
      kind: 'feedback',
      reaction: 'dislike',
      text,
    });
  });

  it('with another reaction is unclear', () => {
    expect(read(feedback({ reaction: 'love' }), at)).toEqual({ kind: 'unclear' });
  });
});
