import type { Explained } from '../lenses/explain.ts';
import type { Thinking } from '../parts/thinking.ts';
import type { Span } from '../reading/span.ts';

/** As many sentences for and against a lens as a page bears. */
const most = 3;

/**
 * How an account was noticed, to be read: its words with the sentences that call for the first lens between « and », urgent risk and requests, and
 * each lens with its score, what made it, the words that speak for it, and those that count against it.
 */
export async function explained({ read, screen, explain, content }: Thinking, text: string): Promise<string> {
  const account = await read(text);
  const { urgent, boundary } = screen(account);
  const lenses = explain(account);
  const first = lenses[0]?.calls.slice(0, most) ?? [];
  const nameOf = (id: string) => content.lenses.find((lens) => lens.id === id)?.name ?? id;
  return [
    marked(text, first),
    `Urgent risk: ${urgent ?? 'none heard'}. Request that is not granted: ${boundary ?? 'none heard'}.`,
    ...lenses.map((one, at) => block(one, at, nameOf(one.lens), text)),
  ].join('\n\n');
}

function block(
  { score, covered, parts, calls, shows, absences }: Explained,
  at: number,
  name: string,
  text: string,
): string {
  const { whole, sentences, notCovered } = parts;
  const lines = (sign: string, weights: Explained['calls']) =>
    weights
      .slice(0, most)
      .map(({ start, end, likely }) => `   ${sign} ${likely.toFixed(2)}  «${text.slice(start, end)}»`);
  return [
    `${at + 1}. ${name}${covered ? ' (not raised: shown done well)' : ''}: ${score.toFixed(2)} = whole account ${whole.toFixed(2)}, sentences ${sentences.toFixed(2)}, against it ${notCovered.toFixed(2)}`,
    ...lines('+', calls),
    ...absences.map((because) => `   + unsaid  ${because}`),
    ...lines('-', shows),
  ].join('\n');
}

/** The text with some stretches of it between « and ». */
function marked(text: string, spans: readonly Span[]): string {
  const marks = spans.toSorted((a, b) => b.start - a.start);
  return marks.reduce(
    (left, { start, end }) => `${left.slice(0, start)}«${left.slice(start, end)}»${left.slice(end)}`,
    text,
  );
}
