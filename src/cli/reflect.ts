import { z } from 'zod';
import { Role } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import { ActivityId, ConversationId, commandIn, PersonId } from '../session/command.ts';
import type { Reply } from '../session/reply.ts';
import type { Turn } from '../turn.ts';
import { becauseOf, boundaryText, openingOf, textOf } from '../words.ts';

export const ReflectLine = z.object({
  id: z.string(),
  text: z.string().min(1),
  role: Role.optional(),
  session: z.string().min(1).optional(),
});

/** One message of a conversation and what is said back. Lines with the same `session` are one conversation; a line without is its own. */
export async function reflect(
  turn: Turn,
  line: z.infer<typeof ReflectLine>,
  { at, activity }: { at: string; activity: string },
) {
  const command = commandIn(line.text);
  if (!command) return { id: line.id, ...empty };
  const { reply } = await turn({
    conversation: ConversationId.parse(line.session ? `session ${line.session}` : `line ${activity}`),
    activity: ActivityId.parse(activity),
    person: PersonId.parse('command line'),
    role: line.role,
    at,
    command,
  });
  return { id: line.id, ...outputOf(reply) };
}

const empty = {
  kind: 'answer',
  lens: null,
  text: 'There are no words in this line.',
  because: null,
  citations: [],
  writer: 'bank',
};

function outputOf(reply: Reply) {
  const plain = { lens: null, text: textOf(reply), because: null, citations: [], writer: 'bank' };
  switch (reply.kind) {
    case 'challenge':
      return {
        kind: 'challenge',
        ...challengeOf(reply.challenge),
        text: [openingOf(reply), reply.challenge.text].filter((part) => part !== null).join(' '),
      };
    case 'boundary': {
      const { citation } = reply.boundary;
      const own = { ...plain, citations: citation ? [citationOf(citation)] : [] };
      return { kind: 'boundary', ...(reply.challenge ? challengeOf(reply.challenge) : own), text: boundaryText(reply) };
    }
    case 'why':
    case 'source':
      return { kind: 'answer', ...challengeOf(reply.challenge), text: textOf(reply) };
    case 'found':
      return { kind: 'answer', ...plain, citations: reply.quotes.map(({ citation }) => citationOf(citation)) };
    case 'signpost':
      return { kind: 'signpost', ...plain };
    case 'close':
      return { kind: 'close', ...plain };
    default:
      return { kind: 'answer', ...plain };
  }
}

const challengeOf = (challenge: Challenge) => ({
  lens: challenge.lens,
  because: becauseOf(challenge),
  citations: challenge.citations.map(citationOf),
  writer: challenge.writer,
});

const citationOf = ({ document, headings, quote }: Challenge['citations'][number]) => ({
  source: document,
  section: headings.join(' › '),
  quote,
});
