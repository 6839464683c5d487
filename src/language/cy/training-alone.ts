import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

const points = (many: number): string =>
  grammar.count(many, { one: '# pwynt', two: '# bwynt', few: '# phwynt', many: '# phwynt', other: '# pwynt' });

export const alone = {
  notDone: {
    'no-such-run':
      'Ni allaf ddod o hyd i’r ymarfer hwn yma. Ni chadwyd dim. Dywedwch “train” i weld beth sydd ar gael.',
    ended: 'Mae’r ymarfer hwn ar ben, felly ni chadwyd dim. Dywedwch “train” i ddechrau un arall.',
    'not-the-trainer':
      'Dim ond yr hyfforddwr all wneud hyn. Ni newidiwyd dim. Os yw’r hyfforddwr wedi mynd, pwyswch “Cymryd drosodd”.',
    'trainer-is-here':
      'Efallai fod yr hyfforddwr yma o hyd, felly ni newidiwyd dim. Gofynnwch iddynt; neu rhowch gynnig arall arni ddeng munud ar ôl i’r rhan hon fod i orffen.',
    'already-yours': 'Chi yw’r hyfforddwr eisoes, felly ni newidiwyd dim. Ewch ymlaen â’r botymau eraill.',
    running:
      'Mae ymarfer arall ar waith yma, felly ni newidiwyd dim. Arhoswch nes iddo orffen. Os yw’r hyfforddwr wedi mynd ers tro, dywedwch “hyfforddi”, a phwyswch “Cymryd drosodd”.',
    'not-now':
      'Nid yw’n bryd gwneud hynny, neu roedd y cerdyn yn hen un. Ni newidiwyd dim. Ewch ymlaen gyda’r cerdyn diweddaraf, neu dywedwch “hyfforddi” i ddod ag ef yma.',
    shut: 'Mae’r rhan honno wedi cau, felly ni chadwyd dim. Arhoswch nes i’r hyfforddwr agor rhan.',
    'not-an-answer':
      'Ni allwn ddarllen yr ateb hwnnw i gyd, felly ni chadwyd dim. Agorwch y blwch eto, dewiswch ateb, ac ysgrifennwch rif cyfan o 0 i 100.',
    'no-such-exercise':
      'Ni allaf ddod o hyd i’r ymarfer hwnnw. Ni ddechreuwyd dim. Dywedwch “train” a dewiswch o’r rhestr.',
  },
  notAMember:
    'Ni allaf bostio yn ystafell yr ymarfer hwn. Mae’r hyn a atebwyd wedi’i gadw. Gofynnwch i’w pherchennog fy ychwanegu eto, yna dywedwch “train” yno.',
  newer:
    'I chi’n unig y mae hyn, ac ni all eich Teams ei ddangos. Ni newidiwyd dim. Rhowch gynnig arall arni mewn Teams mwy newydd.',
  back: 'Yn ôl i’r ystafell',
  boxTitle: 'I chi’n unig',
  boxIs: 'Dim ond chi sy’n gweld y blwch hwn. Dangosir cyfrif i’r ystafell, a byth pwy roddodd ba ateb.',
  boxOnce: 'Gallwch ateb eto nes i’r rhan hon gau. Mae ateb newydd yn cymryd lle’r un diwethaf.',
  boxBefore: 'Rydych wedi ateb. Mae ateb newydd yn cymryd lle eich un diwethaf.',
  yourHalf: 'Eich hanner chi o’r stori',
  several: 'Dewiswch gynifer ag sy’n berthnasol.',
  choiceNeeded: 'Dewiswch ateb.',
  concernNeeded: 'Rhowch rif cyfan o 0 i 100.',
  concernHint: 'Rhif cyfan o 0 i 100',
  keep: 'Cadw fy ateb',
  committed: {
    kept: 'Rwyf wedi cadw eich ateb. Gallwch ei newid nes i’r rhan hon gau.',
    changed: 'Rwyf wedi cadw eich ateb newydd. Mae’n cymryd lle eich un diwethaf.',
  },
  own: {
    title: 'Sut symudoch chi',
    is: 'I chi’n unig y mae hyn. Nid marc mohono. Mae’r rhan fwyaf o bobl yn symud llai, neu fwy, nag y byddai’r ffeithiau’n eu symud.',
    none: 'Nid oes dim i’w ddangos eto. Ar ôl i chi ateb dwy ran, fe welwch yma sut y symudoch rhyngddynt.',
    furthest: 'Y symudiad i feddwl amdano fwyaf',
    others: 'Eich symudiadau eraill',
    moreMoves: (many) => grammar.count(many, { other: 'A # symudiad arall.' }),
    facts: 'Beth oedd yn newydd',
    moved: {
      up: (before, after, many) => `Symudoch i fyny ${points(many)}, o ${before} i ${after}.`,
      down: (before, after, many) => `Symudoch i lawr ${points(many)}, o ${before} i ${after}.`,
      none: (at) => `Arhosoch ar ${at}.`,
    },
    due: {
      up: (many) => `Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi eich symud i fyny ${points(many)}.`,
      down: (many) =>
        `Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi eich symud i lawr ${points(many)}.`,
      none: 'Byddai’r ffeithiau, fel y mae’r senario hwn yn eu pwyso, wedi eich gadael lle’r oeddech.',
    },
    as: {
      'too-little': 'Daliasoch eich gafael ar y lle’r oeddech. Mae’n anodd gollwng barn gyntaf.',
      about: 'Symudoch tua’r un mor bell â’r ffeithiau.',
      'too-much': 'Symudoch ymhellach na’r ffeithiau. Gall un ffaith gref wthio’r lleill o’r neilltu.',
      away: 'Symudoch i’r cyfeiriad arall i’r ffeithiau. Beth arall oedd ar eich meddwl?',
      'unmoved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac arhosoch lle’r oeddech.',
      'moved-by-little': 'Nid oedd llawer yn y ffeithiau i symud neb, ac eto fe symudoch. Beth a’ch symudodd?',
    },
    talked: {
      up: (many) => `Ar ôl y sgwrs, heb ddweud dim newydd, symudoch i fyny ${points(many)}.`,
      down: (many) => `Ar ôl y sgwrs, heb ddweud dim newydd, symudoch i lawr ${points(many)}.`,
      none: 'Ar ôl y sgwrs arhosoch lle’r oeddech.',
    },
    answers: 'Eich atebion eich hun',
    noAnswers: 'Nid oes dim i’w ddangos eto. Fe welwch eich atebion yma pan ddangosir rhai’r ystafell.',
    answersAre: 'I chi’n unig y mae hyn. Mae maglau fel hon yn dal bron pawb, ac nid yw gwybod amdanynt yn ddigon.',
    answered: (answer) => `Eich ateb: ${answer}`,
    shows: 'Beth mae’n ei ddangos',
  },
  pack: {
    title: 'Pecyn yr hyfforddwr',
    is: 'Ni enwir neb yn y rhain; yn y tabl atebion rhifau yw pobl. Mae pob dolen yn gweithio am awr, i bwy bynnag sydd â hi.',
    few: 'Gyda llai na phedwar o bobl nid oes llun, ac mae’r tabl atebion yn wag.',
    none: 'Nid oes ffeiliau, gan nad oes gan y bot hwn gyfeiriad gwe. Mae’r hyn a atebwyd wedi’i gadw. Gofynnwch i bwy bynnag sy’n rhedeg y bot roi un iddo.',
    files: {
      slides: 'Sleidiau, ar gyfer PowerPoint',
      notes: 'Nodiadau, ar gyfer Word',
      'picture-svg': 'Llun, i’w ddangos yn fawr (SVG)',
      'picture-png': 'Llun (PNG)',
      csv: 'Tabl atebion (CSV)',
    },
  },
} satisfies Partial<typeof en.training>;
