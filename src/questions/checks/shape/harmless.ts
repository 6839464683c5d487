import { says } from '../tone/says.ts';

/** What leads somebody away from the conversation, or asks for what opens a door. Spoken addresses count: "evil dot example". */
export const harmless = says('not-plain', 'Send nobody anywhere: no address, page, button, download or password.', [
  /\b(pass ?(word|code|phrase)s?|log ?ins?|log(ged|ging)? (in|on|into)|sign(ed|ing)? (in|into)|pin (code|number)|user ?names?|credentials|verification code)\b/i,
  /\b(click|tap|press|follow) (on|here|the|this)\b|\b(downloads?|urls?|hyperlinks?|web ?sites?|web ?pages?|portals?|browsers?|qr code|attachments?)\b/i,
  /\bdot (com|org|net|io|uk|example|co|me|info)\b|\b(https?|www|ftp|mailto|javascript)\b|\b(forward|slash) slash\b/i,
  /\b(json|xml|html|markdown|base ?64|code block|null|tool call|function call)\b/i,
]);
