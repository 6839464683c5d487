/** A stretch of a Word document's text with one form, and what says of it that it is not shown. */
const run = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/g;
const vanished = /<w:(?:vanish|webHidden|specVanish)(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** The body of a Word document without what Word hides (font, hidden), and the words of that. mammoth would read it as any other text. */
export function withoutVanished(xml: string): { xml: string; said: string } {
  if (!vanished.test(xml)) return { xml, said: '' };
  const said: string[] = [];
  const seen = xml.replaceAll(run, (whole) => {
    if (!vanished.test(whole)) return whole;
    said.push(whole.replaceAll(/<[^>]*>/g, ''));
    return '';
  });
  return { xml: seen, said: said.join('') };
}
