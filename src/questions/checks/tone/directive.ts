import { says } from './says.ts';

/** Whoever says any of this has an answer in mind, however politely it is put. */
export const directive = says('directive', 'Tell nobody what to do, not even politely or inside a question. Ask.', [
  /\b(should|must|ought|shouldn't|mustn't|had better|better not)\b/i,
  // "What would you have to see" asks; "you have to see" tells.
  /(?<!\b(would|might|could|did|will|do|does|hear that) )\b(you|we|they|he|she|it|the \w+|your \w+|somebody|someone) (need|needs|have|has) to (?!be weighed\b|wait\b)/i,
  /(?<!\bwould )\b(needs?|has|have) to be \w+(ed|en|ld|wn|de)\b(?! against)/i,
  /\b(i|we)('d| would| might| may)* (advise|recommend|suggest|urge|propose|encourage|want to see)\b|\b(my|our) (advice|suggestion)\b|\b(recommended|advisable)\b/i,
  /\b(make|making) (sure|certain)\b|\bensur(e|ing)\b|\b(remember|forget) to\b/i,
  /\b(worth|worthwhile) (\w+ing|a (call|visit|conversation|word|chat|look))\b/i,
  /\b(it|that|this) (would|might|could|may|will) (be (\w+ )?(wise|best|better|worth|sensible|good|helpful|useful|safer|important)|help to)\b/i,
  /\b(one|another|an|the (best|safest|right|next|obvious)) (option|step|thing|approach|move|course|way forward|action)( to do)? (is|would be|might be|could be|may be)\b/i,
  /\b(you|we) (might|may|could|can|will)( also)? (want|wish|like|need|prefer|choose|consider|look|think about|try) to\b/i,
  /\b(have|has|had|did|might|could|can|would|will) (you|your \w+|they|we|he|she|anyone|anybody)( (?!have\b)\w+)? (considered|thought (of|about)|tried|consider \w+ing|think (of|about) \w+ing)\b/i,
  /\b(what|how) about (\w+ing|the (idea|possibility|option))\b|\bwhat if (you|we|they|your \w+)\b|\bwhy not\b/i,
  /\b(stop|stops|stopping|stopped|prevent|prevents|keep|keeps|holds|hold) (you|your \w+|them|him|her|anyone|anybody|us|this group)( back)? from\b/i,
  /\bwhat would it take (for (you|your \w+|the \w+|this \w+|them|us) )?to\b/i,
  /\bhow (soon|quickly|fast|urgently) (can|could|will|would|might|are)\b/i,
  /\b(best|safest|quickest|right|proper) (way|time|place|person|moment) (to|for)\b|\bhow (could|can|might|would|will) (you|your \w+) best\b/i,
  /\bhow (important|urgent|essential|necessary|vital|crucial) (is|would|it)\b|\b(essential|vital|crucial|imperative|necessary|important|urgent) (that|to|for (you|the))\b/i,
  /\bwhat (next )?(steps|actions?|checks|safeguards|measures) (will|are|can|could|might|would) (you|your|be)\b/i,
  /\bbefore doing anything\b|\bbefore it is too late\b|\bunannounced\b|\bif i were you\b|\bin your (shoes|place|position)\b|\bit('s| is) time (to|for|you)\b/i,
  /\bwhen are you (going|planning|intending) to\b|\bhow will you (stop|prevent|protect|avoid|tell|persuade|convince)\b|\b(keep|keeping) an eye\b|\bchecking (up )?on\b|\b(hold|holding|held|put|putting) off\b/i,
  /\bfor you to (see|visit|talk|speak|meet|go|wait|act|slow|stop)\b|\b(who|which \w+|what \w+) (could|can|might) you (speak|talk|ask|turn|go|ring|call|meet)\b(?! about)/i,
  /\bif you (gave|waited|held|left it|kept (it|this|the case))\b/i,
  /\brequire(s|d)? (you|your \w+|that)\b|\bwhat will you (say|tell|do)\b|\bslow (this|it|things) down\b|\bgive you pause\b/i,
  // A step that is told as settled, or as somebody else's order.
  /\bwhen (will|are|do) you (going to |planning to |hope to )?(close|step|end|finish|sign|withdraw)\b|\bwhich (day|date|time) (suits|works|would suit)\b/i,
  /\bhow (will|do|are) you (going to )?(explain|say|announce|break|put)\b.{0,40}\b(that (you|the case|it|this)|to (the family|them|mum|dad|her|him) that)\b/i,
  /\b(page|review|policy|procedures?|guidance|passage|document|protocol|board|county|council|rules?|text) (now |also |clearly )?(advises?|recommends?|requires?|instructs?|directs?|orders?|expects?|tells (you|us|everyone)|wants (you|us))\b/i,
  /\bno (referral|visit|call|meeting|medical|assessment|enquiry|action|further \w+|follow-up) (is|was|are|seems) (needed|required|necessary|due|called for|wanted)\b|\bnothing (more |else |further )?(is|needs to be|has to be|need be|to be) (needed|required|done|said)\b/i,
  /\b(what|how) about (we|you|us|them)\b|\bwhen (will|do|are|would) you (stop|be done|let go)\b|\bhow (would|will|could) you (tell|ask|get) \S+( \S+)? to (stop|leave|wait|drop)\b/i,
  /\b(which|what) \S+ (would|will|could) you (close|drop|end|stop|cut|leave out) first\b|\b(could|can|would) you leave out\b|\bwhat (time|day) (today|tomorrow|tonight)\b/i,
]);
