import { z } from 'zod';
import type { Catalogue } from '../language/catalogue.ts';
import { Role } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import { commandIn } from '../session/command-in.ts';
import { ActivityId, ConversationId, PersonId } from '../session/ids.ts';
import type { Reply } from '../session/reply.ts';
import type { Turn } from '../turn.ts';
import { becauseOf, boundaryText, openingOf, textOf } from '../words/reply.ts';

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
  { at, activity, say }: { at: string; activity: string; say: Catalogue },
) {
  const command = commandIn(line.text);
  if (!command) return { id: line.id, ...empty(say) };
  const { reply } = await turn({
    conversation: ConversationId.parse(line.session ? `session ${line.session}` : `line ${activity}`),
    activity: ActivityId.parse(activity),
    person: PersonId.parse('command line'),
    role: line.role,
    at,
    command,
  });
  return { id: line.id, ...outputOf(reply, say) };
}

const empty = ({ terminal }: Catalogue) => ({
  kind: 'answer',
  lens: null,
  text: terminal.wordless,
  because: null,
  citations: [],
  writer: 'bank',
});

function outputOf(reply: Reply, say: Catalogue) {
  const plain = { lens: null, text: textOf(reply, say), because: null, citations: [], writer: 'bank' };
  switch (reply.kind) {
    case 'challenge':
      return {
        kind: 'challenge',
        ...challengeOf(reply.challenge, say),
        text: [openingOf(reply, say), reply.challenge.text].filter((part) => part !== null).join(' '),
      };
    case 'boundary': {
      const { citation } = reply.boundary;
      const own = { ...plain, citations: citation ? [citationOf(citation)] : [] };
      return {
        kind: 'boundary',
        ...(reply.challenge ? challengeOf(reply.challenge, say) : own),
        text: boundaryText(reply),
      };
    }
    case 'why':
    case 'source':
      return { kind: 'answer', ...challengeOf(reply.challenge, say), text: textOf(reply, say) };
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

const challengeOf = (challenge: Challenge, say: Catalogue) => ({
  lens: challenge.lens,
  because: becauseOf(challenge, say),
  citations: challenge.citations.map(citationOf),
  writer: challenge.writer,
});

const citationOf = ({ document, headings, quote }: Challenge['citations'][number]) => ({
  source: document,
  section: headings.join(' › '),
  quote,
});
