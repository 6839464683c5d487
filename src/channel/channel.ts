import type { Activity } from 'botbuilder';
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
import { createLinked, type Opens } from './linked.ts';
import { createMissed } from './missed.ts';
import { dataActivity } from './my-data.ts';
import type { Opened } from './opened.ts';
import { sendProactively } from './proactive.ts';
import { createReach } from './reach.ts';
import type { Handle } from './server.ts';
import { show } from './show.ts';
import type { Showing } from './showing.ts';
import { createTellOfDeletion } from './tell-of-deletion.ts';
import { createTimeUp } from './time-up.ts';
import { createRooms } from './training/rooms.ts';

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
export type Channel = Opens & {
  readonly handle: Handle;
  /** Whether only this machine is answered. */
  readonly local: boolean;
  readonly followUp: FollowUp;
  /** Tells a person, in their own chat only, how many sessions of theirs are deleted and on which day (YYYY-MM-DD). */
  readonly tellOfDeletion: RetentionParts['tell'];
  /** Resolves when every turn under way is finished and answered. */
  readonly settled: () => Promise<void>;
};

export function createChannel(parts: ChannelParts): Channel {
  const { teams, lenses, voiceName, sessions, references, outbox, events, now, who, train } = parts;
  const failed = (error: unknown) => events.failed(traceOf(error));
  const opened: Opened = parts.opened ?? (async () => undefined);
  const linked = createLinked({ ...parts, recordOf: recordFor, opened, failed });
  const linkTo = linked.documentTo(null);
  const chat = teams ? chatWith(teams.appId) : null;
  const showing = (say: Catalogue, person: PersonId | null = null): Showing => ({
    linkTo: linked.documentTo(person),
    lenses,
    chat,
    say,
  });
  const adapter = createAdapter(teams, events, parts.gating);
  const send = sendProactively(adapter, teams?.appId ?? '');
  const reach = createReach({ references, send });
  const deliverTo = (conversation: ConversationId, reply: Reply) =>
    reach.speak(conversation, (say) => show(reply, showing(say)));
  const timeUp = createTimeUp({ sessions, deliverTo, now, failed });
  const training = createRooms({
    train,
    reach,
    linkTo,
    packTo: linked.packTo,
    // Microsoft's local page opens no dialogs from a card.
    dialogs: teams !== null,
    barredByRole: parts.roles.barredByRole,
    turnedAway,
    failed,
    now,
  });

  const bot = new Bot({
    ...parts,
    training,
    followed: (conversation, reply) => {
      if (reply.kind === 'steered') timeUp(conversation, reply);
    },
    exported: (reply, { personal, say, person }) => {
      const { recordTo } = linked;
      return exportActivity(reply, {
        consents: parts.consents && personal,
        linkTo: recordTo && ((session, format) => recordTo(session, format, person)),
        say,
        voiceName,
      });
    },
    dataOf: async (person, say) => dataActivity(person, linked.dataTo, say),
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
    ownChat: reach.ownChat,
    apologiseTo: async (conversation, error) => {
      await reach.speak(conversation, (say) => ({ type: 'message', text: apologyFor(error, say) }));
    },
    missed: createMissed(outbox, now),
    chat,
    showing,
  });
  const limited = createLimited({ bot, allows: createRateLimits(parts.rate), events });
  return {
    handle: (request, response) => processWith(adapter, limited, request, response),
    // Without credentials nobody shows who they are.
    local: teams === null,
    ...linked.opens,
    tellOfDeletion: createTellOfDeletion(reach, references),
    followUp: createFollowUp({ outbox, references, send, textOf, now, who, log: events }),
    settled: () => bot.settled(),
  };

  /** As the session stands now: what was struck, or whose end is known, is not reminded of. */
  async function textOf({ session, item, person, locale }: Reminder): Promise<Partial<Activity> | null> {
    const placed = await sessions.one(session);
    const mine = placed && mineIn(person, [placed.session], now()).find(({ id }) => id === item);
    return mine ? reminderActivity(mine, catalogueFor(locale)) : null;
  }

  /** Null where there is no such session, or this person is not of it; that they tried is told. */
  async function recordFor(session: SessionId, person: PersonId): Promise<SessionRecord | null> {
    const placed = await sessions.one(session);
    if (!placed) return null;
    if (isOf(placed.session, person)) return recordOf(sealed(placed.session), lenses);
    turnedAway(person, 'foreign', session);
    return null;
  }

  function turnedAway(person: PersonId, why: 'foreign' | 'role', target: string): void {
    events.rejected({ status: 403, code: why });
    parts.turnedAway?.(person, why, target);
  }
}
