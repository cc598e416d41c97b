import { sayDate } from '../messages/dates.ts';
import { bullets } from './guide.ts';
import { html } from './html.ts';
import type { PageTemplate } from './layout.ts';
import { operatorAddress } from './operator.ts';
import { whereMissing } from './server-places.ts';

/** The day on which somebody last compared this statement with what the tests do. */
const WRITTEN_ON = '2026-11-21';

export const accessibility: PageTemplate = {
  name: 'accessibility',
  title: 'accessibility.title',
  kind: 'reading',
  main: (context) => {
    const { say, language } = context;
    return html`<article class="column prose">
<h1>${say('accessibility.title')}</h1>
<p class="lead">${say('accessibility.lead')}</p>
<h2>${say('accessibility.canTitle')}</h2>${bullets(([1, 2, 3, 4, 5, 6] as const).map((n) => say(`accessibility.can${n}`)))}
<h2>${say('accessibility.testedTitle')}</h2>${bullets(([1, 2, 3, 4] as const).map((n) => say(`accessibility.tested${n}`)))}
<h2>${say('accessibility.limitsTitle')}</h2>${bullets(([1, 2, 3] as const).map((n) => say(`accessibility.limits${n}`)))}
<h2>${say('accessibility.tellTitle')}</h2><p>${say('accessibility.tell')}</p>
${operatorAddress(context)}
${whereMissing('operator.name', html`<p>${say('accessibility.tellNobody')}</p>`)}
<p class="quiet">${say('accessibility.day', { day: sayDate(WRITTEN_ON, language.tag) })}</p>
</article>`;
  },
};
