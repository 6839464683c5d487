import { createClock } from '../clock.ts';
import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

const clock = createClock('cy-GB');

export const people = {
  kept: {
    account: 'Wedi’i gadw. Ychwanegwch fwy, neu ewch ymlaen pan fyddwch yn barod.',
    answer: 'Wedi’i gadw. Caiff eraill ateb hefyd; y sawl sy’n arwain sy’n mynd ymlaen.',
    view: 'Wedi’i gadw.',
    tripwire:
      'Wedi’i gadw. Os rhoesoch ddiwrnod diweddarach iddo, byddaf yn eich atgoffa ohono yn ein sgwrs ein hunain.',
    premortem: 'Wedi’i gadw. Caiff eraill adrodd eu hanes nhw; y sawl sy’n arwain sy’n mynd ymlaen.',
    frame: 'Wedi’i gadw. Ychwanegwch fwy, neu ewch ymlaen pan fyddwch yn barod.',
    voices: 'Wedi’i gadw. Gallwch ei newid unrhyw bryd.',
    action: 'Wedi’i gadw. Ychwanegwch un arall, neu gorffennwch pan fyddwch yn barod.',
    reworded: 'Rydych wedi newid eich neges, ac rwyf wedi’i chadw fel y mae yn awr.',
    withdrawn: 'Rydych wedi tynnu eich neges yn ôl, a byddaf yn ei gadael allan o hyn ymlaen.',
  },
  steered: {
    paused: 'Wedi oedi. Nid oes dim wedi’i golli; mae’r sawl sy’n arwain yn dweud “ymlaen” pan fyddwch yn barod.',
    unpaused: 'Awn ymlaen o’r lle roeddem.',
    pinned: 'Wedi’i binio. Bydd wedi’i farcio ar y cofnod.',
    timeBoxed: (minutes, until) =>
      grammar.count(minutes, {
        two: `# funud, hyd at ${clock(until)}.`,
        other: `# munud, hyd at ${clock(until)}.`,
      }),
    lensHanded: (name, lens) => `${name} sy’n siarad dros y lens hon yn awr: ${lens}.`,
    led: (name) => `${name} sy’n arwain yn awr.`,
    left: (name) => `${name} wedi gadael. Mae’r hyn a ddywedodd wedi’i gadw.`,
    'quiet-on':
      'Mae geiriau tawel ymlaen. Caiff unrhyw un yma sôn wrthyf am bryder ar ei ben ei hun, drwy ddweud “gair tawel” yn ein sgwrs ein hunain; gofynnaf gwestiwn i’r grŵp heb ddweud pryder pwy ydyw.',
    'quiet-off': 'Mae geiriau tawel i ffwrdd.',
    'time-up': 'Mae’r amser a osodwyd ar ben. Gall y sawl sy’n arwain osod rhagor, neu fynd ymlaen.',
  },
  heldCount: (given, of) => `Mae ${given} o ${of} wedi dweud eu barn.`,
  leads: (name) => `${name} sy’n arwain`,
  nobodyLeads: 'Nid oes neb yn arwain ar hyn o bryd. Caiff unrhyw un ddweud “arwain”.',
  speaksFor: (name, lens) => `${name} sy’n siarad dros: ${lens}`,
  quietIsOn: 'Mae geiriau tawel ymlaen: dywedwch “gair tawel” wrthyf ar eich pen eich hun.',
  heldBefore: 'Barn pob un ohonoch, cyn unrhyw gwestiwn',
  more: 'Mwy',
  moreHeld: (count) =>
    grammar.count(count, {
      one: '# arall hefyd, wedi’i gadw gyda’r sesiwn.',
      other: '# arall hefyd, wedi’u cadw gyda’r sesiwn.',
    }),
  minutes: 'Amser i hyn',
  minutesOf: (minutes) => grammar.count(minutes, { two: '# funud', other: '# munud' }),
  lens: 'Lens i’w throsglwyddo',
  to: 'I bwy',
  choose: 'Dewiswch un',
  setTime: 'Gosod yr amser',
  handLens: 'Trosglwyddo’r lens',
  handOver: 'Trosglwyddo’r arwain',
  quietTitle: 'Gair tawel',
  quietIs:
    'Ysgrifennwch beth sy’n eich poeni. Gofynnaf fy nghwestiwn fy hun i’r grŵp. Nid wyf yn defnyddio dim o’ch geiriau, ac nid wyf yn cadw dim sy’n dweud pryder pwy oedd. Lle nad oes ond ychydig yn cymryd rhan, efallai y bydd rhywun yn dyfalu er hynny.',
  quietLabel: 'Beth sy’n eich poeni?',
  quietNeeded: 'Ysgrifennwch frawddeg, neu gadewch y cerdyn hwn fel y mae.',
  quietPress: 'Ei roi i’r grŵp',
  quietUnsure:
    'Efallai na chyrhaeddodd fy nghwestiwn y grŵp. Ni ddefnyddiais eich geiriau, ac ni ddywedais gan bwy y daeth. Dywedwch wrth rywun rydych yn ymddiried ynddynt, neu ysgrifennwch ataf eto ymhen ychydig.',
  quietPut: 'Rwyf wedi gofyn cwestiwn i’r grŵp amdano. Ni ddefnyddiais eich geiriau, ac ni ddywedais bryder pwy oedd.',
} satisfies Partial<typeof en.people>;
