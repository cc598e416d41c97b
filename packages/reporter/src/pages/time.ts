// When it was. In words it can be answered without anything more; the script adds the calendar and the clock.

import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { fieldError } from './parts.ts';
import { continueButton, stepFrame } from './step.ts';

export function timeStep(context: PageContext): Html {
  const { label, hint } = context.words.common.when;
  return stepFrame(
    context,
    'when',
    html`<h1 tabindex="-1"><label for="when">${label}</label></h1>
<p class="hint" id="when-hint">${hint ?? ''}</p>
${fieldError('when')}
<textarea id="when" rows="2" data-field="when" aria-describedby="when-hint"></textarea>
<p class="count" data-count="when" aria-live="polite"></p>
<div data-time></div>
<p>${continueButton(context)}</p>`,
  );
}
