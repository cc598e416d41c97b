import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';

/** The sum that a busy line asks for, hidden until it does. @param withPass whether a pass could be used instead. */
export function workBox({ say }: PageContext, withPass: boolean): Html {
  const pass = html`<details><summary>${say('work.passTitle')}</summary>
<div class="field"><label for="work-pass">${say('work.passLabel')}</label>
<p class="hint" id="work-pass-hint">${say('work.passHint')}</p>
<input type="text" dir="ltr" id="work-pass" data-work-pass aria-describedby="work-pass-hint" autocapitalize="none" spellcheck="false" autocomplete="off"></div>
<p><button type="button" class="button button--quiet" data-work-pass-use>${say('work.passUse')}</button></p></details>`;
  return html`<section class="notice" data-work hidden><p>${say('work.lead')}</p>
<p><progress class="file__progress" data-work-progress aria-label="${say('work.progress')}" value="0" max="1"></progress> <span data-work-left></span></p>
<p class="status" data-work-status role="status"></p>
<p class="actions"><button type="button" class="button button--quiet" data-work-stop>${say('work.stop')}</button></p>
${withPass ? pass : ''}</section>`;
}
