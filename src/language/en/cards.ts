import { grammar } from './grammar.ts';

/** Our own words on cards, beside those of `talk` and `sources`. */
export const cards = {
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
  more: (count: number) => grammar.count(count, { other: 'And # more, kept with the session.' }),
  leftOut: '[…]',
};
