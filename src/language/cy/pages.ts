import type { en } from '../en.ts';

export const pages = {
  marked: 'Mae’r geiriau a ddyfynnwyd wedi’u marcio.',
  forged: {
    title: 'Ni ellir agor y ddolen hon',
    sentence:
      'Nid yw’n gyflawn, neu nid yw fel y gwnaeth Second Look hi. Agorwch hi eto o’r cerdyn yn Teams, neu pwyswch Ffynhonnell yno i gael un newydd.',
  },
  expired: {
    title: 'Mae’r ddolen hon wedi dod i ben',
    sentence:
      'Mae dolenni i ddogfennau’n gweithio am saith diwrnod. Pwyswch Ffynhonnell eto yn y sgwrs i gael dolen newydd.',
  },
  gone: {
    title: 'Nid yw’r ddogfen hon yma mwyach',
    sentence:
      'Nid oes dim ar ôl o’r ddogfen y gwnaed y ddolen hon ar ei chyfer. Mae’r geiriau a ddyfynnwyd yn dal ar y cerdyn yn Teams.',
  },
  broken: {
    title: 'Aeth rhywbeth o’i le ar ein hochr ni',
    sentence: 'Nid oedd modd dangos y ddogfen. Ni newidiwyd dim; rhowch gynnig arall arni ymhen ychydig.',
  },
} satisfies Partial<typeof en.pages>;
