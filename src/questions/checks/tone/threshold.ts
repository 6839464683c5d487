import { says } from './says.ts';

const named = String.raw`(a |an |the |now |clearly |really |still |already |only |just )*(s\.? ?(47|17|20|31)|section (47|17|20|31)|child protection|child in need|cin|cp|icpc|plo|public law|care proceedings|pre-proceedings|early help|universal|statutory|tier \w+|level \w+|significant harm|edge of care)`;

export const threshold = says('threshold', 'Name no threshold and apply none.', [
  /\b(meets?|met|meeting|reach(es|ed)?|reaching|cross(es|ed)?|crossing|below|above|over|under|at|which|what|the|a) (the |a |any )?(statutory )?(threshold|criteria|bar)s?\b/i,
  /\bthresholds?\b.*\b(met|reached|crossed|applie[sd]|low|high)\b/i,
  new RegExp(
    String.raw`\b(is|was|be|being|becomes?|are|remains?|makes?|made|making|calls? for|called|keeps?|kept|amounts? to|counts? as|qualif\w+( for)?|enough for|ready for|deserves?|warrants?|merits?|needs?|into|rather than|suggests?|indicates?|at|as|to) ((this|it|that|him|her|them|the \w+|\p{Lu}\w+) )?${named}\b`,
    'iu',
  ),
  /\b(qualif(y|ies|ied)|warrants?|merits?|amounts? to|escalates? to)\b/i,
  /\bsignificant harm\b/i,
  /\b(rag|red|amber|green) rat(ed|ing)\b|\brated (red|amber|green|high|low|medium)\b/i,
  /\b(counts?|counted|class(es|ed)?) as\b|\bstops? (this|it|that|him|her) (from )?(being|becoming)\b/i,
  /\b(is|be|are|was|were) enough\b/i,
  /\b(which|what) (tier|threshold|level of (need|risk)|category|section|band)\b|\bat (tier|level|band) \w+\b|\bhappens at level\b/i,
  /\b(no|without) further action\b(?! (each|every|again|at the time|all))|\bnfa\b|\bcase (is |was )?(now )?(closed|closing)\b|\bclosed case\b/i,
  /\b(over|across) the line\b|\bwhich (list|register|plan) (would|should|could|will) (this|he|she|they|it)\b/i,
]);
