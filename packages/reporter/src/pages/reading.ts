// Pages that are only read.

import { html } from './html.ts';
import type { PageTemplate } from './layout.ts';
import { emergencyLink } from './parts.ts';

export const safety: PageTemplate = {
  name: 'safety',
  title: 'safety.title',
  kind: 'reading',
  main: ({ say, link }) => {
    const protect = html`<a href="${link('protect-yourself')}">${say('safety.limit1Protect')}</a>`;
    return html`<article class="column prose">
<h1>${say('safety.title')}</h1>
<p class="lead">${say('safety.lead')}</p>
<h2>${say('safety.sealTitle')}</h2><p>${say('safety.seal')}</p>
<h2>${say('safety.keepTitle')}</h2><ul><li>${say('safety.keep1')}</li><li>${say('safety.keep2')}</li><li>${say('safety.keep3')}</li></ul>
<p><a href="${link('privacy')}">${say('safety.keepMore')}</a></p>
<h2>${say('safety.proofTitle')}</h2><p>${say('safety.proof')}</p>
<h2>${say('safety.limitTitle')}</h2><ul><li>${say('safety.limit1', { protect })}</li><li>${say('safety.limit2')}</li><li>${say('safety.limit3')}</li></ul>
<h2>${say('safety.wrongTitle')}</h2><p>${say('safety.wrong')}</p>
</article>`;
  },
};

export const otherWays: PageTemplate = {
  name: 'other-ways',
  title: 'other.title',
  main: (context) => {
    const { say, link } = context;
    const number = emergencyLink(context);
    const here = html`<a href="${link('sealed')}">${say('other.sealedHere')}</a>`;
    return html`<article class="column prose">
<h1>${say('other.title')}</h1>
<p class="lead">${say('other.lead')}</p>
<h2>${say('other.nowTitle')}</h2><ul><li>${say('other.now1', { number })}</li><li>${say('other.now2')}</li><li>${say('other.now3')}</li></ul>
<h2>${say('other.browserTitle')}</h2><ul><li>${say('other.browser1')}</li><li>${say('other.browser2')}</li><li>${say('other.browser3')}</li><li>${say('other.sealed', { here })}</li></ul>
<h2>${say('other.waitTitle')}</h2><ul><li>${say('other.wait1')}</li><li>${say('other.wait2')}</li></ul>
</article>`;
  },
};

export const missing: PageTemplate = {
  name: 'missing',
  title: 'missing.title',
  main: ({ say, link }) => html`<article class="column prose">
<h1>${say('missing.title')}</h1>
<p>${say('missing.body')}</p>
<p><a href="${link('home')}">${say('site.home')}</a></p>
</article>`,
};
