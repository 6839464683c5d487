import type { dialog as en } from '../en/dialog.ts';

export const dialog = {
  title: 'Myfyrio ar y neges hon',
  whoSees:
    'I’ch myfyrdod chi eich hun yn unig y mae hyn yn mynd. Ni ddywedir wrth bwy bynnag a ysgrifennodd y neges, nac wrth neb arall yn y sgwrs.',
  before:
    'Yn gyntaf, tynnwch enwau, cyfeiriadau ac unrhyw beth arall sy’n dangos pwy yw’r teulu. Ni chedwir dim nes i chi bwyso’r botwm. Am y tro, ysgrifennwch am yr achos yn Saesneg: yn Saesneg y mae fy nghwestiynau, ac efallai na fyddaf yn sylwi ar berygl mewn testun Cymraeg.',
  label: 'Yr hyn yr hoffech feddwl amdano',
  wordless: 'Ni welais eiriau yn y neges honno. Teipiwch yr hyn yr hoffech feddwl amdano.',
  cut: 'Mae hynny’n hirach nag y gallaf ei ddarllen ar unwaith, felly dim ond y rhan gyntaf sydd yma. Cadwch y rhan bwysicaf.',
  ask: 'Gofyn cwestiwn i mi',
  empty: 'Roedd y blwch yn wag, felly ni chymerwyd dim. Teipiwch ychydig o frawddegau a phwyswch y botwm eto.',
  failed: 'Aeth rhywbeth o’i le ar ein hochr ni. Mae eich geiriau’n dal yn y blwch; pwyswch y botwm eto.',
  notOurs: 'Nid wyf yn adnabod y botwm hwnnw. Ni chymerwyd dim. Caewch hwn, a dewiswch “Myfyrio ar y neges hon” eto.',
  inChat: 'Mae eich cwestiwn yn ein sgwrs',
  answeredInChat: 'Mae fy ateb yn ein sgwrs',
  goThere: 'Ewch ymlaen yno, yn eich geiriau eich hun.',
  late: 'Mae hyn yn cymryd mwy o amser nag arfer. Fe ddaw yn ein sgwrs. Os nad yw yno ymhen ychydig funudau, anfonwch eich geiriau ataf yno.',
  waiting:
    'Mae hyn yn cymryd mwy o amser nag arfer. Nid yw eich geiriau wedi’u colli. Arhoswch funud, yna pwyswch y botwm.',
  show: 'Dangos fy nghwestiwn',
  chosen: 'Dewiswyd gan AI, a all fod yn anghywir.',
  elsewhere:
    'Ni allaf ysgrifennu atoch chi yn gyntaf, gan nad ydym wedi siarad eto. I fynd ymlaen, agorwch ein sgwrs ac anfonwch eich geiriau ataf yno, gyda’ch ateb.',
  yours: 'Eich geiriau, i’w copïo',
  afterSignpost: 'Pan fyddwch wedi ffonio a dweud wrth rywun, gallwn feddwl amdano yn ein sgwrs.',
  openChat: 'Agor ein sgwrs',
} satisfies Partial<typeof en>;
