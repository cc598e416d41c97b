// *Is this suspicious?*: ordinary acts, each answered with no. Everything is in the page, so that looking something
// up asks nobody; the field is no form's and has no name, so that it cannot be sent.

import type { RulingRule } from '@bellbuoy/content/policy';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { policyText } from './parts.ts';

export const rulings: PageTemplate = {
  name: 'is-this-suspicious',
  title: 'rulings.title',
  kind: 'reading',
  main: (context) => {
    const { say, policy } = context;
    return html`<div class="column">
<h1>${say('rulings.title')}</h1>
<p class="lead">${say('rulings.lead')}</p>
${lookUp(context)}
<section aria-labelledby="rulings-title"><h2 id="rulings-title" class="visually-hidden">${say('rulings.listTitle')}</h2>
<div class="rulings" data-rulings>${policy.rulings.map((rule) => ruling(context, rule))}</div></section>
</div>`;
  },
};

function lookUp({ say, link }: PageContext): Html {
  const policy = html`<a href="${link('policy')}#accepted">${say('rulings.nonePolicy')}</a>`;
  return html`<div class="look-up" data-look-up hidden>
<label for="look-up">${say('rulings.label')}</label>
<p class="hint" id="look-up-hint">${say('rulings.hint')}</p>
<input type="search" id="look-up" data-look-up-field aria-describedby="look-up-hint" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" writingsuggestions="false" enterkeyhint="search" maxlength="100">
<p class="look-up__state"><span role="status" data-look-up-state data-found="${say('rulings.found', { count: '{count}' })}" data-none="${say('rulings.noneTitle')}"></span>
<button type="button" class="link" data-look-up-all hidden>${say('rulings.all')}</button></p>
<div class="aside" data-look-up-none hidden><p>${say('rulings.none', { policy })}</p></div>
</div>`;
}

function ruling(context: PageContext, { id, exclusion, category }: RulingRule): Html {
  const { say, words, link } = context;
  const { title, search, answer, unless } = wordsOf(context, id);
  return html`<details class="ruling" id="${id}" data-ruling data-search="${search.join('\n')}">
<summary><span data-ruling-title>${title}</span></summary>
<div class="ruling__text"><p class="ruling__answer">${policyText(context, answer)}</p>
<h3>${say('rulings.why')}</h3>
<p>${policyText(context, words.exclusions[exclusion].why)} <a href="${link('policy')}#${exclusion}">${words.exclusions[exclusion].title}</a></p>
<h3>${say('rulings.unless')}</h3>
<p>${policyText(context, unless)} ${say('rulings.kind')} <a href="${link('policy')}#${category}">${words.categories[category].title}</a></p></div>
</details>`;
}

function wordsOf({ words }: PageContext, id: string) {
  const found = words.rulings[id];
  if (found === undefined) throw new Error(`no words for the ruling ${id}`);
  return found;
}
