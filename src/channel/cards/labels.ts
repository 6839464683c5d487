import type { Word } from '../../session/command.ts';

/** What stands on the buttons. Short, since six stand side by side on a phone. */
export const buttons = {
  why: 'Why?',
  source: 'Source',
  another: 'Another question',
  'different-lens': 'Different lens',
  skip: 'Skip',
  finish: 'Finish',
  'go-on': 'Go on reflecting',
} as const satisfies Partial<Record<Word, string>>;

/** Our own words on cards, beside those in `words.ts`. */
export const labels = {
  lens: (name: string) => `Lens: ${name}`,
  whyTitle: (lens: string) => `Why ask about this? ${lens}`,
  why: (lens: string) => `Why this is asked: ${lens}`,
  source: 'The passage behind the question.',
  sourceIntroduced: 'The passages behind the question, word for word, with what was quoted in heavier type.',
  page: (page: number) => `Page ${page}`,
  inDocument: 'Open in the document',
  from: (title: string) => `From: ${title}`,
  closed: 'Thank you for thinking this through.',
  summary: 'What we looked at',
  summaryIs: 'A discussion, not a decision. Nothing here says what should happen.',
  began: 'You began with: ',
  you: 'You: ',
  skipped: 'Left aside.',
  open: 'Not answered.',
  more: (count: number) => `And ${count} more, kept with the session.`,
  leftOut: '[…]',
} as const;
