import type { Span } from '../../reading/span.ts';

/**
 * The few words around a name that tell it from a word: "Grace said" from "grace period", "told mark" from "a mark". They are grammar and so
 * are here; which words are names is content and is in `knowledge/safeguards/`.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const titles = set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev revd fr sgt pc dc ds di dci wpc insp cllr sr br st messrs sra srta señora señor senora senor mme mlle frau herr',
);

/** Before a capital they make it a name, though it be a month or a role: "Uncle Bishop", "Nurse May". */
export const callings = set(
  'pan pani uncle auntie aunty aunt cousin nurse matron constable sergeant inspector detective judge councillor imam rabbi pastor reverend father sister brother officer midwife doctor baby named called nicknamed coach principal headteacher tutor caseworker trooper sheriff chaplain vicar sheikh ustad ustadh maulana papa mama nan nana nanny nanna gran granny grandma grandad grandpa',
);

/** What somebody is said to have done, said or been, right behind the name. */
export const doings = set(
  "is was has had isn't wasn't hasn't hadn't isnt wasnt hasnt hadnt said says told tells asked asks went goes came comes lives lived does doesn't did didn't doesnt didnt rang phoned called texted seems seemed thinks thought wants wanted knows knew feels felt got gets gave gives took takes made makes saw sees left leaves keeps kept began started stopped ran sat sits looks looked refused refuses denies denied agreed agrees reported reports disclosed described insists admitted won't wont can't cant couldn't couldnt wouldn't wouldnt could would drew cried forgot attends attended stays stayed rose fell stood slept woke spoke ate threw bit broke stole lost held hid sent lied died swore wrote needs hates loves loved moved missed met hit turned used opened never always also still bites kicks screams slams smokes drinks works cries runs hides sleeps eats watches shouts hits plays drank smelt kissed cuddled shouted screamed kicked punched slapped pushed collected fetched brought showed shows answered smiled laughed walked drove turned pulled put let stays reckons sez sed aint wants spends spent speaks looks likes liked misses swears jumped jumps hugged grabbed cooks opens shut arrives arrived enjoys became becomes gone been picks picked texts calls rings messaged messages owes owns dropped drops",
);

/** What only somebody does. */
export const sayings = set(
  "said says told tells asked asks rang phoned texted went came lives lived thinks thought wants wanted hasn't hasnt doesn't doesnt didn't didnt denied denies refused refuses reported reports disclosed insists admitted cried disagrees disagreed",
);

export const kin = set(
  'mum dad mam mother father nan nana gran sister brother teacher school bedroom partner parents carer carers foster social uncle aunt auntie stepdad stepmum family behaviour',
);

/** Whom one tells, asks and sees comes right behind. */
export const tellings = set(
  'told asked saw seen met visited rang phoned texted called named tell ask ring phone message messaged emailed contacted interviewed weighed mum mums dad dads sister brother son daughter cousin uncle auntie aunty aunt nephew niece stepdad stepmum boyfriend girlfriend lad lass friend mate nan nana nanny nanna gran grandma grandad stepdad coach',
);

/** Before a name that stands for somebody who acts; before a common noun there is mostly something else. */
export const joins = set(
  'and n but that because reckons think thinks cos cause coz when if so then while although though since or says said thinks',
);

/** Before a place rather than before a person. */
export const whereabouts = set(
  'in to from near at around via through outside into across between towards visiting leaving',
);

/** Before a month or a season. */
export const whens = set(
  'in since until till by last next this on of early late mid before after during for through from to end over the every between every a half',
);

/** Never a name, wherever they stand and however they are written. */
export const never = set(
  "a an the and or but nor so yet if when while as at by for from in into of off on onto out over to up down with without about after before between through during since until till than then there here this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which what why how where not no yes is are was were be been being am has have had do does did done can could would should shall might must may've will've let lets let's once also only just even still again maybe perhaps however although though because unless whether either neither both each every some any all most more much many few other another such same own too very well now today tomorrow yesterday never always often sometimes please thanks thank sorry ok okay hello hi dear hey oh ah um er i'm i've i'd i'll nobody everybody somebody anybody someone anyone everyone no-one nothing something everything anything one two three four five six seven eight nine ten eleven twelve first second third last next good outstanding inadequate medium low high",
);

/** Before a first name they are part of what somebody is called: "Big Dave". */
export const nicknames = set('big little young old mad fat wee tall lil skinny');

/** Before a noun, and before no first name. */
export const determiners = set(
  'the a an this these those our their his her my your its each every any no some both another what which such',
);

/** Behind a family name and its article: "the Whitaker children". */
export const households = set(
  'family families household children kids boys girls siblings sisters brothers twins baby girl boy parents couple',
);

/** Behind what is called by a name and is nobody. */
export const things = set(
  'community communities language dialect festival app site website platform model tool toolkit framework approach programme program project scheme group groups scale scales score questionnaire system database software protocol tablets tablet medication inhaler cream dose injection car van jeep restaurant cafe supermarket brand phone console game film series band virus syndrome disease test criteria principle principles theory',
);

/** Behind letters that are an office, a form or a meeting and nobody's initials. */
export const offices = set(
  'meeting meetings team teams worker workers plan plans order orders assessment assessments form forms referral referrals panel panels unit services service officer officers manager conference review reviews report reports guidance process protocol criteria threshold training checklist tool framework code number no address payments payment fund funding nurse clinic hub pathway register list system check checks application appeal status letter policy board partnership committee group level budget rota',
);

/** Written in capitals, and who does something for work or is somebody's relative. */
export const actors = set(
  'SW HV GP TA PC DC DS DI SIO MW CPN FM MGM MGF PGM PGF YP IRO DSL TM PSW SSW FSW CP LA ED IT TV AI OT PT SN LD CIN CIC LAC UK US EU MP MH DV DA NFA IDVA ISVA YOT EHM EHW EWO SPO CSC CAB DWP NHS CPS PCSO ASYE HMP MOC FOC MUM DAD AM PM OK ID',
);

/** Whoever stands before initials in brackets: "Mother (LB)". */
export const relatives = set(
  'mother father mum dad mam child baby infant parent parents sibling siblings brother sister son daughter partner husband wife boyfriend girlfriend uncle aunt auntie grandmother grandfather nan nana stepfather stepmother stepdad stepmum carer person teenager girl boy cousin friend perpetrator suspect victim lodger children twins toddler bf gf',
);

/** Names of what people have as well as of people, so that "Faith matters" is nobody. */
export const virtues = set(
  'faith hope grace trust love joy peace justice patience honour mercy chance charity comfort unity wisdom prudence glory promise liberty harmony melody destiny change',
);

export const seasons = set('spring summer autumn winter');

/** Nothing but a space stands before it. */
export const isBeside = ({ gap }: { readonly gap: string }): boolean => gap.trim() === '';

/** These begin a question, so a name behind them is not their family name. */
export const modals = set('will may can');

/** Parts of names that are written small. */
export const particles = set(
  "de da do dos das del della di du la le van der den von ter bin bint ibn ben al el ap ferch ó ní ni nic mac mc abu abd ul ur e y o' al- el-",
);

/** A stretch without the words that only begin its sentence: "The", "At". */
export function withoutOpeners<T extends Span>(text: string, found: T): T {
  const opener = /^([\p{L}'’]+)\s+/u.exec(text.slice(found.start, found.end));
  if (!opener || !never.has((opener[1] ?? '').toLowerCase())) return found;
  return withoutOpeners(text, { ...found, start: found.start + opener[0].length });
}
