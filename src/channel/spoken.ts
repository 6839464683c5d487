import { asSeen } from '../reading/visible.ts';

/** A mention in a message: whom it names, and how it stands in the text. */
export type Mention = { readonly id: string; readonly text: string | undefined };

type Named = { readonly id: string; readonly name?: string | undefined };

/**
 * What a person typed, without the bot's own mention and without what Teams' editor leaves in it (tags of mentions, hard spaces,
 * escapes of HTML), and without characters that they did not see. Other people's mentions keep their words: they are part of what was said.
 */
export function spoken(text: string, bot: Named | undefined, mentions: readonly Mention[]): string {
  let said = text;
  for (const mention of mentions) {
    if (bot && mention.id === bot.id && mention.text) said = said.replaceAll(mention.text, ' ');
  }
  return asSeen(said)
    .replaceAll(/<at\b[^>]*>([^<]*)<\/at>/gi, (_tag, name: string) => (name.trim() === bot?.name ? ' ' : name))
    .replaceAll(/<\/?at\b[^>]*>/gi, ' ')
    .replaceAll(/&(nbsp|lt|gt|quot|apos|amp|#39|#160);/gi, (whole, name: string) => meant[name.toLowerCase()] ?? whole)
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

const meant: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};
