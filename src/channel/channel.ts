import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { Outbox } from '../follow-up/outbox.ts';
import type { References } from '../follow-up/reference.ts';
import type { Reminder } from '../follow-up/reminder.ts';
import { createFollowUp, type FollowUp } from '../follow-up/run.ts';
import type { Library } from '../knowledge/library.ts';
import { type Catalogue, catalogueFor } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { RecordFile } from '../record/file.ts';
import type { VoiceName } from '../record/outline.ts';
import type { RetentionParts } from '../retention/run.ts';
import type { Roles } from '../roles/roles.ts';
import { isOf } from '../session/access.ts';
import type { ConversationId, PersonId, SessionId } from '../session/ids.ts';
import { mineIn } from '../session/mine.ts';
import { recordOf, type SessionRecord } from '../session/record.ts';
import type { Reply } from '../session/reply.ts';
import { sealed } from '../session/sealed.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Train } from '../train.ts';
import type { RunId } from '../training/run.ts';
import { apologyFor } from '../words/reply.ts';
import { createAdapter, type Gating, processWith } from './adapter.ts';
import { Bot, type BotParts } from './bot.ts';
import { reminderActivity } from './cards/mine.ts';
import type { Lenses } from './cards/together.ts';
import { chatWith } from './deep-link.ts';
import { exportActivity } from './export.ts';
import { createFileConsent } from './file-consent.ts';
import { createLimited } from './limits/limited.ts';
import { createRateLimits, type Rate } from './limits/rate-limits.ts';
import { createLinkTo, type LinkTo } from './link-to.ts';
import { createLinks } from './links.ts';
import { createDataLinks, createOpenData, dataActivity, type OpenData } from './my-data.ts';
import type { Opened } from './opened.ts';
import { createOpen, type Open } from './page.ts';
import { sendProactively } from './proactive.ts';
import { createOpenRecord, createRecordLinks, type OpenRecord } from './record-links.ts';
import type { Handle } from './server.ts';
import { show } from './show.ts';
import type { Showing } from './showing.ts';
import { createTimeUp } from './time-up.ts';
import { byRole } from './training/by-role.ts';
import { createOpenPack, createPackLinks, type OpenPack } from './training/files.ts';
import { createLive } from './training/live.ts';
import { roomMessageWith } from './training/message.ts';
import { createTraining } from './training/training.ts';
import { watched } from './training/watched.ts';

/** What the channel is given. `base`: where it is reached from a browser, or null; `key`: what its links are signed with; `who`: this process. */
export type ChannelParts = Pick<BotParts, 'turn' | 'find' | 'welcomes'> & {
  readonly train: Train;
  /** Those that may be handed to a colleague, and by which a record names them. */
  readonly lenses: Lenses;
  readonly teams: Config['teams'];
  readonly base: string | null;
  readonly key: Buffer;
  readonly library: Library;
  readonly sessions: Pick<Sessions, 'recall' | 'one'>;
  /** Whether a person alone is asked for leave to put a file into their OneDrive, or given a link. */
  readonly consents: boolean;
  readonly voiceName: VoiceName;
  readonly references: References;
  readonly outbox: Outbox;
  readonly events: Events;
  readonly now: () => string;
  readonly who: string;
  /** Who may do what; `everyRole` where nobody shows who they are. */
  readonly roles: Pick<Roles, 'barredByRole'>;
  /** Everything that is held of a person, as a file. */
  readonly dataFile: (person: PersonId, say: Catalogue) => Promise<RecordFile>;
  /** For the audit: told of each link that opens what it leads to, … */
  readonly opened?: Opened;
  /** … and of whoever asks for what is not theirs: `target` is the id of a session or a run, or what they have not the role for. */
  readonly turnedAway?: (person: PersonId, why: 'foreign' | 'role', target: string) => void;
  readonly gating?: Gating;
  /** How often one person, and one tenant, is heard in a minute. */
  readonly rate: Rate;
};

/** Everything by which people are reached: what answers them, what opens links, and what speaks to them first. */
export type Channel = {
  readonly handle: Handle;
  /** Whether only this machine is answered. */
  readonly local: boolean;
  readonly open: Open;
  readonly record: OpenRecord;
  readonly pack: OpenPack;
  readonly data: OpenData;
  readonly followUp: FollowUp;
  /** Tells a person, in their own chat only, how many sessions of theirs are deleted and on which day (YYYY-MM-DD). */
  readonly tellOfDeletion: RetentionParts['tell'];
  /** Resolves when every turn under way is finished and answered. */
  readonly settled: () => Promise<void>;
};

