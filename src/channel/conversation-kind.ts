/** What is used of how Teams names a conversation. */
export type Named = {
  readonly conversationType?: string | null | undefined;
  readonly isGroup?: boolean | null | undefined;
};

/** What a conversation is. One of a kind that is not known is taken for a group: nothing that is a person's own may go there. */
export function conversationKind({ conversationType, isGroup }: Named): 'personal' | 'groupChat' | 'channel' {
  if (conversationType === 'channel') return 'channel';
  return isGroup || (conversationType ?? 'personal') !== 'personal' ? 'groupChat' : 'personal';
}
