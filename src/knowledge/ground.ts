import type { Lens, LensId, Quotation } from '../lenses/lens.ts';
import type { Cue, Notice } from '../lenses/noticed.ts';
import { quoteAt } from '../lenses/quote.ts';
import type { Read } from '../reading/read.ts';
import type { Noticed } from '../session/events.ts';
import type { Bearing } from './bearing.ts';
import type { Citation } from './document.ts';

/** As many lenses as a session needs to go on from; the rest of the order is of no use to anybody. */
const most = 6;

/** As many passages behind one question as a tired person opens. */
export const mostCitations = 3;

/**
 * Puts under each lens that is called for the person's own words and the passages behind the lens, nearest to those words first. Words that
 * were `quoted` before give way to others, as long as there are any.
 */
export function groundIn(
  bearing: Bearing,
  lenses: readonly Lens[],
  find: (quotation: Quotation) => Citation | null,
): (read: Read, notice: Notice, quoted?: readonly string[]) => Noticed {
  const behind = new Map<LensId, readonly Citation[]>(
    lenses.map(({ id, passages }) => [id, passages.map(find).filter((citation) => citation !== null)]),
  );
  return (read, { called, covered }, quoted = []) => ({
    findings: called.slice(0, most).map(({ lens, score, cues }) => {
      const wordsAt = (one: Cue) => one.absence ?? quoteAt(read.text, one);
      const cue = cues.find((one) => !quoted.includes(wordsAt(one))) ?? cues[0];
      const sentence = read.sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
      const citations = behind.get(lens) ?? [];
      return {
        lens,
        score,
        because: cue.absence
          ? { kind: 'absence' as const, statement: cue.absence }
          : { kind: 'words' as const, quote: quoteAt(read.text, cue) },
        citations: (cue.absence || !sentence ? citations : bearing(sentence.vector, citations)).slice(0, mostCitations),
      };
    }),
    covered: [...covered],
  });
}
