// The report, one question a page. All of it is one document, because what is typed lives in memory only; the
// script shows one step at a time.

import { CATEGORIES } from '@bellbuoy/protocol/policy';
import type { PageKey } from '../messages/keys.ts';
import { filesStep } from './files.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { emergencyBox, emergencyLink, fieldError, programmeStates, slowNotice } from './parts.ts';
import { placeStep } from './place.ts';
import { confirmStep, sendingStep, sentStep, wordsStep } from './report-end.ts';
import { continueButton, firstStepFrame, stepFrame } from './step.ts';
import { timeStep } from './time.ts';

export const report: PageTemplate = {
  name: 'report',
  title: 'report.title',
  main: (context) => html`<div class="column">
<div data-first-only>${emergencyBox(context)}</div>
${programmeStates(context, 'h1')}
<div class="steps" data-steps data-open-only>
${categoryStep(context)}
${noneStep(context)}
${firstStep(context, 'device', ['first.device.1', 'first.device.2', 'first.device.3', 'first.device.4'])}
${firstStep(context, 'danger', ['first.danger.1', 'first.danger.2'])}
${firstStep(context, 'coercion', ['first.coercion.1', 'first.coercion.2', 'first.coercion.3'])}
${sawStep(context)}
${placeStep(context)}
${timeStep(context)}
${filesStep(context)}
${urgentStep(context)}
${checkStep(context)}
${wordsStep(context)}
${confirmStep(context)}
${sendingStep(context)}
${sentStep(context)}
</div>
${slowNotice(context)}
</div>`,
};

const CHECKED = ['category', 'saw', 'where', 'when', 'files', 'urgent'] as const;

function categoryStep(context: PageContext): Html {
  const { say } = context;
  const options = CATEGORIES.map((category) =>
    radio('category', category, say(`category.${category}`), say(`category.${category}.hint`)),
  );
  const none = radio('category', 'none', say('category.none'), say('category.noneHint'));
  const content = html`<fieldset aria-describedby="category-hint">
<legend><h1 tabindex="-1">${say('category.title')}</h1></legend>
<p class="hint" id="category-hint">${say('category.hint')}</p>
<p class="promise">${say('category.free')}</p>
${fieldError('category')}
<div class="radios" data-field="category">${options}<p class="radios__or">${say('category.or')}</p>${none}</div>
</fieldset>
<p>${continueButton(context)} <span class="quiet" data-getting-ready>${say('report.ready')}</span></p>
<p class="quiet">${say('report.memory')}</p>`;
  return firstStepFrame(context, 'category', content);
}

function noneStep(context: PageContext): Html {
  const { say } = context;
  const items = ([1, 2, 3, 4] as const).map((n) => html`<li>${say(`none.help${n}`)}</li>`);
  return stepFrame(
    context,
    'none',
    html`<h1 tabindex="-1">${say('none.title')}</h1>
<p>${say('none.body')}</p>
<h2>${say('none.helpTitle')}</h2><ul>${items}</ul>
<p><button type="button" class="button button--quiet" data-back>${say('none.again')}</button></p>`,
  );
}

function firstStep(
  context: PageContext,
  kind: 'device' | 'danger' | 'coercion',
  keys: readonly PageKey[],
): Html {
  const { say } = context;
  const number = emergencyLink(context);
  const items = keys.map((key) => html`<li>${say(key, { number })}</li>`);
  return stepFrame(
    context,
    `first-${kind}`,
    html`<div class="first"><h1 tabindex="-1">${say(`first.${kind}.title`)}</h1><ol>${items}</ol></div>
<p>${continueButton(context, `first.${kind}.continue`)}</p>`,
  );
}

function sawStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'saw',
    html`<h1 tabindex="-1"><label for="saw">${say('saw.title')}</label></h1>
<p class="hint" id="saw-hint">${say('saw.hint')}</p>
${tips(context)}
${fieldError('saw')}
<textarea id="saw" rows="9" data-field="saw" aria-describedby="saw-hint"></textarea>
<p class="count" data-count="saw" aria-live="polite"></p>
<p>${continueButton(context)}</p>`,
  );
}

function tips({ say }: PageContext): Html {
  const items = ([1, 2, 3] as const).map((n) => html`<li>${say(`saw.tip${n}`)}</li>`);
  return html`<details><summary>${say('saw.tipsTitle')}</summary><ul>${items}</ul></details>`;
}

function urgentStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'urgent',
    html`<fieldset aria-describedby="urgent-hint">
<legend><h1 tabindex="-1">${say('urgent.title')}</h1></legend>
<p class="hint" id="urgent-hint">${say('urgent.hint')}</p>
<p class="hours" data-hours="urgent" hidden></p>
<p>${say('urgent.emergency', { number: html`<strong>${context.policy.emergency}</strong>` })}</p>
${fieldError('urgent')}
<div class="radios" data-field="urgent">${radio('urgent', 'no', say('urgent.no'))}${radio('urgent', 'yes', say('urgent.yes'), say('urgent.yesHint'))}</div>
</fieldset>
<p class="aside">${say('urgent.visible')}</p>
<p>${continueButton(context)}</p>`,
  );
}

function checkStep(context: PageContext): Html {
  const { say } = context;
  const row = (answer: (typeof CHECKED)[number]): Html =>
    html`<div><dt>${say(`check.${answer}`)}</dt><dd data-answer="${answer}"></dd><dd class="summary__change"><button type="button" class="link" data-change="${answer}">${say('check.change')}<span class="visually-hidden">: ${say(`check.${answer}`)}</span></button></dd></div>`;
  return stepFrame(
    context,
    'check',
    html`<h1 tabindex="-1">${say('check.title')}</h1>
<p class="hint">${say('check.hint')}</p>
<dl class="summary">${CHECKED.map(row)}</dl>
<p class="aside">${say('check.identity')}</p>
<p>${continueButton(context, 'check.continue')}</p>`,
  );
}

// The inputs have no name, so that no browser can put them into an address; the group is made by the script.
function radio(group: string, value: string, label: Html, hint?: Html): Html {
  const id = `${group}-${value}`;
  const described = hint === undefined ? null : html` aria-describedby="${id}-hint"`;
  return html`<div class="radio"><input type="radio" id="${id}" value="${value}"${described}><label for="${id}">${label}</label>${hint === undefined ? null : html`<span class="radio__hint" id="${id}-hint">${hint}</span>`}</div>`;
}
