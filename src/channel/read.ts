import { z } from 'zod';
import {
  ActivityId,
  ChallengeId,
  type Command,
  ConversationId,
  commandIn,
  mostCharacters,
  PersonId,
  type Said,
  SessionId,
  Word,
} from '../session/command.ts';
import { type Mention, spoken } from './spoken.ts';

/** What is used of an activity; whatever else Teams sends is passed over. */
const Incoming = z.object({
  type: z.string(),
  id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  timestamp: z.unknown().optional(),
  rawTimestamp: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().min(1).nullish() }),
  recipient: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  entities: z.array(z.unknown()).nullish(),
});
type Incoming = z.infer<typeof Incoming>;

const MentionEntity = z.object({
  type: z.literal('mention'),
  text: z.string().optional(),
  mentioned: z.object({ id: z.string() }),
});

/** What a button carries: the command, and the card that it stands on. */
const Pressed = z.object({ command: Word, session: SessionId.optional(), challenge: ChallengeId.optional() });
type Pressed = z.infer<typeof Pressed>;

const Execute = z.object({ action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).nullish() }) });

const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().nullish() }),
});

const FeedbackText = z.object({ feedbackText: z.string() });

/** What an activity asks of the bot. `unheard`: in a group, and not spoken to the bot. `unclear`: nothing that it knows. */
export type Heard =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'wordless' | 'too-long' | 'unheard' | 'unclear' };

/** Reads a message or an invoke; text and buttons come to the same command. `at`: now, ISO 8601, UTC. */
export function read(activity: unknown, at: string): Heard {
  const parsed = Incoming.safeParse(activity);
  if (!parsed.success) return { kind: 'unclear' };
  const incoming = parsed.data;
  const envelope = {
    conversation: ConversationId.parse(incoming.conversation.id),
    activity: ActivityId.parse(incoming.id ?? `${incoming.conversation.id} ${sentAt(incoming) ?? at}`),
    person: PersonId.parse(incoming.from.aadObjectId ?? incoming.from.id),
    ...(isGroup(incoming) ? { role: 'group' as const } : {}),
    at,
  };
  switch (incoming.type) {
    case 'invoke': {
      const feedback = feedbackIn(incoming);
      if (feedback) return { kind: 'said', said: { ...envelope, command: feedback } };
      const pressed = pressedIn(incoming);
      return pressed ? { kind: 'said', said: { ...envelope, ...commandOf(pressed) } } : { kind: 'unclear' };
    }
    case 'message': {
      // A button on a client that does not know Action.Execute comes as a message without text.
      const pressed = Pressed.safeParse(incoming.value).data;
      if (pressed) return { kind: 'said', said: { ...envelope, ...commandOf(pressed) } };
      const mentions = mentionsIn(incoming);
      if (isGroup(incoming) && !mentions.some(({ id }) => id === incoming.recipient?.id)) return { kind: 'unheard' };
      const text = spoken(incoming.text ?? '', incoming.recipient, mentions);
      if (text.length > mostCharacters) return { kind: 'too-long' };
      const command = commandIn(text);
      return command ? { kind: 'said', said: { ...envelope, command } } : { kind: 'wordless' };
    }
    default:
      return { kind: 'unclear' };
  }
}

/** The Bot Framework turns the timestamp into a Date, and keeps what was sent beside it. */
const sentAt = ({ rawTimestamp, timestamp }: Incoming): string | undefined =>
  rawTimestamp ?? (timestamp instanceof Date ? String(timestamp.getTime()) : undefined);

function commandOf({ command, session, challenge }: Pressed): Pick<Said, 'command' | 'card'> {
  if (!session) return { command: { kind: command } };
  return { command: { kind: command }, card: { session, ...(challenge ? { challenge } : {}) } };
}

function pressedIn({ name, value }: Incoming): Pressed | undefined {
  const execute = name === 'adaptiveCard/action' ? Execute.safeParse(value).data : undefined;
  return execute && Pressed.safeParse({ ...execute.action.data, command: execute.action.verb }).data;
}

function feedbackIn({ name, value }: Incoming): Command | null {
  const feedback = name === 'message/submitAction' ? Feedback.safeParse(value).data : undefined;
  if (!feedback) return null;
  const { reaction, feedback: words } = feedback.actionValue;
  return { kind: 'feedback', reaction, text: textOfFeedback(words ?? '').slice(0, mostCharacters) };
}

/** Teams sends the words of a feedback as JSON in a string. */
function textOfFeedback(feedback: string): string {
  try {
    return FeedbackText.parse(JSON.parse(feedback)).feedbackText;
  } catch {
    return feedback;
  }
}

const isGroup = ({ conversation: { isGroup: group, conversationType } }: Incoming): boolean =>
  group === true || conversationType === 'groupChat' || conversationType === 'channel';

const mentionsIn = ({ entities }: Incoming): Mention[] =>
  (entities ?? []).flatMap((entity) => {
    const mention = MentionEntity.safeParse(entity).data;
    return mention ? [{ id: mention.mentioned.id, text: mention.text }] : [];
  });
