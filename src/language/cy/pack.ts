import type { en } from '../en.ts';
import { grammar } from './grammar.ts';
import { packNotes } from './pack-notes.ts';

export const pack = {
  what: {
    slides: 'sleidiau',
    notes: 'nodiadau hyfforddwr',
    'picture-svg': 'llun',
    'picture-png': 'llun',
    csv: 'atebion',
  },
  page: 'Tudalen ',
  ofPages: ' o ',
  madeUp: 'Teulu dychmygol. Ni olygir unrhyw deulu go iawn.',
  review: 'Wedi’i adrodd â ffeithiau adolygiad a gyhoeddwyd, heb ychwanegu dim.',
  notReal: 'Ar gyfer dysgu. Nid i’w ddefnyddio gyda theulu go iawn.',
  picture: {
    title: 'Pa mor bell y symudodd yr ystafell',
    concern: 'Pryder, 0 i 100',
    answer: 'Ateb, 0 i 100',
    people: 'Pobl',
    room: 'Canol yr ystafell',
    half: 'Hanner yr ystafell',
    facts: 'Cyfeiriad y ffeithiau',
    talked: 'Ar ôl y sgwrs',
    before: 'Cynt',
    after: 'Wedyn',
    first: 'Darllenodd y drefn gyntaf',
    second: 'Darllenodd yr ail drefn',
    boxes: 'Y blwch yw hanner yr ystafell, a’r llinell ar ei draws yw’r canol.',
    didNot: 'Ni wnaeth',
    chose: (options) => `Dewisodd ${options}`,
    join: ' ac ',
    nothing: 'Atebodd llai na phedwar o bobl, felly nid oes llun i’w ddangos.',
    middle: (middle) => `canol ${middle}`,
    judged: 'Y ffeithiau, fel y mae’r senario hwn yn eu pwyso: barn, nid mesuriad.',
  },
  at: (title, middle, low, high) =>
    `${title}: ${middle} oedd canol yr ystafell, ac roedd ei hanner rhwng ${low} a ${high}.`,
  tooFew: (title) => `${title}: atebodd llai na phedwar o bobl, felly ni ddangosir yr ystafell.`,
  moves: (moved, due) =>
    `O’r lle roedd pobl yn sefyll, y symudiad canol oedd: ${moved}. Byddai’r ffeithiau, fel y’u pwyswyd yma, wedi eu symud: ${due}.`,
  points: {
    up: (many) => grammar.count(many, { other: '# pwynt i fyny' }),
    down: (many) => grammar.count(many, { other: '# pwynt i lawr' }),
    none: 'dim o gwbl',
  },
  as: {
    'too-little':
      'Symudodd yr ystafell lai na hanner mor bell â’r ffeithiau. Mae barn gyntaf yn tueddu i ddal ei gafael.',
    about: 'Symudodd yr ystafell tua’r un mor bell â’r ffeithiau.',
    'too-much': 'Symudodd yr ystafell yn llawer pellach na’r ffeithiau. Gall un ffaith wthio’r lleill o’r neilltu.',
    away: 'Symudodd yr ystafell i’r cyfeiriad arall i’r ffeithiau.',
    'unmoved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac arhosodd yr ystafell lle’r oedd.',
    'moved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac eto symudodd yr ystafell.',
  },
  talk: (before, after) => `Ar ôl y sgwrs, heb ddweud dim newydd, aeth y canol o ${before} i ${after}.`,
  collapsed: 'Mae’r ystafell nawr yn cytuno ddwywaith mor agos, heb ffaith newydd. Gofynnwch beth wnaeth y sgwrs.',
  compared: {
    orders: (first, second) =>
      `Yr hanner a ddarllenodd y drefn gyntaf: canol ${first}. Yr hanner a ddarllenodd yr ail drefn: canol ${second}. Yr un oedd y ffeithiau.`,
    chose: (did, people, options) => `Dewisodd ${did} o ${people} o bobl ${options}.`,
    moved: (from, to, higher, people) =>
      `Aeth canol yr ystafell o ${from} i ${to}. Aeth ${higher} o ${people} o bobl i fyny.`,
    spread: (from, to) => `Roedd hanner yr ystafell o fewn ${from} pwynt cynt, a ${to} wedyn.`,
  },
  brief: (room, facts) => `Canol yr ystafell: ${room}. Cyfeiriad y ffeithiau: ${facts}.`,
  times: (many) => (many === 2 ? 'ddwywaith' : `${many} gwaith`),
  weighs: {
    same: 'Fe’i gwelir tua’r un mor aml y naill ffordd neu’r llall. Nid yw’n dweud llawer.',
    so: {
      slightly: 'Fe’i gwelir ychydig yn amlach lle mae’r pryder yn gywir.',
      half: 'Fe’i gwelir tua hanner eto mor aml lle mae’r pryder yn gywir.',
      times: (many) => `Fe’i gwelir mewn tua ${many} cymaint o deuluoedd lle mae’r pryder yn gywir.`,
      more: 'Fe’i gwelir mewn mwy na deg gwaith cymaint o deuluoedd lle mae’r pryder yn gywir.',
    },
    not: {
      slightly: 'Fe’i gwelir ychydig yn amlach lle nad yw’r pryder yn gywir.',
      half: 'Fe’i gwelir tua hanner eto mor aml lle nad yw’r pryder yn gywir.',
      times: (many) => `Fe’i gwelir mewn tua ${many} cymaint o deuluoedd lle nad yw’r pryder yn gywir.`,
      more: 'Fe’i gwelir mewn mwy na deg gwaith cymaint o deuluoedd lle nad yw’r pryder yn gywir.',
    },
  },
  ofHundred: (so, not) => `${so} o bob 100 lle mae’r pryder yn gywir, ${not} o bob 100 lle nad yw`,
  csv: {
    person: 'Unigolyn',
    stage: 'Cam',
    title: 'Teitl',
    round: 'Rownd',
    choice: 'Dewis',
    concern: 'Ateb, 0 i 100',
  },
  notes: packNotes,
} satisfies Partial<typeof en.pack>;
