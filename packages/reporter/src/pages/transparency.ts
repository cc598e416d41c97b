// What this line publishes about itself. The figures are fetched by the page's script; the words are here.

import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

export const transparency: PageTemplate = {
  name: 'transparency',
  title: 'transparency.title',
  kind: 'reading',
  main: (context) =>
    guide(context, {
      title: context.say('transparency.title'),
      lead: context.say('transparency.lead'),
      sections: [...figures(context), small(context), who(context), check(context), rules(context)],
    }),
};

/** Each box is filled once the figures are there. */
function figures(context: PageContext): Section[] {
  const { say } = context;
  const file = html`<a href="/api/v1/transparency.json"><bdi>/api/v1/transparency.json</bdi></a>`;
  const state = html`<noscript><p>${say('transparency.script', { file })}</p><p class="verbatim" dir="ltr">bellbuoy transparency verify</p></noscript>
<p data-figures-state="loading" hidden>${say('transparency.loading')}</p>
<p class="notice notice--stop" data-figures-state="unreachable" hidden>${say('transparency.unreachable', { file })}</p>
<p data-figures-state="none" hidden>${say('transparency.none')}</p>
<p class="quiet" data-figures-published></p>`;
  return [
    {
      id: 'power',
      title: say('transparency.powerTitle'),
      content: html`${state}<p>${say('transparency.power')}</p><div data-figures="power"></div>`,
    },
    {
      id: 'reports',
      title: say('transparency.reportsTitle'),
      content: html`<div data-figures="reports"></div>`,
    },
    {
      id: 'outcomes',
      title: say('transparency.outcomesTitle'),
      content: html`<p>${say('transparency.outcomes')}</p><div data-figures="outcomes"></div>`,
    },
    {
      id: 'answers',
      title: say('transparency.answersTitle'),
      content: html`<p>${say('transparency.answers')}</p><div data-figures="answers"></div>`,
    },
    { id: 'also', title: say('transparency.alsoTitle'), content: html`<div data-figures="also"></div>` },
    {
      id: 'redress',
      title: say('transparency.redressTitle'),
      content: html`<p>${say('transparency.redress')}</p><div data-figures="redress"></div>`,
    },
    { id: 'money', title: say('transparency.moneyTitle'), content: money(context) },
  ];
}

/** The link is shown where the descriptor names rules: a site that was built with some may be served without. */
function money({ say, link, rewards }: PageContext): Html {
  const rules = html`<p data-rewards-link hidden><a href="${link('rewards')}">${say('site.rewards')}</a></p>`;
  return html`<div data-figures="money"></div>${rewards !== null && rules}`;
}

function small({ say }: PageContext): Section {
  const content = html`<p>${say('transparency.small1')}</p><p>${say('transparency.small2')}</p>`;
  return { id: 'small', title: say('transparency.smallTitle'), content };
}

function who({ say }: PageContext): Section {
  const told = bullets([say('transparency.who1'), say('transparency.who2'), say('transparency.who3')]);
  const content = html`${told}
<p data-auditors hidden data-text="${say('transparency.auditors', { names: '{names}' })}"></p>
<p data-no-auditors hidden>${say('transparency.noAuditors')}</p>`;
  return { id: 'who', title: say('transparency.whoTitle'), content };
}

function check({ say }: PageContext): Section {
  const content = html`<p>${say('transparency.check')}</p>
<p><button type="button" class="button" data-check-start hidden data-again="${say('transparency.checkAgain')}">${say('transparency.checkStart')}</button></p>
<ol class="checks" data-check-steps hidden></ol>
<div role="status" data-check-result></div>
<p class="aside">${say('transparency.checkLimit')}</p>
<p class="verbatim" dir="ltr" data-check-command>bellbuoy transparency verify</p>`;
  return { id: 'check', title: say('transparency.checkTitle'), content };
}

function rules({ say }: PageContext): Section {
  const content = html`<p>${say('transparency.policy')}</p><div data-policy-history></div>`;
  return { id: 'rules', title: say('transparency.policyTitle'), content };
}
