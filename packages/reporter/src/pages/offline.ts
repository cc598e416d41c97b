// The page on which somebody chooses to keep the site on their device, and removes it again. Nothing is kept before
// the button is pressed.

import { LANGUAGES } from '../messages/languages.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

export const offline: PageTemplate = {
  name: 'offline',
  title: 'offline.title',
  kind: 'reading',
  // Only here: a browser offers to install a site where it finds this.
  head: ({ assets, language }) => html`<link rel="manifest" href="${assets.manifest(language.tag)}">`,
  main: (context) => {
    const { say, link } = context;
    return html`<div class="column prose">
<h1>${say('offline.title')}</h1>
<p class="lead">${say('offline.lead')}</p>
${unconnected(context)}
<section data-offline-waiting data-sealed-page="${link('sealed')}" hidden><h2>${say('offline.waitingTitle')}</h2><div data-waiting-list></div></section>
${kept(context)}
<p>${say('offline.lead2')}</p>
<h2>${say('offline.whatTitle')}</h2>
<ul><li>${say('offline.what1')}</li><li>${say('offline.what2')}</li><li>${say('offline.what3')}</li></ul>
<h2>${say('offline.riskTitle')}</h2>
<p>${say('offline.risk1')}</p>
<p>${say('offline.risk2')}</p>
<p>${say('offline.risk3')}</p>
<p class="aside" data-offline-when="impossible" hidden>${say('offline.impossible')}</p>
<p data-offline-when="keep" hidden><button type="button" class="button" data-offline-keep>${say('offline.keep')}</button></p>
<p class="status" data-offline-status role="status"></p>
</div>`;
  },
};

/** For whoever was led here because the page that they asked for is not on the device. */
function unconnected({ say, link }: PageContext): Html {
  const report = html`<a href="${link('report')}">${say('offline.nowReport')}</a>`;
  return html`<section class="notice" data-offline-when="unconnected" hidden><h2>${say('offline.nowTitle')}</h2><p>${say('offline.now', { report })}</p></section>`;
}

function kept({ say }: PageContext): Html {
  return html`<section class="notice" data-offline-when="kept" hidden>
<h2 tabindex="-1">${say('offline.keptTitle')}</h2>
<p>${say('offline.kept')}</p>
<p id="kept-languages">${say('offline.languages')}</p>
<ul aria-labelledby="kept-languages">${LANGUAGES.map(languageItem)}</ul>
<p data-offline-when="elsewhere" hidden>${say('offline.otherLanguage')}</p>
<div data-offline-sure hidden><h2 tabindex="-1">${say('offline.removeTitle')}</h2><p>${say('offline.removeSure')}</p>
<p class="actions"><button type="button" class="button button--stop" data-offline-remove-yes>${say('offline.removeYes')}</button>
<button type="button" class="button button--quiet" data-offline-remove-no>${say('offline.removeNo')}</button></p></div>
<p><button type="button" class="button button--quiet" data-offline-remove>${say('offline.remove')}</button></p>
</section>`;
}

function languageItem({ tag, name }: (typeof LANGUAGES)[number]): Html {
  return html`<li lang="${tag}" data-kept-language="${tag}" hidden>${name}</li>`;
}
