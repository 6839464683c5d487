import { z } from 'zod';
import type { Command, Said } from '../session/command.ts';
import { commandIn } from '../session/command-in.ts';
import { mostCharacters } from '../session/given.ts';
import { ActivityId, ConversationId, PersonId } from '../session/ids.ts';
import { conversationKind } from './conversation-kind.ts';
import { pressIn } from './on-card.ts';
import { type Mention, spoken } from './spoken.ts';

/** What is used of an activity; whatever else Teams sends is passed over. */
const Incoming = z.object({
  type: z.string(),
  id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  timestamp: z.unknown().optional(),
  rawTimestamp: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().max(35).nullish().catch(null),
  value: z.unknown().optional(),
  from: z.object({ id: z.string().min(1), name: z.string().nullish(), aadObjectId: z.string().min(1).nullish() }),
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

const Execute = z.object({ action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).nullish() }) });

const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().nullish() }),
});

const FeedbackText = z.object({ feedbackText: z.string() });

/** What an activity asks of the bot. `unheard`: in a group, and not spoken to the bot. `unclear`: nothing that it knows. */
export type Heard =
  | { readonly kind: 'said'; readonly said: Said }
  /** A card was filled in so that nothing can be made of it. */
  | { readonly kind: 'not-filled-in' }
  | { readonly kind: 'wordless' | 'too-long' | 'unheard' | 'unclear' };

/** Reads a message, one that was changed or taken back, or an invoke; text and buttons come to the same command. `at`: now, ISO 8601, UTC. */
export function read(activity: unknown, at: string): Heard {
  const parsed = Incoming.safeParse(activity);
  if (!parsed.success) return { kind: 'unclear' };
  const incoming = parsed.data;
  const envelope = {
    conversation: ConversationId.parse(incoming.conversation.id),
    activity: ActivityId.parse(incoming.id ?? `${incoming.conversation.id} ${sentAt(incoming) ?? at}`),
    person: personOf(incoming.from),
    ...(incoming.from.name ? { name: incoming.from.name } : {}),
    ...(incoming.locale ? { locale: incoming.locale } : {}),
    ...(isGroup(incoming) ? { role: 'group' as const, place: 'group' as const } : {}),
    at,
  };
  switch (incoming.type) {
    case 'invoke': {
      const feedback = feedbackIn(incoming);
      if (feedback) return { kind: 'said', said: { ...envelope, command: feedback } };
      const value = incoming.name === 'adaptiveCard/action' ? Execute.safeParse(incoming.value).data : undefined;
      return pressed(envelope, value && { ...value.action.data, command: value.action.verb });
    }
    case 'message': {
      // A button on a client that does not know Action.Execute comes as a message without text.
      const press = pressed(envelope, incoming.value);
      if (press.kind !== 'unclear') return press;
      const mentions = mentionsIn(incoming);
      if (isGroup(incoming) && !mentions.some(({ id }) => id === incoming.recipient?.id)) return { kind: 'unheard' };
      const text = spoken(incoming.text ?? '', incoming.recipient, mentions);
      if (text.length > mostCharacters) return { kind: 'too-long' };
      const command = commandIn(text);
      return command ? { kind: 'said', said: { ...envelope, command } } : { kind: 'wordless' };
    }
    case 'messageUpdate':
    case 'messageDelete':
      return { kind: 'said', said: { ...envelope, ...changed(incoming, envelope.activity, at) } };
    default:
      return { kind: 'unclear' };
  }
}

/** The Bot Framework turns the timestamp into a Date, and keeps what was sent beside it. */
const sentAt = ({ rawTimestamp, timestamp }: Incoming): string | undefined =>
  rawTimestamp ?? (timestamp instanceof Date ? String(timestamp.getTime()) : undefined);

type Envelope = Omit<Said, 'command' | 'card'>;

function pressed(envelope: Envelope, value: unknown): Heard {
  const press = pressIn(value);
  if (press.kind === 'unknown') return { kind: 'unclear' };
  if (press.kind === 'unreadable') return { kind: 'not-filled-in' };
  const { command, card } = press;
  return { kind: 'said', said: { ...envelope, command, ...(card ? { card } : {}) } };
}

/** A message that was changed comes under its own id again, so what is done about it goes by another: it is applied once for each change. */
function changed(incoming: Incoming, activity: ActivityId, at: string): Pick<Said, 'activity' | 'command'> {
  const text = spoken(incoming.text ?? '', incoming.recipient, mentionsIn(incoming)).slice(0, mostCharacters);
  const when = sentAt(incoming) ?? at;
  const again = ActivityId.parse(`${activity} changed ${when}`);
  return incoming.type === 'messageUpdate' && text !== ''
    ? { activity: again, command: { kind: 'reword', activity, text } }
    : { activity: again, command: { kind: 'withdraw', activity } };
}

export const personOf = ({
  id,
  aadObjectId,
}: {
  readonly id: string;
  readonly aadObjectId?: string | null | undefined;
}) => PersonId.parse(aadObjectId ?? id);

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

const isGroup = ({ conversation }: Incoming): boolean => conversationKind(conversation) !== 'personal';

const mentionsIn = ({ entities }: Incoming): Mention[] =>
  (entities ?? []).flatMap((entity) => {
    const mention = MentionEntity.safeParse(entity).data;
    return mention ? [{ id: mention.mentioned.id, text: mention.text }] : [];
  });
