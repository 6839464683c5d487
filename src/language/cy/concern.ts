import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

export const concern = {
  title: 'Codi pryder',
  is: 'Mae hyn yn rhoi eich geiriau eich hun mewn trefn y gall eraill ei chlywed. Nid oes dim yn cael ei anfon at neb: chi sy’n penderfynu wrth bwy i ddweud.',
  typing:
    'Gallwch hefyd ei ysgrifennu i chi’ch hun: beth sy’n eich poeni, beth rydych wedi’i weld, am beth rydych yn gofyn, ac erbyn pryd.',
  labels: {
    concern: 'Beth sy’n eich poeni?',
    evidence: 'Beth rydych chi wedi’i weld neu ei glywed?',
    asking: 'Am beth rydych chi’n gofyn?',
    due: 'Erbyn pryd?',
  },
  needed: 'Ysgrifennwch beth sy’n eich poeni, yn eich geiriau eich hun.',
  arrange: 'Ei roi mewn trefn',
  arranged: 'Eich pryder, yn eich geiriau eich hun',
  headings: {
    concern: 'Beth sy’n fy mhoeni',
    evidence: 'Beth rwyf wedi’i weld neu ei glywed',
    asking: 'Am beth rwy’n gofyn',
    due: 'Erbyn pryd',
  },
  unsent: 'Nid anfonwyd dim. Darllenwch ef yn uchel, neu ei gopïo, i bwy bynnag sydd angen ei glywed.',
  stages: 'Os ydych chi’n dal i weld pethau’n wahanol: camau’r weithdrefn, air am air',
  local:
    'Mae gweithdrefnau lleol yn amrywio. Edrychwch ar eich rhai chi, neu gofynnwch i’ch arweinydd diogelu pa un sy’n berthnasol.',
  moreStages: (count) =>
    grammar.count(count, {
      one: 'Mae # cam arall yn y weithdrefn ei hun.',
      two: 'Mae # gam arall yn y weithdrefn ei hun.',
      few: 'Mae # cham arall yn y weithdrefn ei hun.',
      many: 'Mae # cham arall yn y weithdrefn ei hun.',
      other: 'Mae # cam arall yn y weithdrefn ei hun.',
    }),
} satisfies Partial<typeof en.concern>;
