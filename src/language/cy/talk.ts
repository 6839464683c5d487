import type { en } from '../en.ts';
import { urgent } from './urgent.ts';

const nameless = 'Peidiwch â chynnwys enwau, cyfeiriadau na dim arall sy’n dangos pwy yw’r teulu.';
/** Risk is looked for in English only, and so are the things that call for a question. */
const inEnglish =
  'Am y tro, ysgrifennwch am yr achos yn Saesneg: yn Saesneg y mae fy nghwestiynau, ac efallai na fyddaf yn sylwi ar berygl mewn testun Cymraeg.';
const commandLine =
  'Atebwch yn eich geiriau eich hun, neu dywedwch: pam, ffynhonnell, cwestiwn arall, lens arall, hepgor, gorffen, cymorth.';

const opening: typeof en.talk.opening = {
  account: [],
  answer: [
    'Diolch, rwyf wedi cadw hynny.',
    'Rwy’n clywed hynny.',
    'Diolch am ei ddweud mor blaen.',
    'Mae hynny wedi’i gadw hefyd.',
  ],
  conceded: ['Diolch. Rydych chi wedi dweud wrthyf am hynny, felly symudaf ymlaen.'],
  dodged: ['Hoffwn aros gyda hyn am funud.', 'Gadewch i mi edrych arno o ongl arall.'],
  reminded: [
    'Os oes unrhyw beth o hynny’n newydd ers i chi siarad ddiwethaf â’r tîm dyletswydd, ffoniwch nhw cyn mynd ymlaen yma: 999 mewn perygl.',
  ],
  skip: ['Gadawaf hwnnw.'],
  another: ['Mewn geiriau eraill:'],
  'go-on': ['Gadewch i ni feddwl amdano, felly.'],
};

const status: typeof en.talk.status = {
  reading: 'Yn darllen yr hyn a ysgrifennoch …',
  looking: 'Yn edrych yn yr adolygiad a’r gweithdrefnau …',
  writing: 'Yn meddwl am un cwestiwn da …',
};

