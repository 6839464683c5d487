/** Deeper than any activity or card. What takes an object apart calls itself for each level, and would run out of room. */
const deepest = 64;

/** Names by which an object would get another prototype than it has, wherever it is copied. Nothing that Teams sends has one. */
const harmful: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON from outside, without the names that do harm. @throws {SyntaxError} when it is no JSON, or deeper than any of ours */
export function safeJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new SyntaxError('This JSON is deeper than any that is read.');
  return JSON.parse(text, (name, value: unknown) => (harmful.has(name) ? undefined : value));
}

const [open, close, openList, closeList, quote, backslash] = [...'{}[]"\\'].map((sign) => sign.charCodeAt(0));

/** How deep it goes at most, of text that may be no JSON at all. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inText && sign === backslash) at += 1;
    else if (sign === quote) inText = !inText;
    else if (inText) continue;
    else if (sign === open || sign === openList) most = Math.max(most, ++depth);
    else if (sign === close || sign === closeList) depth -= 1;
  }
  return most;
}
