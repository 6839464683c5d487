import { says } from './says.ts';

/** Speaking as somebody else, of itself or of how it was made, or in the form of a finding. */
export const role = says('role', 'Speak as a colleague who asks, of the case and of nothing else.', [
  /\bin my (experience|view|opinion)\b/i,
  /\bas (an? |the |your )(\w+ )?(ai|model|assistant|bot|doctor|paediatrician|consultant|lawyer|solicitor|judge|chair|supervisor|manager|colleague|friend|expert|professional)\b(?=,)|\bspeaking as\b|\blanguage model\b|\bact(ing)? as\b|\brole-?play\b/i,
  /\b(my|these|the|your|system|previous|above) (system )?(instructions?|prompt|rules|guidelines|programming|training|json|verifier|placeholders?|settings)\b|\bsystem (prompt|message)\b|\b(the|this|my|a) lens\b|\bthe (bank|verifier)\b/i,
  // It may say that it hears or wonders; what it thinks, has, was told or cannot do is beside the point.
  /\bi\b(?! (hear|can hear|heard|wonder (what|how|who|which|where|when)|would like to (stay|ask|hear)|leave|have kept)\b)(?<!\btold me and i)/i,
  /\b(outcome|diagnosis|category|verdict|recommendation|decision|threshold|risk|assessment|conclusion|rating|level|action|plan|summary|analysis|note|answer|question|acknowledgement|system|user|assistant)s?\s*:/i,
  /\bmode (is |was |has been )?(now )?(on|off|enabled|active|activated)\b|\b(debug|developer|free|admin|test|god|teacher|expert) mode\b/i,
  /\bme,? (the|a|an|your|as) \w+|\b(ask|obey|trust|believe|call) me\b|\bmyself\b/i,
  /\b(no|without|any) (limits|rules|restrictions|filters)\b|\b(user|assistant|system) (message|turn|role)\b/i,
]);
