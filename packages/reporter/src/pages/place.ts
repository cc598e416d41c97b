// Where it was. In words it can be answered without anything more; the script adds the map and the coordinates, so
// that the first page is small.

import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { fieldError } from './parts.ts';
import { continueButton, stepFrame } from './step.ts';

export function placeStep(context: PageContext): Html {
  const { label, hint } = context.words.common.where;
  return stepFrame(
    context,
    'where',
    html`<h1 tabindex="-1"><label for="where">${label}</label></h1>
<p class="hint" id="where-hint">${hint ?? ''}</p>
${fieldError('where')}
<textarea id="where" rows="3" data-field="where" aria-describedby="where-hint"></textarea>
<p class="count" data-count="where" aria-live="polite"></p>
<div data-place></div>
<p>${continueButton(context)}</p>`,
  );
}
