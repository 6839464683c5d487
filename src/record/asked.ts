import type { Catalogue } from '../language/catalogue.ts';
import type { Question, SessionRecord } from '../session/record.ts';
import { becauseOf } from '../words/reply.ts';
import { headingsIn } from '../words/sources.ts';
import { type Block, heading, note, said, section } from './block.ts';

/** The questions: the pinned ones first, and those kept for later by themselves. */
export function askedIn({ asked }: SessionRecord, say: Catalogue): Block[] {
  const parked = asked.filter(({ outcome }) => outcome === 'parked');
  const others = asked.filter(({ outcome }) => outcome !== 'parked');
  const ordered = [...others.filter(({ pinned }) => pinned), ...others.filter(({ pinned }) => !pinned)];
  const blocks = (questions: readonly Question[]) => questions.flatMap((one, at) => questionOf(one, at + 1, say));
  return [...section(say.record.questions, blocks(ordered)), ...section(say.record.parked, blocks(parked))];
}

function questionOf(question: Question, number: number, say: Catalogue): Block[] {
  const { lensName, challenge, outcome, answers, pinned } = question;
  const { record, talk } = say;
  return [
    heading(3, `${number}. ${lensName}${pinned ? ` (${record.pinned})` : ''}`),
    said(record.question, challenge.text),
    ...answers.map(({ name, text }) => said(name === '' ? record.answer : name, text)),
    ...(answers.length === 0 && outcome !== 'answered' && outcome !== 'parked' ? [note(talk[outcome])] : []),
    said(record.why, becauseOf(challenge, say)),
    ...challenge.citations.map(
      ({ quote, title, headings }): Block => ({
        kind: 'quote',
        text: quote,
        from: [title, ...headingsIn(title, headings)].join(' › '),
      }),
    ),
  ];
}
