import { loadWords } from './src/safeguards/pseudonymise/load-words.ts';
import { findNames } from './src/safeguards/pseudonymise/names.ts';
import { createPseudonymise } from './src/safeguards/pseudonymise/pseudonymise.ts';
const W = loadWords('knowledge/safeguards');
for (const t of process.argv.slice(2)) { const r = createPseudonymise(W)(t); console.log(findNames(t,W).names.map(e=>t.slice(e.start,e.end)), '|', r.text, '|', r.doubtful.map(e=>r.text.slice(e.start,e.end))); }
console.log(['mo'].map(w=>[w,W.isWord(w),W.isMostlyGiven(w),W.isSlip(w),W.isFamilyWord(w),W.isAllowed(w)]));
