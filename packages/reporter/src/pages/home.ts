import { harbourScene } from './art.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { emergencyBox, programmeStates } from './parts.ts';

/** Answers three things at once: what can I do here, is it safe, who reads it. */
export const home: PageTemplate = {
  name: 'home',
  title: 'home.title',
  main: (context) => html`${hero(context)}
<div class="width">
${programmeStates(context)}
${answers(context)}
${emergencyBox(context)}
${next(context)}
${ifReported(context)}
${notForThisLine(context)}
</div>`,
};

function hero({ say, link }: PageContext): Html {
  return html`<div class="hero"><div class="hero__inner">
<div class="hero__text">
<h1>${say('home.title')}</h1>
<p class="lead">${say('home.lead')}</p>
<p class="hero__actions"><a class="button button--large" href="${link('is-this-suspicious')}">${say('site.rulings')}</a>
<a class="button button--large" href="${link('report')}" data-open-only>${say('home.start')}</a></p>
<p class="quiet" data-open-only>${say('home.effort')}</p>
<p><a href="${link('return')}">${say('home.return')}</a></p>
<p><a href="${link('learn')}">${say('home.learn')}</a></p>
<p class="promise"><strong>${say('home.free')}</strong> ${say('home.faith')}</p>
</div>
${harbourScene}
</div></div>`;
}

function answers({ say, link }: PageContext): Html {
  return html`<div class="answers">
<section><h2>${say('home.doTitle')}</h2><ul><li>${say('home.do1')}</li><li>${say('home.do2')}</li><li>${say('home.do3')}</li></ul></section>
<section><h2>${say('home.safeTitle')}</h2><ul><li>${say('home.safe1')}</li><li>${say('home.safe2')}</li><li>${say('home.safe3')}</li></ul>
<p><a href="${link('safety')}">${say('home.safeMore')}</a></p>
<p><a href="${link('protect-yourself')}">${say('site.protect')}</a></p></section>
<section><h2>${say('home.whoTitle')}</h2><ul><li>${say('home.who1')} <span data-reader></span></li><li>${say('home.who2')}</li><li>${say('home.who3')}</li></ul>
<p class="hours" data-hours hidden></p></section>
</div>`;
}

function next({ say }: PageContext): Html {
  const step = (n: 1 | 2 | 3 | 4): Html =>
    html`<li><h3>${say(`home.next${n}Title`)}</h3><p>${say(`home.next${n}`)}</p></li>`;
  return html`<section><h2>${say('home.nextTitle')}</h2><ol class="path">${([1, 2, 3, 4] as const).map(step)}</ol></section>`;
}

function ifReported({ say, link }: PageContext): Html {
  return html`<section><h2>${say('home.reportedTitle')}</h2><p>${say('home.reported')}</p>
<p><a href="${link('redress')}">${say('site.redress')}</a></p><p><a href="${link('your-rights')}">${say('site.rights')}</a></p></section>`;
}

function notForThisLine({ say, link, policy, words }: PageContext): Html {
  const items = policy.exclusions.map(
    ({ id }) => html`<li><a href="${link('policy')}#${id}">${words.exclusions[id].title}</a></li>`,
  );
  return html`<section class="not-for"><h2>${say('home.notTitle')}</h2><p>${say('home.notLead')}</p><ul>${items}</ul><p><a href="${link('policy')}">${say('home.notMore')}</a></p></section>`;
}
