import type { en } from '../en.ts';
import { grammar } from './grammar.ts';
import { alone } from './training-alone.ts';

const points = (many: number): string =>
  grammar.count(many, { one: '# pwynt', two: '# bwynt', few: '# phwynt', many: '# phwynt', other: '# pwynt' });

const weighs = {
  little: 'Nid yw hyn yn dweud llawer y naill ffordd na’r llall.',
  so: {
    some: 'Byddai ychydig mwy o’r teuluoedd lle mae’r pryder yn gywir yn dangos hyn.',
    half: 'Byddai tua hanner eto o’r teuluoedd lle mae’r pryder yn gywir yn dangos hyn.',
    twice: 'Byddai tua dwywaith cynifer o deuluoedd lle mae’r pryder yn gywir yn dangos hyn.',
    times: (many) => `Byddai tua ${many} gwaith cynifer o deuluoedd lle mae’r pryder yn gywir yn dangos hyn.`,
  },
  not: {
    some: 'Byddai ychydig mwy o’r teuluoedd lle nad yw’r pryder yn gywir yn dangos hyn.',
    half: 'Byddai tua hanner eto o’r teuluoedd lle nad yw’r pryder yn gywir yn dangos hyn.',
    twice: 'Byddai tua dwywaith cynifer o deuluoedd lle nad yw’r pryder yn gywir yn dangos hyn.',
    times: (many) => `Byddai tua ${many} gwaith cynifer o deuluoedd lle nad yw’r pryder yn gywir yn dangos hyn.`,
  },
} satisfies typeof en.training.weighs;

const drift = {
  title: 'Lle safai’r ystafell, a lle mae’r ffeithiau’n pwyntio',
  part: 'Rhan',
  concern: 'Pryder, 0 i 100',
  room: 'Canol yr ystafell',
  facts: 'Ffordd y ffeithiau',
  at: (part, room, facts) => `${part}: yr ystafell ${room}, y ffeithiau ${facts}`,
  moved: {
    up: (many) => `Symudodd yr ystafell i fyny ${points(many)}.`,
    down: (many) => `Symudodd yr ystafell i lawr ${points(many)}.`,
    none: 'Arhosodd yr ystafell lle’r oedd.',
  },
  due: {
    up: (many) => `Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi ei symud i fyny ${points(many)}.`,
    down: (many) => `Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi ei symud i lawr ${points(many)}.`,
    none: 'Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi ei gadael lle’r oedd.',
  },
  as: {
    'too-little': 'Daliodd yr ystafell ei gafael ar y lle’r oedd.',
    about: 'Symudodd yr ystafell tua’r un mor bell â’r ffeithiau.',
    'too-much': 'Symudodd yr ystafell ymhellach na’r ffeithiau. Gall un ffaith gref wthio’r lleill o’r neilltu.',
    away: 'Symudodd yr ystafell i’r cyfeiriad arall i’r ffeithiau. Beth arall oedd ar feddwl pobl?',
    'unmoved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac arhosodd yr ystafell fwy neu lai lle’r oedd.',
    'moved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac eto symudodd yr ystafell. Beth a’i symudodd?',
  },
} satisfies typeof en.training.drift;

