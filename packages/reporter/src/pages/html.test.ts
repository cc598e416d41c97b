import { expect, test } from 'vitest';
import { fillHtml, html } from './html.ts';

const hostile = `<script>alert("1" & '2')</script>`;
const escaped = '&#60;script&#62;alert(&#34;1&#34; &#38; &#39;2&#39;)&#60;/script&#62;';

test('text never becomes markup, in elements, attributes or lists', () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
  expect(html`${[hostile, html`<b>${1}</b>`, null]}`.markup).toBe(`${escaped}<b>1</b>`);
});

test('markup fills a text’s places, and the text around it is escaped', () => {
  expect(fillHtml('a < {b} & c', { b: html`<b>${'<'}</b>` }).markup).toBe('a &#60; <b>&#60;</b> &#38; c');
  expect(() => fillHtml('{missing}')).toThrow('no value for {missing}');
});
