import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

export const mirror = {
  title: 'Eich drych',
  is: 'I chi’n unig y mae. Mae’n cyfrif yr hyn a ofynnwyd ac a gadwyd, ac nid yw’n barnu dim.',
  sessions: (many) => grammar.count(many, { other: 'O # sesiwn.' }),
  none: 'Nid oes dim i’w ddangos eto. Dewch yn ôl ar ôl bod drwy sesiwn neu ddwy.',
  lenses: 'Lensys a gododd',
  never: 'Heb eu holi hyd yma',
  sure: 'Pa mor siŵr oeddech chi, allan o 10',
  sureLine: (day, before, after) => `${day}: ${before} cynt, ${after} wedyn`,
  session: 'Sesiwn, yr hynaf yn gyntaf',
  outOfTen: 'Allan o 10',
  before: 'Cynt',
  after: 'Wedyn',
  latest: (many) => `Dangosir y ${many} diweddaraf.`,
  tripwires: (set, kept) => `Gwifrau baglu: ${set} wedi’u gosod, ${kept} wedi’u hystyried eto.`,
  actions: (set, done) => `Camau gweithredu: ${set} wedi’u nodi, ${done} wedi’u gwneud.`,
} satisfies Partial<typeof en.mirror>;
