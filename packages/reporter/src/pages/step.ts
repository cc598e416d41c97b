import type { PageKey } from '../messages/languages.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { errorSummary } from './parts.ts';

/** The frame around a step: a way back, where one is, the errors, and the form. */
export function stepFrame(context: PageContext, step: string, content: Html, isFirst = false): Html {
  const back = html`<button type="button" class="back" data-back>${context.say('site.back')}</button>`;
  return html`<section class="step" data-step="${step}"${isFirst ? '' : html` hidden`}>
${isFirst ? null : back}
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
