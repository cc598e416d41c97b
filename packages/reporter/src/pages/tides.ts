import { bullets } from './guide.ts';
import { html } from './html.ts';
import type { PageTemplate } from './layout.ts';

/** How many twelfths of its fall the sea falls in each of six hours. */
const TWELFTHS = [1, 2, 3, 3, 2, 1];

/** Where the quick exit leads: a page that anybody might be reading, true, and silent about this site. */
export const tides: PageTemplate = {
  name: 'tides',
  title: 'tides.title',
  kind: 'neutral',
  main: ({ say }) => html`<article class="column prose">
<h1>${say('tides.title')}</h1>
<p class="lead">${say('tides.lead')}</p>
<h2>${say('tides.tableTitle')}</h2><p>${say('tides.table')}</p>
<h2>${say('tides.betweenTitle')}</h2><p>${say('tides.between')}</p>
<table><caption>${say('tides.caption')}</caption>
<thead><tr><th scope="col">${say('tides.hour')}</th><th scope="col" class="number">${say('tides.share')}</th></tr></thead>
<tbody>${TWELFTHS.map((share, hour) => html`<tr><th scope="row">${hour + 1}</th><td class="number"><bdi>${share}/12</bdi></td></tr>`)}</tbody></table>
<h2>${say('tides.springTitle')}</h2><p>${say('tides.spring')}</p>
<h2>${say('tides.walkTitle')}</h2>${bullets([say('tides.walk1'), say('tides.walk2'), say('tides.walk3'), say('tides.walk4')])}
</article>`,
};
