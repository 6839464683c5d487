import { createHash } from 'node:crypto';

/**
 * One column that a phone holds, in the colours that the reader's machine asks for. Every block is a paragraph of its own to the
 * bidirectional algorithm, and so is what is marked: what one of them does to the direction of its letters ends with it.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #595959; --paper: #ffffff; --line: #d6d6d6; --mark: #ffe58a; --at: #fff8e1; --edge: #b57f00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ededed; --quiet: #b0b0b0; --paper: #1c1c1e; --line: #48484a; --mark: #6b5200; --at: #2b2719; --edge: #d9a400; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 30vh; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 42rem; color: var(--ink); background: var(--paper);
  font: 16px/1.6 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: .75rem; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
header p { margin: .25rem 0; color: var(--quiet); font-size: .9rem; }
header p.notice { color: var(--ink); border-left: 4px solid var(--edge); padding: .25rem .75rem; margin: .75rem 0; }
p, li, h1, h2, h3, h4, span, mark { unicode-bidi: isolate; }
ul, ol { padding-left: 1.5rem; }
li { margin: .5rem 0; }
a { color: inherit; }
sup { font-size: .75em; line-height: 0; }
sup a { text-decoration: none; color: var(--quiet); padding: 0 .15em; }
mark { background: var(--mark); color: inherit; padding: .1em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
:target { position: relative; background: var(--at); box-shadow: 0 0 0 .4rem var(--at); }
:target::before { content: ""; position: absolute; top: -.4rem; bottom: -.4rem; left: -.65rem; width: .25rem; background: var(--edge); }
li:target { box-shadow: 0 0 0 .4rem var(--at), -1.2rem 0 0 .4rem var(--at); }
li:target::before { left: -1.6rem; }
span:target { box-shadow: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
span:target::before { content: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem; }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --mark: #eee; --at: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  mark { text-decoration: underline; }
  header a { display: none; }
}
`;

/** What a browser needs to know that this style, and no other, is ours. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
