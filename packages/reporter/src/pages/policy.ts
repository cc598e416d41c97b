// The scope policy as it was written: what counts, what never does, who handles it instead.

import type { CategoryRule, Contact, ExclusionRule } from '@bellbuoy/content/policy';
import { sayDate } from '../messages/dates.ts';
import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { policyText } from './parts.ts';

export const policy: PageTemplate = {
  name: 'policy',
  title: ({ words }) => html`${words.scope.title}`,
  kind: 'reading',
  main: (context) =>
    guide(context, {
      title: context.words.scope.title,
      lead: policyText(context, context.words.scope.lead),
      sections: [test(context), accepted(context), excluded(context), help(context), version(context)],
    }),
};

function test(context: PageContext): Section {
  const { scope } = context.words;
  const content = html`<p class="callout">${policyText(context, scope.test)}</p>
<p>${policyText(context, scope.judged)}</p>`;
  return { id: 'test', title: context.say('policy.testTitle'), content };
}

function accepted(context: PageContext): Section {
  const { categories } = context.policy;
  const content = html`${shortcuts(categories.map(({ id }) => ({ id, title: context.words.categories[id].title })))}
${categories.map((rule) => category(context, rule))}`;
  return { id: 'accepted', title: context.say('policy.acceptedTitle'), content };
}

function category(context: PageContext, { id }: CategoryRule): Html {
  const { say, words } = context;
  const { title, hint, safety, notAccepted, counts, innocent } = words.categories[id];
  const told = (items: readonly string[]): Html => bullets(items.map((item) => policyText(context, item)));
  const steps = safety?.steps.map((step) => html`<li>${policyText(context, step)}</li>`);
  return html`<article class="rule" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
<p class="hint">${policyText(context, hint)}</p>
${notAccepted !== undefined && html`<p class="aside"><strong>${say('policy.notAccepted')}.</strong> ${policyText(context, notAccepted)}</p>`}
${safety !== undefined && html`<div class="first first--inline"><h4>${safety.title}</h4><ol>${steps ?? []}</ol></div>`}
<div class="halves"><div><h4>${say('policy.counts')}</h4>${told(counts)}</div>
<div><h4>${say('policy.innocent')}</h4>${told(innocent)}</div></div>
</article>`;
}

function excluded(context: PageContext): Section {
  const { exclusions } = context.policy;
  const content = html`${shortcuts(exclusions.map(({ id }) => ({ id, title: context.words.exclusions[id].title })))}
${exclusions.map((rule) => exclusion(context, rule))}`;
  return { id: 'excluded', title: context.say('policy.excludedTitle'), content };
}

function exclusion(context: PageContext, { id, contacts }: ExclusionRule): Html {
  const { say, words, policy, link } = context;
  const { title, why, instead } = words.exclusions[id];
  const asked = policy.rulings.filter((ruling) => ruling.exclusion === id);
  const rulings = asked.map(
    (ruling) =>
      html`<a href="${link('is-this-suspicious')}#${ruling.id}">${words.rulings[ruling.id]?.title ?? ruling.id}</a>`,
  );
  return html`<article class="rule" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
<p>${policyText(context, why)}</p>
<h4>${say('policy.instead')}</h4>
<p>${policyText(context, instead)}</p>
${contactList(context, contacts)}
${rulings.length > 0 && html`<h4>${say('policy.rulings')}</h4>${bullets(rulings)}`}
</article>`;
}

function help(context: PageContext): Section {
  const { help } = context.words;
  const content = html`<p class="hint">${help.hint}</p>
${help.blameless.map((text) => html`<p>${policyText(context, text)}</p>`)}
<p class="aside">${policyText(context, help.danger)}</p>
<h3>${help.legal.title}</h3>
<p>${policyText(context, help.legal.text)}</p>
${contactList(context, context.policy.help.contacts)}
${bullets(help.care.map((text) => policyText(context, text)))}`;
  return { id: 'help', title: help.title, content };
}

function version(context: PageContext): Section {
  const { say, policy, policyHash, language } = context;
  const day = sayDate(policy.from, language.tag);
  const file = html`<a href="/policy.json"><bdi>/policy.json</bdi></a>`;
  const descriptor = html`<a href="/.well-known/bellbuoy"><bdi>/.well-known/bellbuoy</bdi></a>`;
  const content = html`<p>${say('policy.version', { version: policy.version, day })} ${say('policy.notice')}</p>
<p>${say('policy.hash')}: <code dir="ltr" data-policy-hash>${policyHash}</code></p>
<p class="verdict verdict--good" data-policy-same hidden>${say('policy.same')}</p>
<p class="notice notice--stop" data-policy-differs hidden>${say('policy.differs')}</p>
<details><summary>${say('policy.byHandTitle')}</summary>
<p>${say('policy.byHand', { file, descriptor })}</p>
<pre dir="ltr" tabindex="0"><code>openssl dgst -sha256 -binary policy.json | openssl base64 -A | tr '+/' '-_' | tr -d =</code></pre></details>`;
  return { id: 'version', title: say('policy.versionTitle'), content };
}

function shortcuts(entries: readonly { id: string; title: string }[]): Html {
  return html`<ul class="shortcuts">${entries.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`;
}

function contactList({ policy, words }: PageContext, ids: readonly string[]): Html {
  const contacts = ids.flatMap((id) => policy.contacts.find((contact) => contact.id === id) ?? []);
  return html`<ul class="contacts">${contacts.map((contact) => {
    const { name = contact.id, helps = '' } = words.contacts[contact.id] ?? {};
    return html`<li><strong>${name}</strong>: ${helps}${waysTo(contact)}</li>`;
  })}</ul>`;
}

function waysTo({ url, telephone }: Contact): Html {
  const site =
    url !== undefined &&
    html`<br><a href="${url}" rel="noreferrer" dir="ltr">${url.replace(/^https:\/\/|\/$/g, '')}</a>`;
  const number =
    telephone !== undefined &&
    html`<br><a href="tel:${telephone.replace(/[^+\d]/g, '')}" dir="ltr">${telephone}</a>`;
  return html`${site}${number}`;
}
