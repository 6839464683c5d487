import { describe, expect, it } from 'vitest';
import { chatWith } from '../../src/channel/deep-link.ts';

describe('the link to a chat with the bot', () => {
  it('names the bot, encoded', () => {
    expect(chatWith('00000000-0000-0000-0000-000000000001')).toBe(
      'https://teams.microsoft.com/l/chat/0/0?users=28%3A00000000-0000-0000-0000-000000000001',
    );
  });

  it('cannot be made to name anything else', () => {
    const made = new URL(chatWith('x&message=hi#/?users=28:y'));
    expect([...made.searchParams.keys()]).toEqual(['users']);
    expect(made.searchParams.get('users')).toBe('28:x&message=hi#/?users=28:y');
  });
});
