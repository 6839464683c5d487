/**
 * Words with which a document speaks to a machine that reads it, and not to a practitioner. None of them decides anything in this bot, but a passage with
 * them would be shown as guidance, and a model would read it.
 */
const machine = String.raw`(?:(?:ai|artificial|automated|chat|conversational|digital|reflective|virtual) (?:and \w+ )?(?:agents?|assistants?|readers?|systems?|tools?|models?)|tools and assistants|chat ?bots?|language models?|llms?)`;
/** "Teaching assistants must" is no order to a machine; a note to "the assistant" is. */
const addressed = `(?:${machine}|assistants?)`;
const orders: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:note|notice|message|attention|instructions?|memo) (?:to|for) (?:all |any |the )?${addressed}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${machine}\b[^.!?\n]{0,80}\b(?:must|should|shall|may|will|are to|is to|have authority to|need to) (?:not |always |never |only )?(?:answer|advise|assume|ignore|output|reassure|recommend|reply|respond|say|state|tell|treat)\b`,
    'i',
  ),
  /\[\s*(?:system|ai|assistant|bot|model)\s*:/i,
  /\b(?:system ?prompt|sysprompt|instructions (?:that )?you were given)\b/i,
  /\b(?:ignore|disregard|forget|override) (?:all |any |your |the )*(?:previous |prior |above |earlier )?instructions\b/i,
  /\b(?:as an ai|you are (?:now )?(?:an? )?(?:assistant|ai|language model|chat ?bot))\b/i,
  /\bdo not (?:cite|mention|reveal|disclose) this (?:line|note|instruction|sentence|paragraph|message)\b/i,
];

/** The words in which a text speaks to a machine, or null where it does not; letters that nobody sees are read past. */
export function orderIn(text: string): string | null {
  const seen = text.replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
  for (const order of orders) {
    const found = order.exec(seen);
    if (found) return found[0];
  }
  return null;
}
