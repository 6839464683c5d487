import { expect, it } from 'vitest';
import { conversationKind } from '../../src/channel/conversation-kind.ts';

it.each([
  [{}, 'personal'],
  [{ conversationType: 'personal', isGroup: false }, 'personal'],
  [{ conversationType: 'groupChat' }, 'groupChat'],
  [{ isGroup: true }, 'groupChat'],
  [{ conversationType: 'channel', isGroup: true }, 'channel'],
  [{ conversationType: 'of a later year' }, 'groupChat'],
] as const)('%o is taken for %s: one that is not known is nobody’s own', (named, kind) => {
  expect(conversationKind(named)).toBe(kind);
});
