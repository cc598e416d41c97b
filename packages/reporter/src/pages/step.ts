import type { PageKey } from '../messages/keys.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { errorSummary } from './parts.ts';

/** The frame around a step: a way back, where one is, the errors, and the form. */
export function stepFrame(context: PageContext, step: string, content: Html): Html {
  const back = html`<button type="button" class="back" data-back>${context.say('site.back')}</button>`;
  return frame(context, step, html` hidden`, back, content);
}

/** The frame of the step that is there from the start: there is no way back from it. */
export function firstStepFrame(context: PageContext, step: string, content: Html): Html {
  return frame(context, step, html``, html``, content);
}

function frame(context: PageContext, step: string, state: Html, above: Html, content: Html): Html {
  return html`<section class="step" data-step="${step}"${state}>
${above}
${errorSummary(step, context)}
<p class="progress" data-progress></p>
<form novalidate autocomplete="off" data-form>
${content}
</form>
</section>`;
}

/** Disabled until sealing is known to work: a form that cannot be sent must not be filled in. */
export function continueButton({ say }: PageContext, key: PageKey = 'report.continue'): Html {
  return html`<button class="button" data-continue disabled>${say(key)}</button>`;
}
