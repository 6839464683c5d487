import { describe, expect, it } from 'vitest';
import { messageText } from '../../src/channel/message-text.ts';

describe('the words of a message', () => {
  const read = (html: string) => messageText(html, 'html').text;

  it('keep the names in mentions and the words of links, and leave out addresses', () => {
    expect(
      read(
        '<div>Ask <at id="0">Jo Bloggs</at> or see <a href="https://evil.example/x?y=1" title="t">the plan</a>.</div>',
      ),
    ).toBe('Ask Jo Bloggs or see the plan.');
  });

  it('keep lists, quotes and emoji in lines of their own', () => {
    expect(
      read(
        '<blockquote itemscope>Ann: she said no</blockquote><ul><li>one</li><li>two <emoji alt="🙂" title="Smile"></emoji></li></ul><pre>a\n  b</pre>',
      ),
    ).toBe('Ann: she said no\n\n- one\n\n- two 🙂\n\na\nb');
  });

  it.each([
    ['a script', 'a<script>alert("x")</script>b', 'ab'],
    ['a script that is not closed', 'a<script>alert(1)', 'a'],
    ['a style', 'a<style>p{color:red}</style>b', 'ab'],
    ['a handler', '<img src=x onerror="alert(1)" alt="not an emoji">a<b onclick=\'x > y\'>b</b>', 'ab'],
    ['a comment', 'a<!-- <p>secret</p> -->b', 'ab'],
    ['half a tag', 'a <b', 'a'],
    ['escaped markup, once', '&lt;script&gt;&amp;lt;', '<script>&lt;'],
    ['what turns the words around', 'a\u202eb\u2066c\u0007d', 'abcd'],
    ['a frame', 'a<iframe srcdoc="<p>x</p>">y</iframe>b', 'ab'],
  ])('are what a reader sees of %s', (_what, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  it('are not looked for beyond 100,000 characters of markup', () => {
    const late = (tags: number) => messageText(`${'<i></i>'.repeat(tags)}late`, 'html');
    expect(late(14_000)).toEqual({ text: 'late', cut: false });
    expect(late(15_000)).toEqual({ text: '', cut: true });
  });

  it.each([
    ['nesting', `${'<div>'.repeat(40_000)}deep`],
    ['tags that cross', `${'<b>'.repeat(30_000)}${'</i>'.repeat(30_000)}`],
    ['open brackets', '<'.repeat(200_000)],
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['empty lines', `<pre>${' \n'.repeat(90_000)}</pre>`],
    ['entities', '&'.repeat(200_000)],
  ])('are read in a moment whatever the markup is: %s', (_what, html) => {
    const began = performance.now();
    expect(messageText(html, 'html').cut).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