export function createChannel(parts: ChannelParts): Channel {
  const { teams, base, key, library, lenses, voiceName, sessions, references, outbox, events, now, who, train } = parts;
  const links = createLinks({ key, base: base ?? '', now });
  const linkToFor = (person: PersonId | null): LinkTo =>
    base === null ? () => null : createLinkTo(links, library, person);
  const linkTo = linkToFor(null);
  const chat = teams ? chatWith(teams.appId) : null;
  const showing = (say: Catalogue, person: PersonId | null = null): Showing => ({
    linkTo: linkToFor(person),
    lenses,
    chat,
    say,
  });
  const adapter = createAdapter(teams, events, parts.gating);
  const send = sendProactively(adapter, teams?.appId ?? '');

  /** Says or changes something in a conversation that did not ask, in its language. Null where it cannot be reached at all. */
  async function sayIn(conversation: ConversationId, words: (say: Catalogue) => Partial<Activity>) {
    const known = await references.of(conversation);
    return known && send(known.reference, words(catalogueFor(known.locale)));
  }
  /** The same. False unless it surely arrived. */
  const speak = async (conversation: ConversationId, words: (say: Catalogue) => Partial<Activity>): Promise<boolean> =>
    (await sayIn(conversation, words))?.kind === 'sent';
  const deliverTo = (conversation: ConversationId, reply: Reply) =>
    speak(conversation, (say) => show(reply, showing(say)));

  /** As the session stands now: what was struck, or whose end is known, is not reminded of. */
  async function textOf({ session, item, person, locale }: Reminder): Promise<Partial<Activity> | null> {
    const placed = await sessions.one(session);
    const mine = placed && mineIn(person, [placed.session], now()).find(({ id }) => id === item);
    return mine ? reminderActivity(mine, catalogueFor(locale)) : null;
  }

  const recordLinks = createRecordLinks({ key, base: base ?? '', now });
  /** Null where there is no such session, or this person is not of it; that they tried is told. */
  async function recordFor(session: SessionId, person: PersonId): Promise<SessionRecord | null> {
    const placed = await sessions.one(session);
    if (!placed) return null;
    if (isOf(placed.session, person)) return recordOf(sealed(placed.session), lenses);
    turnedAway(person, 'foreign', session);
    return null;
  }
  const opened: Opened = parts.opened ?? (async () => undefined);
  function turnedAway(person: PersonId, why: 'foreign' | 'role', target: string): void {
    events.rejected({ status: 403, code: why });
    parts.turnedAway?.(person, why, target);
  }

  const failed = (error: unknown) => events.failed(traceOf(error));
  const timeUp = createTimeUp({ sessions, deliverTo, now, failed });
  const dataLinks = createDataLinks({ key, base: base ?? '', now });
  const packLinks = createPackLinks({ key, base: base ?? '', now });
  // Microsoft's local page opens no dialogs from a card.
  const roomMessage = roomMessageWith({ linkTo, dialogs: teams !== null });
  const live = createLive({
    async update(run) {
      const room = await train.room(run);
      if (!room?.run.card) return null;
      const { conversation, card } = room.run;
      return sayIn(conversation, (words) => ({ ...roomMessage(room, words), id: card }));
    },
    gone: (run) => void tellGone(run).catch(failed),
    failed,
  });
  /** Where the bot was taken out of a room, its trainer is told in their own chat, if there is one. */
  async function tellGone(run: RunId): Promise<void> {
    const room = await train.room(run);
    const own = room && (await references.personalOf(room.run.trainer));
    if (own) await speak(own.conversation, (say) => ({ type: 'message', text: say.training.notAMember }));
  }
  const unguarded = createTraining({
    train: watched(train, (person, run) => turnedAway(person, 'foreign', run)),
    live,
    linkTo: base === null ? null : packLinks.to,
    roomMessage,
    change: sayIn,
    failed,
    now,
  });

  const training = byRole(unguarded, {
    barredByRole: parts.roles.barredByRole,
    barred: (person, does) => turnedAway(person, 'role', `training-${does}`),
  });

  /** Of whom it was asked lately whether a reminder was lost: it happens so seldom that not every turn need ask. */
  const lately = new LRUCache<PersonId, true>({ max: 10_000, ttl: 10 * 60_000 });
  const bot = new Bot({
    ...parts,
    training,
    followed: (conversation, reply) => {
      if (reply.kind === 'steered') timeUp(conversation, reply);
    },
    exported: (reply, { personal, say, person }) =>
      exportActivity(reply, {
        consents: parts.consents && personal,
        linkTo: base === null ? null : (session, format) => recordLinks.to(session, format, person),
        say,
        voiceName,
      }),
    dataOf: async (person, say) => dataActivity(person, base === null ? null : dataLinks.to, say),
    consent: createFileConsent({
      // Whoever was asked may answer days later, and as often as they like: each time it is noted, or nothing is given.
      recordOf: async (session, person) => {
        const record = await recordFor(session, person);
        if (record) await opened({ person, what: 'record', id: session });
        return record;
      },
      fetch,
      local: teams === null,
      failed,
      voiceName,
    }),
    linkTo,
    deliverTo,
    ownChat: async (person) => (await references.personalOf(person))?.conversation ?? null,
    apologiseTo: async (conversation, error) => {
      await speak(conversation, (say) => ({ type: 'message', text: apologyFor(error, say) }));
    },
    missed: async (person) => {
      if (lately.has(person)) return null;
      lately.set(person, true);
      const unsure = (await outbox.unsureOf(person)).map(({ id }) => id);
      return unsure.length === 0 ? null : () => outbox.mentioned(unsure, now());
    },
    chat,
    showing,
  });
  const limited = createLimited({ bot, allows: createRateLimits(parts.rate), events });
  return {
    handle: (request, response) => processWith(adapter, limited, request, response),
    // Without credentials nobody shows who they are.
    local: teams === null,
    open: createOpen(links, library, (opening) => void opened(opening).catch(failed)),
    record: createOpenRecord({ links: recordLinks, recordOf: recordFor, opened, voiceName }),
    pack: createOpenPack({ links: packLinks, train, opened }),
    data: createOpenData({ links: dataLinks, dataFile: parts.dataFile, opened }),
    tellOfDeletion: async (person, { sessions: many, on }) => {
      const own = await references.personalOf(person);
      if (!own) return 'unreached';
      const told = await sayIn(own.conversation, (say) => ({
        type: 'message',
        text: say.confidence.notice(many, say.date(on)),
      }));
      if (told?.kind === 'gone') await references.forget(own.conversation);
      return told === null || told.kind === 'gone' ? 'unreached' : told.kind === 'refused' ? 'later' : 'told';
    },
    followUp: createFollowUp({ outbox, references, send, textOf, now, who, log: events }),
    settled: () => bot.settled(),
  };
}
