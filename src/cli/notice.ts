import { z } from 'zod';
import { Role } from '../lenses/lens.ts';
import type { Thinking } from '../parts/thinking.ts';

export const NoticeLine = z.object({ id: z.string(), text: z.string().min(1), role: Role.optional() });

/** What one account calls for: urgent risk or null, the lenses best first with the words that called for them, and what was done well. */
export async function notice({ read, screen, notice }: Thinking, { id, text }: z.infer<typeof NoticeLine>) {
  const account = await read(text);
  const { urgent } = screen(account);
  const { called, covered } = notice(account);
  return {
    id,
    urgent: urgent && { kind: urgent },
    lenses: called.map(({ lens, score, cues }) => ({
      id: lens,
      score,
      cues: cues.map(({ start, end }) => ({ start, end })),
    })),
    covered,
  };
}
