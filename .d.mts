import { loadWords } from './src/safeguards/pseudonymise/load-words.ts';
import { findNames } from './src/safeguards/pseudonymise/names.ts';
import { quiet } from './src/safeguards/pseudonymise/quiet.ts';
import { createPseudonymise } from './src/safeguards/pseudonymise/pseudonymise.ts';
const W = loadWords('knowledge/safeguards');
for (const t of ["DAWN PICKERSGILL RANG AT 0910. KYLE HAS GONE MISSING AGAIN. LAST SEEN BACK LANE WITH OLDER LAD CALLED TANK.", "Please contact K. Stokes at home."]) { console.log(quiet(t,W.isWord)); console.log(findNames(t,W).names.map(e=>t.slice(e.start,e.end)), createPseudonymise(W)(t).text); }
console.log(['stokes','pickersgill','tank','dawn'].map(w=>[w,W.isWord(w),W.isSlip(w),W.isFamilyWord(w),W.isAllowed(w)]));
