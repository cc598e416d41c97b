// Pieces that several pages share.

import type { PageKey } from '../messages/keys.ts';
import { isolatedNumber } from '../policy/emergency-number.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';

/** The programme's emergency number, to be called by a press. */
export function emergencyLink({ policy }: PageContext): Html {
  return html`<a href="tel:${policy.emergency.replace(/[^+\d]/g, '')}"><bdi>${policy.emergency}</bdi></a>`;
}

/** A text of the policy, its emergency number made into a link that calls. */
export function policyText(context: PageContext, text: string): Html {
  const [before = '', ...others] = text.split(isolatedNumber(context.policy.emergency));
  return html`${before}${others.map((after) => html`${emergencyLink(context)}${after}`)}`;
}

/** The box that stands above anything that asks. */
export function emergencyBox({ say, policy }: PageContext): Html {
  const number = policy.emergency;
  return html`<section class="emergency" aria-labelledby="emergency-title">
<a class="emergency__number" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>
<div>
<h2 id="emergency-title">${say('emergency.title')}</h2>
<p>${say('emergency.call', { number: html`<strong>${number}</strong>` })} ${say('emergency.device')}</p>
</div>
</section>`;
}

/**
 * What a visitor is told when nothing can be sealed; the script shows the one that applies.
 *
 * @param level `h1` where a notice takes the place of everything else on the page.
 */
export function programmeStates({ say, link }: PageContext, level: 'h1' | 'h2' = 'h2'): Html {
  const otherWays = html`<a href="${link('other-ways')}">${say('state.otherWays')}</a>`;
  const more = html`<p><a href="${link('other-ways')}">${say('state.otherWaysLink')}</a></p>`;
  const heading = (key: PageKey): Html => html`<${level} class="notice__title">${say(key)}</${level}>`;
  const stop = (state: 'expired' | 'unverified' | 'unsupported'): Html =>
    html`<section class="notice notice--stop" data-state="${state}" hidden>${heading(`state.${state}Title`)}<p>${say(`state.${state}`)}</p>${more}</section>`;
  return html`<div class="states">
<section class="notice" data-state="not-open-yet" hidden>${heading('state.notOpenTitle')}<p>${say('state.notOpen', { otherWays })}</p></section>
${stop('expired')}${stop('unverified')}${stop('unsupported')}
<section class="notice" data-state="rules-changed" hidden>${heading('state.rulesChangedTitle')}<p>${say('state.rulesChanged')}</p>
<p><button type="button" class="button" data-reload>${say('state.reload')}</button></p></section>
<section class="notice" data-state="unreachable" hidden><h2 class="notice__title">${say('state.unreachableTitle')}</h2><p>${say('state.unreachable')}</p>
<p><button type="button" class="button button--quiet" data-programme-retry>${say('state.tryAgain')}</button></p>${more}</section>
</div>`;
}

/** For a browser in which no script of ours ever starts: style alone shows it, after a while. */
export function slowNotice({ say, link }: PageContext): Html {
  return html`<p class="slow">${say('state.slow')} <a href="${link('other-ways')}">${say('state.otherWaysLink')}</a></p>`;
}

/** The summary above a form: filled by the script, takes focus, links to the fields. */
export function errorSummary(id: string, { say }: PageContext): Html {
  return html`<div class="error-summary" data-error-summary tabindex="-1" role="alert" aria-labelledby="${id}-summary" hidden>
<h2 id="${id}-summary">${say('report.errorTitle')}</h2><ul></ul></div>`;
}

/** A field's own error; its input names it by `aria-describedby` while it is shown. */
export function fieldError(id: string): Html {
  return html`<p class="field-error" id="${id}-error" hidden></p>`;
}
