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

export const shell = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en-GB">
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

/** A page that says in a few words why nothing is shown, and what to do. */
const sorry = (status: number, title: string, sentence: string): Page => ({
  status,
  html: shell(title, html`<main><h1>${text(title)}</h1><p>${text(sentence)}</p></main>`),
});

export const forged = sorry(
  403,
  'This link cannot be opened',
  'It is not complete, or not as Second Look made it. Open it again from the card in Teams, or press Source there for a fresh one.',
);

export const expired = sorry(
  410,
  'This link has expired',
  'Links to documents work for seven days. Press Source again in the conversation for a fresh link.',
);

export const gone = sorry(
  404,
  'This document is not here any more',
  'Nothing is left of the document that this link was made for. The card in Teams still has the words that were quoted.',
);

export const broken = sorry(
  500,
  'Something went wrong on our side',
  'The document could not be shown. Nothing was changed; please try again in a moment.',
);