export const training = {
  ...alone,
  menu: 'Ymarferion i’w rhedeg gydag ystafell',
  menuIs:
    'Pwy bynnag sy’n dechrau un sy’n ei arwain. Mae pawb yn ateb yn breifat, ac yna mae’r ystafell yn gweld ei llun ei hun.',
  menuNone: 'Nid oes ymarferion eto. Ni ddechreuwyd dim. Gofynnwch i bwy bynnag sy’n rhedeg y bot ychwanegu un.',
  exercise: 'Pa un?',
  exerciseNeeded: 'Dewiswch ymarfer yn gyntaf.',
  choose: 'Dewiswch un',
  start: 'Dechrau',
  whatEachIs: 'Am beth mae pob un',
  moreExercises: (many) => grammar.count(many, { other: 'A # arall.' }),
  kinds: { 'made-up': 'senario dychmygol', review: 'senario o adolygiad', demonstration: 'arddangosiad' },
  minutes: (many) =>
    grammar.count(many, { one: '# munud', two: '# funud', few: '# munud', many: '# munud', other: '# munud' }),
  parts: (many) => grammar.count(many, { one: '# rhan', two: '# ran', few: '# rhan', many: '# rhan', other: '# rhan' }),
  from: {
    'made-up': 'Achos dychmygol. Ni olygir unrhyw deulu go iawn.',
    review: 'Wedi’i adrodd â ffeithiau’r adolygiad ei hun.',
    demonstration: 'Un fagl feddwl, i’r ystafell roi cynnig arni.',
  },
  how: 'Rydych yn ateb mewn blwch na wêl neb ond chi. Mae’r ystafell yn gweld cyfrif, a byth pwy atebodd beth. Gall yr hyfforddwr hefyd gael tabl o atebion, gyda rhifau yn lle enwau.',
  part: (at, of, title) => `Rhan ${at} o ${of}: ${title}`,
  phases: {
    ready: 'Yn barod i ddechrau',
    open: 'Ar agor i atebion',
    closed: 'Wedi cau i atebion',
    revealed: 'Llun yr ystafell',
    ended: 'Edrych yn ôl',
  },
  secondTime: 'Gofynnir hyn yr ail waith, ar ôl y sgwrs. Ni ddywedwyd dim newydd.',
  halves: 'Mae eich hanner chi o’r stori yn eich blwch.',
  story: 'Y stori eto',
  asked: 'Beth a ofynnir',
  answered: (many) =>
    grammar.count(many, {
      one: 'Mae # person wedi ateb.',
      two: 'Mae # berson wedi ateb.',
      few: 'Mae # pherson wedi ateb.',
      many: 'Mae # pherson wedi ateb.',
      other: 'Mae # o bobl wedi ateb.',
    }),
  answeredOf: (here, people) => `Wedi ateb: ${here}, o ${people} a gymerodd ran hyd yma.`,
  trainersButtons: { all: 'I’r hyfforddwr y mae’r botymau.', others: 'I’r hyfforddwr y mae’r botymau eraill.' },
  over: 'Mae cerdyn diweddaraf yr ymarfer hwn ymhellach i lawr.',
  endNow: 'Gorffen nawr? Bydd yr hyn na chafodd ei ddweud eto yn cael ei hepgor, a’r diwedd yn cael ei ddweud.',
  tooFew:
    'Gyda llai na phedwar o bobl ni ddangosir yr ystafell iddi hi ei hun, fel na ellir adnabod neb. Gall pob un ohonoch weld eich atebion eich hun.',
  chose: 'Beth ddewisodd yr ystafell',
  middle: (middle, low, high) => `Canol yr ystafell yw ${middle} o 100. Mae hanner yr atebion rhwng ${low} a ${high}.`,
  middleSoFar: (middle) => `Canol yr atebion hyd yn hyn yw ${middle} o 100.`,
  facts: 'Beth oedd yn newydd, a beth mae’n ei bwyso',
  weighs,
  judged: (whose) =>
    `Barn yw’r pwysau, i ddysgu ohoni ac i ddadlau â hi. Ni fesurodd neb hwy, ac nid ydynt ar gyfer achos go iawn. Barn pwy: ${whose}`,
  drift,
  talk: (before, after) => `Ar ôl y sgwrs, heb ddweud dim newydd, aeth y canol o ${before} i ${after}.`,
  collapsed:
    'Mae’r atebion bellach yn llawer nes at ei gilydd, heb ffaith newydd. Gall sgwrs helpu pobl i weld mwy. Gall hefyd wneud iddynt gytuno am fod eraill yn cytuno. Pa un oedd hi yma?',
  compared: {
    title: 'Beth wnaeth yr ystafell',
    tooFew: 'Atebodd rhy ychydig o bobl i ddangos yr ystafell iddi hi ei hun.',
    orders: (first, second) =>
      `Canol y rhai a ddarllenodd y drefn gyntaf yw ${first} o 100. Canol y rhai a ddarllenodd yr ail yw ${second}. Yr un oedd y ffeithiau.`,
    chose: {
      only: (did, people, options) => `Dewisodd ${did} o ${people} o bobl hyn yn union: ${options}`,
      more: (did, people, options) => `Dewisodd ${did} o ${people} o bobl hyn, a mwy efallai: ${options}`,
    },
    moved: (from, to) => `Aeth canol yr ystafell o ${from} i ${to}.`,
    higher: (higher, people) => `Aeth ${higher} o ${people} o bobl i fyny.`,
    spread: (from, to) => `Roedd hanner yr ystafell o fewn ${from} pwynt i’w gilydd cynt, ac o fewn ${to} wedyn.`,
  },
  shows: 'Beth mae’n ei ddangos',
  learn: 'Beth yw’r fagl',
  source: (source) => `Lle cafwyd hyn: ${source}`,
  outcome: 'Beth ddaeth ohono',
  turnsOut: {
    worrying: 'Daeth y pryder yn nes at y gwir. Ni allai neb wybod hynny ar y pryd.',
    hopeful: 'Daeth y farn obeithiol yn nes at y gwir. Ni allai neb wybod hynny ar y pryd.',
  },
  points: 'I siarad amdano',
  lens: (lens) => `Y lens a all helpu fwyaf yma: ${lens}`,
  questions: 'Cwestiynau i fynd â hwy at eich achosion eich hun',
  quotes: 'O ddogfennau a gyhoeddwyd, air am air',
  moreQuotes: (many) => grammar.count(many, { other: 'A # dyfyniad arall.' }),
  buttons: {
    answer: 'Ateb',
    own: 'Fy adborth',
    pack: 'Pecyn hyfforddwr',
    open: 'Agor i atebion',
    close: 'Cau’r atebion',
    reveal: 'Datgelu',
    again: 'Gofyn eto',
    next: 'Rhan nesaf',
    end: 'Gorffen',
    'take-over': 'Cymryd drosodd',
  },
} satisfies typeof en.training;
