// The name box: a question of its own, apart from the story. The script shows it where the programme has guardians.

import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { fieldError } from './parts.ts';
import { continueButton, stepFrame } from './step.ts';

export function namesStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'names',
    html`<h1 tabindex="-1">${say('names.title')}</h1>
<p class="lead">${say('names.lead')}</p>
<p class="aside" data-names-none hidden>${say('names.none')}</p>
<p class="aside" data-names-unproven hidden>${say('names.unproven')}</p>
<div data-names-box hidden>
<p>${say('names.why')}</p>
<details><summary>${say('names.who')}</summary><p data-names-quorum></p><ul data-names-guardians></ul></details>
${box(context, 'name', 2)}
${box(context, 'known', 3)}
<p class="aside">${say('names.story')}</p>
</div>
<p>${continueButton(context)}</p>`,
  );
}

function box({ say }: PageContext, which: 'name' | 'known', rows: number): Html {
  const id = `names-${which}`;
  return html`<div class="field">
<label for="${id}">${say(`names.${which}`)}</label>
<p class="hint" id="${id}-hint">${say(`names.${which}Hint`)}</p>
${fieldError(id)}
<textarea id="${id}" rows="${rows}" dir="auto" spellcheck="false" data-field="${id}" aria-describedby="${id}-hint"></textarea>
<p class="count" data-count="${id}" aria-live="polite"></p>
</div>`;
}

/** What a text seems to give away, pointed at beneath it. */
export function hintsBox({ say }: PageContext): Html {
  return html`<section class="hints" data-hints role="status" hidden>
<h2>${say('hints.title')}</h2>
<p data-hints-names hidden></p><p data-hints-self hidden></p>
<p class="quiet">${say('hints.onDevice')}</p>
<p><button type="button" class="link" data-hints-dismiss>${say('hints.dismiss')}</button></p>
</section>`;
}
