import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../src/channel/reference.ts';

const activity = (conversation: object, over: object = {}) => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  locale: 'en-GB',
  from: { id: '29:someone', name: 'A Name', aadObjectId: 'aad-someone' },
  recipient: { id: '28:second-look', name: 'Second Look' },
  conversation: { id: 'a:1', tenantId: 'tenant', ...conversation },
  ...over,
});

describe('how to reach a conversation', () => {
  it('is taken from what a person sends, without anybody’s name', () => {
    const known = referenceOf(activity({ conversationType: 'personal', name: 'Another Name' }));
    expect(known).toEqual({
      conversation: 'a:1',
      person: 'aad-someone',
      kind: 'personal',
      locale: 'en-GB',
      reference: {
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/uk/',
        bot: { id: '28:second-look' },
        conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, tenantId: 'tenant' },
      },
    });
    expect(JSON.stringify(known)).not.toContain('Name');
  });

  it.each([
    [{ conversationType: 'groupChat', isGroup: true }, 'groupChat'],
    [{ isGroup: true }, 'groupChat'],
    [{ conversationType: 'channel', isGroup: true }, 'channel'],
  ])('of a group is nobody’s: %j', (conversation, kind) => {
    expect(referenceOf(activity(conversation))).toMatchObject({ kind, person: null });
  });

  it('of a client without a directory is its own id, and without a type is a chat', () => {
    expect(referenceOf(activity({}, { from: { id: 'user-1' }, locale: undefined }))).toMatchObject({
      kind: 'personal',
      person: 'user-1',
      locale: null,
    });
  });

  it.each([[{}], [null], [activity({}, { serviceUrl: 'nowhere' })], [activity({}, { from: { id: '' } })]])(
    'cannot be told from %j',
    (given) => {
      expect(referenceOf(given)).toBeNull();
    },
  );
});
