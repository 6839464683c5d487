/** Stand for ids that are only known while the bot runs: what a fuzzed activity holds of them is filled in when it is sent. */
export const tokens = {
  /** Of the person who sends: the latest that the bot showed them. */
  session: '«session»',
  challenge: '«challenge»',
  run: '«run»',
  activity: '«activity»',
  /** Of somebody else, in a conversation of their own. */
  victimSession: '«victim-session»',
  victimChallenge: '«victim-challenge»',
  victimRun: '«victim-run»',
  victimConversation: '«victim-conversation»',
  victimActivity: '«victim-activity»',
  victimPerson: '«victim-person»',
} as const;

export type Ids = Readonly<Record<keyof typeof tokens, string>>;

/** The text of an activity with the ids in it. */
export const filledIn = (text: string, ids: Ids): string =>
  Object.entries(tokens).reduce(
    (filled, [name, token]) => filled.replaceAll(token, ids[name as keyof typeof tokens]),
    text,
  );
