// A page that is read: a title, what it holds, and the text beside it.

import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';

export interface Section {
  readonly id: string;
  readonly title: Html | string;
  readonly content: Html;
}

/** Sections under a list of them, which stays in sight where there is room beside the text. */
export function guide(
  { say }: PageContext,
  { title, lead, sections }: { title: Html | string; lead: Html | string; sections: readonly Section[] },
): Html {
  const entries = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<div class="guide">
<div class="guide__head"><h1>${title}</h1><p class="lead">${lead}</p></div>
<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${say('page.contents')}</h2><ul>${entries}</ul></nav>
<div class="guide__text prose">
${sections.map(section)}
</div>
</div>`;
}

/** A plain list of texts. */
export function bullets(items: readonly (Html | string)[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function section({ id, title, content }: Section): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`;
}
