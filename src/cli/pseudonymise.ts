import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { EntityKind } from '../safeguards/pseudonymise/entity.ts';
import { loadWords } from '../safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../safeguards/pseudonymise/pseudonymise.ts';

export const PseudonymiseLine = z.object({ id: z.string(), text: z.string() });

/** What is printed for a kind: a link and a handle are one to whoever counts what is found, though a reader has use for the difference. */
const printed = (kind: EntityKind) => (kind === 'URL' || kind === 'HANDLE' ? 'URL_SOCIAL' : kind);

/** What is kept of one text, and what was masked in the text that came in. Each line is a session of its own. */
export function pseudonymiserIn({ knowledgeDirectory }: Config) {
  const pseudonymise = createPseudonymise(loadWords(join(knowledgeDirectory, 'safeguards')));
  return async (line: z.infer<typeof PseudonymiseLine>) => {
    const { text, entities } = pseudonymise(line.text);
    return {
      id: line.id,
      text,
      entities: entities.map(({ start, end, kind }) => ({ start, end, kind: printed(kind) })),
    };
  };
}
