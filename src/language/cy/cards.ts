import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

export const cards = {
  lens: (name) => `Lens: ${name}`,
  whyTitle: (lens) => `Pam gofyn am hyn? ${lens}`,
  why: (lens) => `Pam y gofynnir hyn: ${lens}`,
  source: 'Y darn y tu ôl i’r cwestiwn.',
  sourceIntroduced: 'Y darnau y tu ôl i’r cwestiwn, air am air, gyda’r hyn a ddyfynnwyd mewn print trymach.',
  page: (page) => `Tudalen ${page}`,
  inDocument: 'Agor yn y ddogfen',
  from: (title) => `Ffynhonnell: ${title}`,
  closed: 'Diolch am feddwl drwy hyn.',
  summary: 'Yr hyn y buom yn edrych arno',
  summaryIs: 'Trafodaeth, nid penderfyniad. Nid oes dim yma’n dweud beth ddylai ddigwydd.',
  began: 'Dechreuoch chi gyda: ',
  you: 'Chi: ',
  more: (count) =>
    grammar.count(count, {
      one: '# arall hefyd, wedi’i gadw gyda’r sesiwn.',
      other: '# arall hefyd, wedi’u cadw gyda’r sesiwn.',
    }),
  leftOut: '[…]',
} satisfies Partial<typeof en.cards>;
