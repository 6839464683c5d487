import type { Catalogue } from '../../language/catalogue.ts';
import { type Html, html, text } from './html.ts';
import { style, styleHash } from './style.ts';

/** A page as it is sent. */
export type Page = { readonly status: number; readonly html: Html };

/** No script, no frame, nothing from elsewhere; kept by nobody on the way, told to nobody by the browser, found by no search engine. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

export const shell = (title: string, body: Html, { locale }: Catalogue): Html => html`<!doctype html>
<html lang="${text(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${style as Html}</style>
</head>
<body>
${body}
</body>
</html>
`;

const statuses = { forged: 403, expired: 410, gone: 404, broken: 500 };

/** A page that says in a few words why nothing is shown, and what to do. */
export const sorry = (why: keyof typeof statuses, say: Catalogue): Page => sorryFor(statuses[why], say.pages[why], say);

/** Why a link to a file opens nothing: nobody here signed it, or its hour is over. */
export const sorryForLink = (why: 'forged' | 'expired', say: Catalogue): Page =>
  sorryFor(statuses[why], why === 'forged' ? say.record.page403 : say.record.page410, say);

/** The same, of something else than a document. */
export function sorryFor(
  status: number,
  { title, sentence }: { readonly title: string; readonly sentence: string },
  say: Catalogue,
): Page {
  const body = html`<main><h1>${text(title)}</h1><p>${text(sentence)}</p></main>`;
  return { status, html: shell(title, body, say) };
}
