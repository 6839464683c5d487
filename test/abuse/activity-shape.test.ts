import { describe, expect, it } from 'vitest';
import { ActivityShape } from '../../src/channel/limits/activity.ts';

const activity = {
  type: 'message',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/uk/',
  from: { id: '29:sam', name: 'Sam' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1' },
  timestamp: '2026-11-26T09:00:00.000Z',
  text: 'She was quiet.\nHe was out.',
};
const isRead = (changed: object) => ActivityShape.safeParse({ ...activity, ...changed }).success;

describe('the shape of an activity', () => {
  it('is that of a message, whatever its words hold', () => {
    expect(isRead({})).toBe(true);
    expect(isRead({ text: 'a\u0000b\ud800' })).toBe(true);
  });

  // A timestamp stands in for an id that is missing, and ids are stored.
  it.each(['a\u0000b', 'a\u001bb', '\ud800', 'b\udfff'])('is not one with %j where an id comes from', (unsound) => {
    for (const where of ['id', 'type', 'channelId', 'replyToId', 'timestamp', 'rawTimestamp', 'locale'])
      expect(isRead({ [where]: unsound }), where).toBe(false);
    expect(isRead({ from: { id: unsound } })).toBe(false);
    expect(isRead({ from: { id: 'x', aadObjectId: unsound } })).toBe(false);
    expect(isRead({ conversation: { id: unsound } })).toBe(false);
    expect(isRead({ membersRemoved: [{ id: unsound }] })).toBe(false);
  });

  // The audit log takes words alone as ids, and what somebody does must not go unnoted.
  it.each(['two words', 'x'.repeat(301)])('is not one of somebody whose id is %j', (id) => {
    expect(isRead({ from: { id } })).toBe(false);
    expect(isRead({ from: { id: '29:sam', aadObjectId: id } })).toBe(false);
  });
});
