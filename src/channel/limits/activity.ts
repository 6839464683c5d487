import { z } from 'zod';
import { sound, soundId, wordId } from '../../session/ids.ts';

/** Longer than any id of Teams' own. UTF-16 units. */
const longest = 1_000;

const id = soundId.max(longest);

/** One that is also sent in a header. */
const headerId = id.regex(/^[\x20-\x7e]*$/);

const text = z.string().nullish();
const name = id.or(z.literal('')).nullish();

/** As somebody is shown to others, which is theirs to choose. */
const shown = z.string().max(longest).nullish();

const Account = z.looseObject({ id: wordId, name: shown, aadObjectId: wordId.nullish(), role: name });
const Members = z.array(Account).nullish();

/**
 * What every activity is, whatever it asks: the Bot Framework's own words for who, where and how to answer, each of its own type. What the bot, its SDK
 * and the database are given is then what they expect, and nothing fails in the middle of them. What an activity holds besides is read later.
 */
const Activity = z.looseObject({
  type: id,
  id: id.nullish(),
  name,
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(longest),
  from: Account,
  recipient: Account,
  conversation: z.looseObject({
    id: headerId,
    name: shown,
    conversationType: name,
    tenantId: name,
    aadObjectId: name,
    role: name,
    isGroup: z.boolean().nullish(),
  }),
  // One that nobody speaks is answered in English.
  locale: sound.nullish(),
  replyToId: name,
  text,
  textFormat: text,
  action: text,
  // It stands in for an id that is missing.
  timestamp: sound.nullish(),
  rawTimestamp: sound.nullish(),
  localTimestamp: text,
  entities: z.array(z.looseObject({ type: text })).nullish(),
  attachments: z.array(z.looseObject({ contentType: text })).nullish(),
  membersAdded: Members,
  membersRemoved: Members,
  channelData: z.looseObject({ tenant: z.looseObject({ id: name }).nullish(), eventType: text }).nullish(),
});

/** The SDK asks what happened to a message of data that Teams always sends, and does not look whether it is there. */
export const ActivityShape = Activity.refine(
  ({ type, channelData }) => !/^message(Update|Delete)$/.test(type) || (channelData ?? null) !== null,
);
