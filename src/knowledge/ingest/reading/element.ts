/** As much of a DOM element as is looked at here. */
export type Element = {
  readonly nodeName: string;
  readonly parentNode: Element | null;
  readonly children: ArrayLike<Element>;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  /** Undefined where there is none: domino’s is not the browser’s. */
  querySelector(selector: string): Element | null | undefined;
};

export const attribute = (node: Element, name: string): string => node.getAttribute(name) ?? '';

const steering = new Set(
  'SCRIPT STYLE NAV FOOTER NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS AUDIO VIDEO IMG BUTTON INPUT SELECT TEXTAREA DATALIST DIALOG'.split(
    ' ',
  ),
);

/** What is no part of a page's words: scripts, what steers the reader, forms, and what is hidden. */
export function leftOut(node: Element): boolean {
  const name = node.nodeName.toUpperCase();
  if (steering.has(name)) return true;
  // The head of an article is its title; the head of a page is the site's.
  if (name === 'HEADER') return !within(node, ['ARTICLE', 'MAIN']);
  // Some systems wrap the whole page in one form.
  if (name === 'FORM') return !node.querySelector('h1, main, article');
  return (
    node.getAttribute('hidden') !== null ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style'))
  );
}

/** The nearest of `names` around a node, or null. */
export function within(node: Element, names: readonly string[]): Element | null {
  for (let around = node.parentNode; around; around = around.parentNode) {
    if (names.includes(around.nodeName)) return around;
  }
  return null;
}