export const talk = {
  welcome: [
    'Second Look ydw i, ffrind beirniadol ar gyfer goruchwyliaeth fyfyriol. Dywedwch wrthyf am achos yn eich geiriau eich hun, a byddaf yn gofyn un cwestiwn ar y tro, gyda’r darn o’r adolygiad dysgu sy’n berthnasol iddo.',
    `Nid wyf yn penderfynu, ac nid wyf byth yn dweud bod plentyn yn ddiogel. ${urgent.first}`,
    `${nameless} ${inEnglish}`,
    commandLine,
  ],
  groupWelcome: [
    `Second Look ydw i, ffrind beirniadol ar gyfer goruchwyliaeth fyfyriol. Crybwyllwch fi mewn neges sy’n sôn am achos, a byddaf yn gofyn un cwestiwn i’r grŵp. Dim ond pan gaf fy nghrybwyll y byddaf yn ateb. I fynd gam wrth gam, dywedwch “grŵp”, neu “goruchwyliaeth” i ddau. Nid wyf yn penderfynu, ac nid wyf byth yn dweud bod plentyn yn ddiogel. ${urgent.first}`,
    `${nameless} ${inEnglish}`,
  ],
  help: [
    `Dywedwch wrthyf am achos mewn ychydig o frawddegau: beth sy’n digwydd, beth rydych chi wedi’i weld eich hun, a beth rydych chi’n ystyried ei wneud. Byddaf yn gofyn un cwestiwn yn ôl. ${inEnglish}`,
    commandLine,
    'I ddod o hyd i ddarn heb sôn am achos, dywedwch “chwilio” a’r hyn rydych chi’n chwilio amdano.',
    'I fynd gam wrth gam, dywedwch “myfyrio” neu “myfyrio’n llawn”; gydag eraill, dywedwch “goruchwyliaeth” i ddau neu “grŵp” i fwy.',
    'I redeg achos hyfforddi gydag ystafell, dywedwch “hyfforddi”.',
    'Unrhyw bryd gallwch ddweud “pwy sydd ar goll”, “pryder” neu “cofnod”; yn ein sgwrs ein hunain hefyd “camau gweithredu” a “drych”.',
    'Cuddir enwau cyn i ddim gael ei gadw: dywedwch “beth a guddiwyd” i weld beth, a “pobl yr achos” i enwi pawb yn yr achos. Mae “fy nata” yn rhoi i chi’r hyn a gadwaf amdanoch, ac mae “anghofiwch fi” yn ei ddileu.',
    `Nid wyf yn penderfynu, yn gosod trothwyon nac yn ysgrifennu casgliadau. ${urgent.first}`,
  ],
  opening,
  conceded: (telling) => `Rydych chi wedi dangos hynny: “${telling}”. Gadawaf hynny yno.`,
  becauseOfWords: (quote) => `Gofynnwyd hyn oherwydd i chi ddweud “${quote}”.`,
  becauseOfAbsence: (statement) => `Gofynnwyd hyn oherwydd yr hyn na chafodd ei ddweud: ${statement}`,
  becauseOfQuiet: 'Gofynnwyd hyn oherwydd yr hoffai rhywun yma i’r grŵp feddwl amdano.',
  from: (source) => `Ffynhonnell: ${source}.`,
  afterSignpost:
    'Mae’r hyn a ysgrifennoch wedi’i gadw. Pan fyddwch wedi ffonio a dweud wrth rywun, dywedwch “ymlaen” a byddwn yn meddwl amdano gyda’n gilydd.',
  exhausted:
    'Nid oes gennyf gwestiwn arall am yr hyn rydych chi wedi’i ddweud wrthyf. Gallwch ychwanegu rhywbeth, neu ddweud “gorffen” i gael crynodeb byr.',
  thanks: 'Diolch am ddweud wrthyf.',
  parting:
    'Gadawaf bethau yno, felly. Pan fydd wedi’i wneud, ysgrifennwch yr amser, gyda phwy y gwnaethoch chi siarad, beth a ddywedwyd yn yr union eiriau, a phwy a benderfynodd beth a pham. Os na ddaw ateb mewn pryd, neu os ydych chi a nhw’n dal i weld pethau’n wahanol, y cam nesaf yw troi at eich rheolwr a’ch gweithdrefn leol ar gyfer datrys anghytundebau.',
  nothingAsked: 'Wedi gorffen. Ni chafodd dim ei ysgrifennu, gan na ofynnwyd dim.',
  summary: 'Yr hyn y buom yn edrych arno. Trafodaeth yw hon, nid penderfyniad.',
  began: (account) => `Dechreuoch chi gyda: “${account}”`,
  answered: (answer) => `Dywedoch chi: “${answer}”`,
  open: 'Heb ei ateb.',
  skipped: 'Wedi’i roi o’r neilltu.',
  missed:
    'Efallai na wnaeth nodyn atgoffa eich cyrraedd. Dywedwch “actions” i weld beth a nodwyd gennych, ac erbyn pryd.',
  tooMany: `Anfonwyd mwy ataf mewn munud nag y gallaf ei ddarllen, felly ni ddarllenais na chadw hyn. Arhoswch funud, yna anfonwch ef eto. ${urgent.first}`,
  parked: 'I’w drafod yn nes ymlaen.',
  anotherCase: 'Dywedwch wrthyf am achos arall pryd bynnag y mynnwch.',
  wordless:
    'Nid oedd geiriau yn y neges honno. Dywedwch wrthyf am achos mewn ychydig o frawddegau, neu dywedwch “cymorth”.',
  unclear: 'Nid wyf yn adnabod y botwm hwnnw. Ni newidiwyd dim; dywedwch “cymorth” i weld beth y gallaf ei wneud.',
  pressed: 'Dyma chi.',
  status,
  failed:
    'Aeth rhywbeth o’i le ar ein hochr ni. Mae’r hyn a ysgrifennoch o’r blaen wedi’i gadw; anfonwch eich neges ddiwethaf eto, os gwelwch yn dda.',
} satisfies Partial<typeof en.talk>;
