import type { PageKey } from '../messages/keys.ts';
import { type Html, type HtmlPart, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { errorSummary } from './parts.ts';

/** The frame around a step: a way back, the errors, and the form. */
export function stepFrame(context: PageContext, step: string, content: Html): Html {
  const back = html`<button type="button" class="back" data-back>${context.say('site.back')}</button>`;
  return frame({ step, context, state: html` hidden`, above: back, progress: '', content });
}

/** The frame of the step that is there from the start: there is no way back from it. */
export function firstStepFrame(step: string, context: PageContext, progress: string, content: Html): Html {
  return frame({ step, context, state: html``, above: html``, progress, content });
}

/** Disabled until sealing is known to work: a form that cannot be sent must not be filled in. */
export function continueButton({ say }: PageContext, key: PageKey = 'report.continue'): Html {
  return html`<button class="button" data-continue disabled>${say(key)}</button>`;
}

/**
 * One answer of several. The inputs have no name, so that no browser can put them into an address; the group is made
 * by the script.
 */
export function radio(group: string, value: string, label: HtmlPart, hint?: HtmlPart): Html {
  const id = `${group}-${value}`;
  const described = hint === undefined ? null : html` aria-describedby="${id}-hint"`;
  return html`<div class="radio"><input type="radio" id="${id}" value="${value}"${described}><label for="${id}">${label}</label>${hint === undefined ? null : html`<span class="radio__hint" id="${id}-hint">${hint}</span>`}</div>`;
}

interface Frame {
  readonly step: string;
  readonly context: PageContext;
  readonly state: Html;
  readonly above: Html;
  readonly progress: string;
  readonly content: Html;
}

function frame({ step, context, state, above, progress, content }: Frame): Html {
  return html`<section class="step" data-step="${step}"${state}>
${above}
${errorSummary(step, context)}
<p class="progress" data-progress>${progress}</p>
<form novalidate autocomplete="off" data-form>
${content}
</form>
</section>`;
}
