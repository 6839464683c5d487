import type { en } from '../en.ts';

export const sources = {
  title: 'O ble y daw hyn',
  retired: 'Mae’r ddogfen hon wedi’i newid neu ei thynnu ymaith ers hynny. Dyma oedd ynddi pan gafodd ei dyfynnu.',
  nothingLeft: 'Nid oes dim ar ôl o’r ddogfen hon heblaw’r geiriau a ddyfynnwyd.',
  found: 'Yr hyn y mae’r llyfrgell yn ei ddweud, air am air:',
  nothingFound:
    'Nid oes dim yn y llyfrgell yn ateb hynny. Nid yw diffyg ateb yn golygu “na”: efallai fod yr ateb yn eich gweithdrefnau chi, felly gofynnwch i bwy bynnag sy’n eu cadw.',
  notLookedUp: 'Os oeddech am ddweud wrthyf am achos, dechreuwch â gair arall.',
  edition: (version) => `fersiwn ${version}`,
  editionAt: (version, page) => `fersiwn ${version}, tudalen ${page}`,
} satisfies Partial<typeof en.sources>;
