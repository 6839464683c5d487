import type { Document } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import { passagesOf } from '../knowledge/passages.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { editionOf, publishedBy } from '../words/sources.ts';
import type { Links } from './links.ts';
import type { Opening } from './opened.ts';
import { bodyOf } from './page/body.ts';
import { type Html, html, nothing, text } from './page/html.ts';
import { covers, type Stretch } from './page/inline.ts';
import { type Page, shell, sorry } from './page/shell.ts';

/** Opens what a link leads to: the document at the version that was quoted, or a page that says why not. */
export type Open = (document: string, query: URLSearchParams, say: Catalogue) => Page;

/** `opened`: told of each document that is shown. */
export function createOpen(
  links: Pick<Links, 'verify'>,
  library: Pick<Library, 'document' | 'documents'>,
  opened: (opening: Opening) => void = () => undefined,
): Open {
  return (id, query, say) => {
    const verified = links.verify(id, query);
    if (verified.kind === 'forged') return sorry('forged', say);
    if (verified.kind === 'expired') return sorry('expired', say);
    const { linked } = verified;
    const document = library.document(linked.document, linked.version);
    if (!document) return sorry('gone', say);
    opened({ person: verified.person, what: 'document', id: linked.document });
    return { status: 200, html: pageOf(document, linked, !library.documents.includes(document), say) };
  };
}

/** A document as a page to read, with a quote marked and the passage that holds it to be scrolled to. */
export function pageOf(document: Document, quote: Stretch, retired: boolean, say: Catalogue): Html {
  const passages = passagesOf(document).filter((passage) => covers(passage, quote));
  const [anchor] = passages;
  const notice = retired ? html`<p class="notice">${text(say.sources.retired)}</p>\n` : nothing;
  const way = anchor
    ? html`<p><a href="#${text(encodeURIComponent(anchor.id))}">${text(say.pages.marked)}</a></p>\n`
    : nothing;
  return shell(
    document.title,
    html`<header>
<h1>${text(document.title)}</h1>
<p>${text(publishedBy(document))}</p>
<p>${text(editionOf(document, anchor?.page ?? null, say))}</p>
${notice}${way}</header>
<main>
${bodyOf(document, quote, passages, say)}</main>`,
    say,
  );
}
