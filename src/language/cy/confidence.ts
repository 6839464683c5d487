import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

export const confidence: typeof en.confidence = {
  masked: {
    title: 'Yr hyn a guddiais',
    first:
      'Cyn i mi gadw na defnyddio’r hyn rydych yn ei ysgrifennu, rhoddaf ddalfannau yn lle enwau a phopeth arall sy’n dangos pwy yw’r teulu. Ni chaiff yr enwau eu hunain eu cofnodi yn unman.',
    group: 'Cuddiwyd enwau cyn i ddim gael ei gadw. Defnyddiwch y dalfannau o hyn ymlaen.',
    none: 'Does dim wedi’i guddio yma hyd yn hyn. Ni chefais enwau, cyfeiriadau na rhifau yn yr hyn a ddywedwyd; efallai i mi golli rhai.',
    forgotten: 'Nid wyf bellach yn gwybod beth oedd yno: fe’i cedwir am ddwy awr, ac yn y cof yn unig.',
    doubtful: 'Gall y rhain fod yn enwau hefyd. Pwyswch un i’w guddio:',
    spare:
      'Os nad enw neb oedd yno, dywedwch hynny oddi tano: rhoddir y gair yn ôl yn y sesiwn hon, a gadawaf iddo o hynny ymlaen.',
    noName: 'Nid enw yw hwn',
    mask: (word) => `Cuddio “${word}”`,
    label: 'Enw neu air arall i’w guddio',
    more: 'Ei guddio',
    see: 'Beth a guddiwyd?',
    people: 'Enwi’r bobl yn yr achos',
  },
  people: {
    title: 'Pwy sydd yn yr achos hwn?',
    is: 'Un ar bob llinell, gyda phwy ydynt os mynnwch: “Sam, plentyn” neu “Jo (mam)”. Rwy’n cuddio pob un o’r enwau hyn o hyn ymlaen, hyd yn oed lle mae’n edrych fel gair cyffredin, ac rwy’n cadw’r dalfan ac nid yr enw.',
    label: 'Enwau',
    done: 'Cuddio’r enwau hyn',
  },
  preview: {
    title: 'Yr hyn a anfonid at fodel iaith',
    is: 'Gall model iaith y tu allan i’r bot hwn eirio’r cwestiynau. Nid oes dim wedi’i anfon. Dyma’r hyn y byddai’n ei gael o’r hyn a ddywedoch wrthyf, a chuddir yr hyn a ddywedwch wrthyf yn nes ymlaen yn y sesiwn hon yn yr un modd:',
    doubtful:
      'Gall y geiriau sydd wedi’u marcio fod yn enwau. Tra bo rhai ar ôl, nid anfonir dim a’r banc cwestiynau sy’n gofyn.',
    allow: 'Defnyddio’r model',
    refuse: 'Peidio â’i ddefnyddio',
    allowed: 'Defnyddir y model yn y sesiwn hon. Dywedwch “dim model” i stopio.',
    refused: 'Ni ddefnyddir y model yn y sesiwn hon. Dywedwch “defnyddio model” os newidiwch eich meddwl.',
    now: {
      yes: 'Fe’i defnyddir yn y sesiwn hon nawr.',
      no: 'Nis defnyddir yn y sesiwn hon.',
      open: 'Nis defnyddir oni bai eich bod yn dweud hynny.',
    },
  },
  forget: {
    title: 'Dileu’r hyn a gedwir amdanoch?',
    alone: (many) =>
      grammar.count(many, {
        one: 'Dilëir # sesiwn sy’n eiddo i chi yn unig.',
        other: 'Dilëir # sesiwn sy’n eiddo i chi yn unig.',
      }),
    together: (many) =>
      grammar.count(many, {
        one: 'Mewn # sesiwn gydag eraill, tynnir eich geiriau a’ch enw; erys yr hyn a ddywedodd y lleill.',
        other: 'Mewn # sesiwn gydag eraill, tynnir eich geiriau a’ch enw; erys yr hyn a ddywedodd y lleill.',
      }),
    held: (many) =>
      grammar.count(many, {
        one: 'Rhaid cadw # sesiwn: mae gweinyddwr wedi gorchymyn hynny.',
        other: 'Rhaid cadw # sesiwn: mae gweinyddwr wedi gorchymyn hynny.',
      }),
    rest: 'Bydd eich nodiadau atgoffa, eich atebion hyfforddi a ble y gallaf eich cyrraedd yn mynd hefyd. Ni ellir ei ddadwneud. Nid fi sydd i ddileu eich ffeil oruchwylio na’r negeseuon yn Teams ei hun.',
    first: 'Os gall fod angen cofnod arnoch, dywedwch “fy nata” yn gyntaf.',
    now: 'Dileu’r cyfan',
    done: 'Wedi’i wneud. Mae’r hyn a restrir yma wedi’i ddileu, ac ni ellir ei adfer.',
    data: 'Fy nata',
  },
  data: {
    title: 'Popeth a gadwaf amdanoch, mewn un ffeil.',
    is: 'Mae’n agor am awr, i bwy bynnag sydd â’r ddolen hon, felly peidiwch â’i phasio ymlaen. Ynddi mae eich geiriau eich hun; o sesiynau gydag eraill mae ynddi’r cofnod y cewch ei gael beth bynnag.',
    open: 'Agor y ffeil',
    file: (when) => `second-look-fy-nata ${when}`,
    folder: 'cofnodion',
    readme: (day, records) => [
      `Yr hyn a gadwai Second Look amdanoch ar ${day}.`,
      'Yn my-data.json mae eich geiriau eich hun ym mhob sesiwn y cymeroch ran ynddi, yr hyn roeddech yn ei ddal, ei gytuno a’i nodi yno, eich nodiadau atgoffa, y sgyrsiau lle y gallaf eich cyrraedd, eich atebion wrth hyfforddi, yr ymarferion a arweinioch, a phryd y mae’r log archwilio’n eich dangos yn gwneud rhywbeth. Gall cyfrifiadur ei ddarllen, a gallwch chithau. Cuddiwyd yr enwau a deipioch cyn eu cadw, felly dalfannau sydd yno.',
      grammar.count(records, {
        one: 'Yn y ffolder “cofnodion” mae cofnod # sesiwn.',
        other: 'Yn y ffolder “cofnodion” mae cofnodion # sesiwn.',
      }),
      'Dim ond mewn cofnodion y cewch eu cael beth bynnag y mae’r hyn a ddywedodd eraill. Cedwir eich ffeil oruchwylio, a’r negeseuon yn Teams ei hun, mewn man arall: gofynnwch i’ch sefydliad am y rheini.',
    ],
    noWay:
      'Ni ellir fy nghyrraedd o borwr, felly ni allaf roi’r ffeil i chi yma. Gofynnwch i bwy bynnag sy’n rhedeg y bot hwn: gallant ei hallforio i chi.',
  },
  hold: {
    placed: {
      session: (target) =>
        `Ni ddilëir y sesiwn ${target} o hyn ymlaen, fel y mae. Mae yn y log archwilio, a chedwir eich rheswm wrth ei hochr.`,
      person: (target) =>
        `Ni ddilëir unrhyw sesiwn y person ${target} o hyn ymlaen. Ni wn am sesiwn â’r rhif hwnnw, felly cymerais mai rhif person ydyw: os nad yw’r naill na’r llall, codwch ef eto. Mae yn y log archwilio.`,
    },
    lifted: {
      session: (target) => `Gellir dileu’r sesiwn ${target} eto, gyda’r rhediad dyddiol nesaf os yw’n ddyledus.`,
      person: (target) =>
        `Gellir dileu sesiynau’r person ${target} eto, gyda’r rhediad dyddiol nesaf os ydynt yn ddyledus.`,
    },
  },
  notice: (sessions, day) =>
    grammar.count(sessions, {
      one: `Dilëir # sesiwn i chi ar ${day}, gan nad oes neb wedi’i defnyddio ers amser hir. Os oes angen ei chofnod arnoch, dywedwch “fy nata” cyn hynny; bydd pwy bynnag sy’n ysgrifennu ynddi eto yn ei chadw.`,
      other: `Dilëir # sesiwn i chi ar ${day}, gan nad oes neb wedi’u defnyddio ers amser hir. Os oes angen eu cofnodion arnoch, dywedwch “fy nata” cyn hynny; bydd pwy bynnag sy’n ysgrifennu mewn un eto yn ei chadw.`,
    }),
};
