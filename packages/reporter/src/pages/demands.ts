// What authorities asked of a programme and what went wrong. The record is data that the page's script fetches and verifies; the
// words for it stand here, so that the script needs none of any language.

import { DEMAND_TYPES, DEMAND_WORDS } from '@bellbuoy/protocol/demands';
import type { PageKey } from '../messages/keys.ts';
import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

export const demands: PageTemplate = {
  name: 'demands',
  title: 'demands.title',
  kind: 'reading',
  main: (context) => html`${guide(context, {
    title: context.say('demands.title'),
    lead: context.say('demands.lead'),
    sections: [statement(context), list(context), cannot(context), check(context)],
  })}
${vocabulary(context)}`,
};

function statement({ say }: PageContext): Section {
  const day = html`<time data-demands-day></time>`;
  const expires = html`<time data-demands-expires></time>`;
  const content = html`<p role="status" data-demands-reading>${say('demands.reading')}</p>
<p class="verdict verdict--good" data-demands-good hidden>${say('demands.good', { day, expires })}</p>
<p class="verdict" data-demands-over hidden>${say('demands.over', { expires })}</p>
<p data-demands-none hidden>${say('demands.none')}</p>
<p class="verdict" data-demands-broken hidden>${say('demands.broken')}</p>
<p data-demands-offline hidden>${say('demands.offline')}</p>`;
  return { id: 'statement', title: say('demands.statementTitle'), content };
}

function list({ say }: PageContext): Section {
  const heads = (['day', 'kind', 'about', 'outcome'] as const).map(
    (name) => html`<th scope="col">${say(`demands.${name}`)}</th>`,
  );
  const content = html`<p data-demands-empty hidden>${say('demands.empty')}</p>
<div class="table-box" data-demands-list hidden><table aria-labelledby="recorded"><thead><tr>${heads}</tr></thead><tbody data-demands-rows></tbody></table></div>`;
  return { id: 'recorded', title: say('demands.listTitle'), content };
}

function cannot({ say }: PageContext): Section {
  const content = bullets([say('demands.cannot1'), say('demands.cannot2'), say('demands.cannot3')]);
  return { id: 'cannot', title: say('demands.cannotTitle'), content };
}

function check({ say }: PageContext): Section {
  const file = (address: string): Html =>
    html`<li><a href="${address}"><bdi dir="ltr">${address}</bdi></a></li>`;
  const content = html`<p>${say('demands.check')}</p>
<ul>${file('/.well-known/bellbuoy-demands')}${file('/.well-known/bellbuoy-demands.note')}</ul>`;
  return { id: 'check', title: say('demands.checkTitle'), content };
}

/** Every word of the closed sets in the page's language. */
function vocabulary({ say }: PageContext): Html {
  const words = DEMAND_TYPES.flatMap((type) => {
    const { kinds, about, outcomes } = DEMAND_WORDS[type];
    return [
      ...kinds.map((word) => `kind.${word}` as const),
      ...about.map((word) => `about.${word}` as const),
      ...outcomes.map((word) => `outcome.${word}` as const),
    ];
  });
  const each = (word: string): Html =>
    html`<span data-word="${word}">${say(`demand.${word}` as Extract<PageKey, `demand.${string}`>)}</span>`;
  return html`<template data-demands-words>${[...new Set(words)].map(each)}<span data-word="open">${say('demands.open')}</span></template>`;
}
