// The steps after the first one that are the same whatever the policy says: a file of its own for each language,
// which the report page fetches. What the policy words is made by the script in the frame that stands here.

import { filesStep } from './files.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { hintsBox, namesStep } from './names.ts';
import { fieldError } from './parts.ts';
import { placeStep } from './place.ts';
import { confirmStep, sendingStep, sentStep, wordsStep } from './report-end.ts';
import { continueButton, radio, stepFrame } from './step.ts';
import { timeStep } from './time.ts';

/** Steps with a field of their own (`report/field-steps.ts`) come first, then the end of every report. */
export function laterSteps(context: PageContext): Html {
  return html`${placeStep(context)}
${timeStep(context)}
${namesStep(context)}
${filesStep(context)}
${urgentStep(context)}
${checkStep(context)}
${wordsStep(context)}
${confirmStep(context)}
${sendingStep(context)}
${sentStep(context)}
<template data-hints-template>${hintsBox(context)}</template>
<template data-step-frame>${stepFrame(context, 'frame', html``)}</template>
`;
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
  return stepFrame(
    context,
    'check',
    html`<h1 tabindex="-1">${say('check.title')}</h1>
<p class="hint">${say('check.hint')}</p>
<dl class="summary" data-answers></dl>
<p class="aside">${say('check.identity')}</p>
<p>${continueButton(context, 'check.continue')}</p>`,
  );
}
