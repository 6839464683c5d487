import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import type { Catalogue } from '../language/catalogue.ts';
import { fileOf } from '../record/file.ts';
import { Format } from '../record/name.ts';
import type { VoiceName } from '../record/outline.ts';
import { type PersonId, SessionId } from '../session/ids.ts';
import type { SessionRecord } from '../session/record.ts';
import { type Fetch, UploadError, upload } from './upload.ts';

/** What is carried from the question to the answer, and nothing of the record: that is made again then, since it may have been struck meanwhile. */
const Asked = z.object({ session: SessionId, format: Format });
type Asked = z.infer<typeof Asked>;

/** What Teams sends when a person was asked for their leave, and when they gave it where the file goes. */
const Consent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: Asked,
    uploadInfo: z.object({
      name: z.string(),
      uploadUrl: z.string(),
      contentUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    }),
  }),
  z.object({ action: z.literal('decline') }),
]);

/** Asks a person for leave to put a file into their OneDrive. `size`: bytes. Works in a personal chat in Teams only. */
export function consentActivity(asked: Asked, name: string, size: number, { record }: Catalogue): Partial<Activity> {
  const content = {
    description: record.consent,
    sizeInBytes: size,
    acceptContext: asked,
    declineContext: asked,
  };
  return {
    type: ActivityTypes.Message,
    summary: record.title,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  };
}

export type FileConsentParts = {
  /** The record as it stands now; null where there is no such session, or the person took no part in it. */
  readonly recordOf: (session: SessionId, person: PersonId) => Promise<SessionRecord | null>;
  readonly fetch: Fetch;
  /** The bot runs without Teams, and this machine may stand in for OneDrive. */
  readonly local: boolean;
  readonly failed: (error: unknown) => void;
  readonly voiceName?: VoiceName;
};

/**
 * Does what a person answered to the question, and gives what is said of it; null for what is no such answer. `value`: of the invoke
 * `fileConsent/invoke`. `person`: who sent it. What goes wrong on the way is told to `failed` and said; it is thrown to nobody.
 */
export type FileConsent = (value: unknown, person: PersonId, say: Catalogue) => Promise<Partial<Activity> | null>;

export function createFileConsent(parts: FileConsentParts): FileConsent {
  const { recordOf, failed, voiceName } = parts;
  return async (value, person, say) => {
    const consent = Consent.safeParse(value).data;
    if (!consent) return null;
    if (consent.action === 'decline') return message(say.record.declined);
    const { session, format } = consent.context;
    const { uploadUrl, contentUrl, uniqueId, fileType, name } = consent.uploadInfo;
    try {
      const record = await recordOf(session, person);
      if (!record) return message(say.record.gone);
      await upload(await fileOf(record, format, say, voiceName), uploadUrl, parts);
    } catch (error) {
      failed(error);
      return message(error instanceof UploadError ? say.record.notUploaded : say.record.notMade);
    }
    return {
      ...message(say.record.sent),
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          contentUrl,
          name,
          content: { uniqueId, fileType },
        },
      ],
    };
  };
}

const message = (text: string): Partial<Activity> => ({ type: ActivityTypes.Message, text, summary: text });
