import type { en } from '../en.ts';
import { packNotes } from './pack-notes.ts';

export const pack = {
  what: {
    slides: 'sleidiau',
    notes: 'nodiadau hyfforddwr',
    'picture-svg': 'llun',
    'picture-png': 'llun',
    csv: 'atebion',
  },
  notReal: 'Ar gyfer dysgu. Nid i’w ddefnyddio gyda theulu go iawn.',
  picture: {
    title: 'Pa mor bell y symudodd yr ystafell',
    answer: 'Ateb, 0 i 100',
    people: 'Pobl',
    half: 'Hanner yr ystafell',
    talked: 'Ar ôl y sgwrs',
    before: 'Cynt',
    after: 'Wedyn',
    first: 'Darllenodd y drefn gyntaf',
    second: 'Darllenodd yr ail drefn',
    boxes: 'Y blwch yw hanner yr ystafell, a’r llinell ar ei draws yw’r canol.',
    didNot: 'Ni wnaeth',
    chose: {
      only: (options) => `Dewisodd yn union ${options}`,
      more: (options) => `Dewisodd o leiaf ${options}`,
    },
    nothing: 'Atebodd llai na phedwar o bobl, felly nid oes llun i’w ddangos.',
    middle: (middle) => `canol ${middle}`,
    judged: 'Y ffeithiau, fel y mae’r senario hwn yn eu pwyso: barn, nid mesuriad.',
  },
  ofHundred: (so, not) => `${so} o bob 100 lle mae’r pryder yn gywir, ${not} o bob 100 lle nad yw`,
  csv: {
    person: 'Unigolyn',
    stage: 'Rhan',
    title: 'Teitl',
    round: 'Rownd',
    choice: 'Dewis',
    concern: 'Ateb, 0 i 100',
  },
  notes: packNotes,
} satisfies Partial<typeof en.pack>;
