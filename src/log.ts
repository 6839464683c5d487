import type { Logger } from 'pino';
import type { ReminderKind } from './follow-up/reminder.ts';
import type { LensId } from './lenses/lens.ts';
import type { Deleted, Noticed } from './retention/store.ts';
import type { BoundaryKind, UrgentKind } from './safeguards/kinds.ts';
import type { SessionId } from './session/ids.ts';
import type { Refusal } from './session/reply.ts';

/**
 * Everything that Second Look ever logs, one function an event. Each takes only fields that are safe to keep:
 * branded ids, kinds, counts and durations (ms). No function takes a person's words, so none can reach the log.
 */
export type Events = ReturnType<typeof createEvents>;

export function createEvents(logger: Logger) {
  return {
    started: (fields: {
      port: number;
      database: 'embedded' | 'server';
      lenses: number;
      passages: number;
      ms: number;
    }) => logger.info(fields, 'started'),
    stopped: (fields: { signal: string }) => logger.info(fields, 'stopped'),
    challenged: (fields: { session: SessionId; lens: LensId }) => logger.info(fields, 'challenged'),
    signposted: (fields: { session: SessionId; urgent: UrgentKind }) => logger.info(fields, 'signposted'),
    bounded: (fields: { session: SessionId; boundary: BoundaryKind }) => logger.info(fields, 'bounded'),
    /** What a model did: tokens. */
    thought: (fields: { task: 'notice' | 'ask'; input: number; output: number }) =>
      logger.info(fields, 'a model answered'),
    silent: (fields: { task: 'notice' | 'ask'; because: string }) =>
      logger.warn(fields, 'a model was of no use; what was there without it stands'),
    faulted: (fields: { faults: readonly string[]; attempt: number }) =>
      logger.warn(fields, 'a model wrote what may not be shown'),
    finished: (fields: { session: SessionId }) => logger.info(fields, 'finished'),
    refused: (fields: { because: Refusal }) => logger.info(fields, 'refused'),
    repeated: () => logger.info('an activity came twice and was applied once'),
    overtaken: (fields: { attempt: number }) => logger.warn(fields, 'overtaken by another activity; decided again'),
    reminded: (fields: { session: SessionId; kind: ReminderKind }) => logger.info(fields, 'a reminder was sent'),
    unreminded: (fields: {
      session: SessionId;
      kind: ReminderKind;
      because: 'refused' | 'gone' | 'unsure';
      attempt: number;
    }) => logger.warn(fields, 'a reminder was not sent, or may not have been'),
    /** A process died while it had them in hand. */
    abandoned: (fields: { reminders: number }) =>
      logger.warn(fields, 'reminders that may have been sent are not sent again'),
    /** A document of a person's own that speaks to a machine; its id is made of its file's name. */
    quarantined: (fields: { document: string }) =>
      logger.warn(fields, 'a document speaks to a machine and was put aside; read the report beside it'),
    quarantineAccepted: (fields: { document: string }) =>
      logger.warn(fields, 'a document that was put aside was taken in, because somebody read it'),
    leftOut: (fields: { document: string; kinds: readonly string[] }) =>
      logger.warn(
        fields,
        'a document speaks to a machine and was left out; ingest it again to have it put aside with a report',
      ),
    /** What the day's job deleted, and told people of beforehand. */
    deleted: (fields: Deleted) => logger.info(fields, 'deleted what was old'),
    noticed: (fields: Noticed) => logger.info(fields, 'people were told what will be deleted'),
    /** `SEQ:HASH`: written down outside the database, so that a tail that is cut off is found. */
    auditEnds: (fields: { head: string }) => logger.info(fields, 'the audit log ends here'),
    rejected: (fields: { status: number; code: string }) => logger.warn(fields, 'a request was rejected'),
    /** `at` is a stack frame. Never the message: other people's errors quote their input. */
    failed: (fields: { code: string; at: string | undefined }) => logger.error(fields, 'failed'),
  };
}

/** The safe part of anything that was thrown: a code and the frame it came from. */
export function traceOf(thrown: unknown): { code: string; at: string | undefined } {
  if (!(thrown instanceof Error)) return { code: typeof thrown, at: undefined };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
  return {
    code,
    at: framesOf(thrown)
      .find((line) => isFrame.test(line))
      ?.trim(),
  };
}

/** The message stands before the frames, and may hold a line of a person's that looks like one. */
const framesOf = ({ message, stack = '' }: Error): string[] => {
  const at = message === '' ? 0 : stack.indexOf(message);
  return at < 0 ? [] : stack.slice(at + message.length).split('\n');
};

const isFrame = /^ {4}at .*:\d+:\d+\)?$/;
