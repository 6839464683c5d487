import type { en } from '../en.ts';
import { urgent } from './urgent.ts';

export const refusals = {
  'no-account-yet':
    'Nid oes dim i edrych arno eto. Dywedwch wrthyf am achos mewn ychydig o frawddegau a byddaf yn gofyn un cwestiwn.',
  'no-open-challenge':
    'Nid oes cwestiwn ar agor ar hyn o bryd. Dywedwch fwy wrthyf, neu dywedwch “gorffen” i gael crynodeb byr.',
  'nothing-to-finish':
    'Nid oes dim i’w orffen eto. Dywedwch wrthyf am achos mewn ychydig o frawddegau pan fyddwch yn barod.',
  'card-from-ended-session':
    'Daw’r cerdyn hwnnw o sesiwn sydd wedi dod i ben; nid yw’r cofnod wedi newid. Dywedwch wrthyf am achos i ddechrau eto.',
  'card-from-earlier-challenge':
    'Daw’r cerdyn hwnnw o gwestiwn cynharach. Ni newidiwyd dim; mae’r cwestiwn diweddaraf yn dal ar agor.',
  'card-from-earlier-step': 'Daw’r cerdyn hwnnw o gam cynharach. Ni newidiwyd dim; ewch ymlaen â’r cerdyn diweddaraf.',
  'too-long': `Mae hynny’n fwy nag y gallaf ei ddarllen ar unwaith (20,000 o nodau), felly ni chafodd ei ddarllen na’i gadw. ${urgent.first} Yna anfonwch y rhan bwysicaf, mewn ychydig o baragraffau.`,
  'not-filled-in': `Ni allwn ddarllen yr hyn a lenwyd ar y cerdyn hwnnw, felly ni chadwyd dim. ${urgent.first} Yna llenwch ef eto, neu ei deipio fel neges.`,
  'nothing-filled-in':
    'Ni lenwyd dim, felly ni chadwyd dim. Ysgrifennwch ychydig o eiriau yn gyntaf, neu dywedwch “cam nesaf”.',
  'date-in-the-past':
    'Mae’r diwrnod hwnnw wedi mynd heibio, felly ni chadwyd dim. Dewiswch heddiw neu ddiwrnod diweddarach, neu gadewch y diwrnod allan.',
  'view-was-challenged':
    'Mae cwestiwn wedi’i ofyn eisoes, felly ni ellir cadw barn gyntaf mwyach. Gorffennwch, a dechreuwch eto i gadw un.',
  'reflect-alone':
    'I chi’n unig y mae hynny, felly ni ddechreuais ef yma. Agorwch ein sgwrs ein hunain a’i ddweud yno; neu dywedwch “grŵp” i ddechrau gyda’r lleill yma.',
  'needs-a-group':
    'Mae angen mwy nag un person ar gyfer hynny. Ni newidiwyd dim; dywedwch ef mewn sgwrs grŵp neu sianel gyda mi.',
  'already-open':
    'Mae sesiwn ar agor yma eisoes, felly ni ddechreuwyd un arall. Ewch ymlaen â hi, neu dywedwch “gorffen” i’w chau yn gyntaf.',
  'no-session-yet':
    'Nid oes sesiwn wedi dechrau yma. Dywedwch wrthyf am achos mewn ychydig o frawddegau, neu dywedwch “myfyrio”; mewn grŵp, dywedwch “grŵp”.',
  'no-steps': 'Nid oes camau yn y sesiwn hon. Atebwch, ychwanegwch rywbeth, neu dywedwch “gorffen”.',
  'not-the-lead':
    'Dim ond y sawl sy’n arwain all wneud hynny. Gallwch ateb, ychwanegu rhywbeth, neu bwyso Ffynhonnell.',
  'nobody-leads':
    'Nid oes neb yn arwain ar hyn o bryd, felly ni newidiwyd dim. Dylai pwy bynnag sydd am arwain ddweud “arwain”.',
  'you-lead': 'Chi sy’n arwain eisoes. Ni newidiwyd dim; pwyswch Nesaf pan fydd y grŵp yn barod.',
  paused:
    'Mae’r sesiwn wedi oedi, felly ni chadwyd hynny. Mae’r sawl sy’n arwain yn dweud “ymlaen”; yna anfonwch ef eto.',
  'group-full':
    'Mae tri deg o bobl yn cymryd rhan eisoes, felly ni chadwyd eich geiriau chi. Gofynnwch i un ohonynt ei ddweud drosoch, neu adael.',
  'supervision-of-two':
    'I ddau berson y mae goruchwyliaeth, ac mae dau yn cymryd rhan eisoes, felly ni chadwyd eich geiriau chi. I gael mwy, gorffennwch a dywedwch “grŵp”.',
  'not-in-session':
    'Dim ond y rhai sy’n cymryd rhan all wneud hynny, neu ei dderbyn. Ni newidiwyd dim; bydd pwy bynnag sy’n dweud rhywbeth yn y sesiwn yn cymryd rhan wedyn.',
  'nobody-missing':
    'Nid oes neb ar ôl i ofyn amdano ar y rhestr honno. Marciwch gan bwy na chlywyd, neu dywedwch “cam nesaf” i fynd ymlaen.',
  'no-such-item':
    'Ni allaf ddod o hyd i hynny mwyach. Ni newidiwyd dim; dywedwch “camau gweithredu” i weld beth sydd yno yn awr.',
  'only-alone': 'Chi’n unig biau hynny, felly nid wyf yn ei ddangos yma. Agorwch ein sgwrs ein hunain a’i ddweud yno.',
  'quiet-needs-a-group':
    'Mae angen sesiwn grŵp ar gyfer geiriau tawel. Ni newidiwyd dim; dywedwch “grŵp” mewn sgwrs grŵp i ddechrau un.',
  'no-quiet-words':
    'Nid ydych yn cymryd rhan mewn grŵp lle mae geiriau tawel ymlaen, felly ni chadwyd eich geiriau. Dywedwch wrth rywun rydych yn ymddiried ynddo, neu gofynnwch i’r sawl sy’n arwain eu troi ymlaen.',
  'too-few-for-quiet':
    'Mae llai na phedwar yn cymryd rhan, a byddent yn gwybod pryder pwy ydyw. Felly ni chafodd ei gadw na’i drosglwyddo. Dywedwch wrth rywun rydych yn ymddiried ynddo, neu arhoswch am fwy o bobl.',
  'too-early-for-quiet':
    'Mae’r grŵp yn dal i ddweud beth mae pob un yn ei gredu, felly ni roddir dim iddo eto. Ni chafodd ei gadw na’i drosglwyddo; dywedwch eto pan fydd y cwestiynau wedi dechrau.',
  'no-question-for-that':
    'Nid oes gennyf gwestiwn sy’n addas i’r hyn a ysgrifennoch, felly ni roddwyd dim i’r grŵp. Ysgrifennwch ef mewn geiriau eraill, neu dywedwch wrth rywun rydych yn ymddiried ynddo.',
  'nothing-to-mask':
    'Ni chefais ddim newydd i’w guddio yn hynny, felly ni newidiwyd dim. Ysgrifennwch yr enw fel y mae yn yr hyn a ddywedwyd.',
  'masked-with-others':
    'Mewn sesiwn gydag eraill mae’r hyn a guddiwyd yn aros ynghudd, ac ni ellir newid hynny yn eich sgwrs eich hun chwaith. Ni newidiwyd dim; ewch ymlaen gyda’r dalfan.',
  'never-spared':
    'Mae rhifau, cyfeiriadau, dyddiadau geni a phopeth arall a adwaenir wrth ei ffurf bob amser yn aros ynghudd. Ni newidiwyd dim; ewch ymlaen gyda’r dalfan.',
  'no-longer-known':
    'Nid wyf bellach yn gwybod beth oedd yno, felly ni newidiwyd dim. Ysgrifennwch y gair eto, dywedwch “beth a guddiwyd”, a phwyswch bryd hynny.',
  'not-masked-here':
    'Nid yw hwnnw wedi’i guddio nac yn amheus yma bellach, felly ni newidiwyd dim. Dywedwch “beth a guddiwyd” i weld yr hyn sydd.',
  'part-of-a-name':
    'Mae’r gair hwnnw’n rhan o enw rwy’n ei guddio, neu gall olygu un, felly ni newidiwyd dim ac mae’n aros fel y mae. Dywedwch “beth a guddiwyd” i weld yr enwau.',
  'no-model-here':
    'Nid oes model iaith wedi’i osod yma, felly nid oes dim yn gadael y bot hwn: ni newidiwyd dim. Ewch ymlaen: daw’r cwestiynau o’i fanc ei hun.',
  'not-your-role':
    'Nid yw eich rôl yma yn cynnwys hynny, felly ni newidiwyd dim. Pwy bynnag sy’n rhedeg y bot hwn sy’n penderfynu pwy gaiff ei wneud; gofynnwch iddynt.',
  'no-such-hold':
    'Cedwir hynny eisoes, neu nid oes gorchymyn o’r fath i’w godi. Ni newidiwyd dim. Dywedwch “hold”, rhif adnabod y sesiwn neu’r person, a’r rheswm.',
  'hold-without-reason':
    'Mae angen rheswm dros orchymyn i gadw rhywbeth, felly ni newidiwyd dim. Dywedwch “hold”, y rhif adnabod, a pham.',
  'train-elsewhere':
    'Yn Teams y mae ymarferion i ystafell yn rhedeg, felly ni newidiwyd dim. Gadewch y sgwrs hon, a theipiwch `npm run --silent cli -- scenario list` i weld beth y gallwch ei chwarae ar eich pen eich hun.',
} satisfies Partial<typeof en.refusals>;
