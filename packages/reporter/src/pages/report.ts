// The report page. Only the first question stands in it, so that it is there at once; `later-steps.ts` has the others.
// All of it is one document in the end, because what is typed lives in memory only.

import { DIRECT_OBSERVATIONS, OBSERVATIONS } from '@bellbuoy/content/policy';
import { fillPlaces, pickForm } from '../messages/message.ts';
import { reportPolicyOf } from '../policy/pick-policy.ts';
import { emptyDraft } from '../report/draft.ts';
import { progressOf } from '../report/path.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { emergencyBox, fieldError, programmeStates, slowNotice } from './parts.ts';
import { continueButton, firstStepFrame, radio } from './step.ts';

export const report: PageTemplate = {
  name: 'report',
  title: 'report.title',
  main: (context) => {
    const { policy, pages, look } = context.assets.laterSteps(context.language.tag);
    return html`<div class="column">
<div data-first-only>${emergencyBox(context)}</div>
${programmeStates(context, 'h1')}
<div class="steps" data-steps data-open-only data-later data-policy="${policy}" data-pages="${pages}" data-look="${look}">
${seenStep(context)}
</div>
${slowNotice(context)}
</div>`;
  },
};

function seenStep(context: PageContext): Html {
  const { say, link, words } = context;
  const { seen } = words.gate;
  const option = (id: (typeof OBSERVATIONS)[number]): Html => {
    const { label, hint } = seen.options[id];
    return radio('seen', id, label, hint);
  };
  const others = OBSERVATIONS.filter((id) => !(DIRECT_OBSERVATIONS as readonly string[]).includes(id));
  const content = html`<fieldset${seen.hint === undefined ? null : html` aria-describedby="seen-hint"`}>
<legend><h1 tabindex="-1">${seen.label}</h1></legend>
${seen.hint === undefined ? null : html`<p class="hint" id="seen-hint">${seen.hint}</p>`}
<p class="promise">${say('gate.free')}</p>
${fieldError('seen')}
<div class="radios" data-field="seen">${DIRECT_OBSERVATIONS.map(option)}<p class="radios__or">${say('gate.or')}</p>${others.map(option)}</div>
</fieldset>
<p>${continueButton(context)} <span class="quiet" data-getting-ready>${say('report.ready')}</span></p>
<p><button type="button" class="link" data-ask-help>${words.help.title}</button></p>
<p class="quiet">${say('report.memory')}</p>
<p><a href="${link('learn')}">${say('home.learn')}</a></p>`;
  return firstStepFrame('seen', context, progress(context), content);
}

function progress(context: PageContext): string {
  const { language } = context;
  const way = { policy: reportPolicyOf(context), hasHelper: false, advisory: null };
  const values = progressOf('seen', emptyDraft(), way) ?? { step: 1, steps: 1 };
  return fillPlaces(pickForm(language.live['report.step'], language.tag, undefined), { ...values });
}
