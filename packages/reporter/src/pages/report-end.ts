// The report's last steps: the words, two of them typed back, the sending, the proof.

import { receiptLanguageOf } from '../messages/receipt-language.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { fieldError } from './parts.ts';
import { reminder } from './reminder.ts';
import { continueButton, stepFrame } from './step.ts';
import { workBox } from './work-box.ts';

export function wordsStep(context: PageContext): Html {
  const { say, language } = context;
  const wordLanguage = receiptLanguageOf(language.tag);
  // A screen reader would read English words by Arabic rules.
  const spoken = wordLanguage !== language.tag && html` lang="${wordLanguage}"`;
  return stepFrame(
    context,
    'words',
    html`<h1 tabindex="-1">${say('words.title')}</h1>
<p class="lead">${say('words.lead')}</p>
<div class="card" data-words-card>
<div class="card__head"><span class="card__mark">${context.assets.mark}</span><h2>${say('words.card')}</h2></div>
<ol class="card__words" data-words dir="ltr" aria-label="${say('words.list')}" translate="no">${Array.from({ length: 12 }, () => html`<li${spoken}><span></span></li>`)}</ol>
<p class="card__note">${say('words.cardNote')} <span class="address" dir="ltr" data-return-address></span></p>
</div>
<div class="actions">
<button type="button" class="button button--quiet" data-words-copy>${say('words.copy')}</button>
<button type="button" class="button button--quiet" data-words-save>${say('words.save')}</button>
<button type="button" class="button button--quiet" data-words-print>${say('words.print')}</button>
<button type="button" class="button button--quiet" data-words-form data-as-words="${say('words.asWords')}" data-as-numbers="${say('words.numbers')}">${say('words.numbers')}</button>
</div>
<div class="checkbox"><input type="checkbox" id="card-address" data-card-address aria-describedby="card-address-hint"><label for="card-address">${say('card.address')}</label>
<p class="hint" id="card-address-hint">${say('card.addressHint')}</p></div>
<p class="status" data-words-status role="status"></p>
<p>${say('words.where')}</p>
<details><summary>${say('card.moreTitle')}</summary><p>${say('card.manager')}</p><p>${say('card.print')}</p></details>
<p>${continueButton(context, 'words.continue')}</p>`,
  );
}

export function confirmStep(context: PageContext): Html {
  const { say } = context;
  const field = (which: 'first' | 'second'): Html => html`<div class="field">
<label for="confirm-${which}" data-confirm-label="${which}" data-label="${say('confirm.word', { number: '{number}' })}"></label>
${fieldError(`confirm-${which}`)}
<input type="text" dir="ltr" id="confirm-${which}" data-field="confirm-${which}" autocapitalize="none" spellcheck="false" autocomplete="off">
</div>`;
  return stepFrame(
    context,
    'confirm',
    html`<h1 tabindex="-1">${say('confirm.title')}</h1>
<p class="hint">${say('confirm.hint')}</p>
${field('first')}${field('second')}
<p class="actions">${continueButton(context, 'confirm.continue')} <button type="button" class="button button--quiet" data-back>${say('confirm.back')}</button></p>`,
  );
}

export function sendingStep(context: PageContext): Html {
  const { say, link } = context;
  const stage = (name: 'files' | 'seal' | 'send' | 'verify'): Html =>
    html`<li data-stage="${name}" data-progress-state="waiting"><span class="stages__sign" aria-hidden="true"></span><span>${say(`sending.${name}`)}</span> <span class="stages__state" data-stage-state></span></li>`;
  const states = html`data-waiting="${say('sending.state.waiting')}" data-doing="${say('sending.state.doing')}" data-done="${say('sending.state.done')}" data-stopped="${say('sending.state.stopped')}"`;
  return html`<section class="step" data-step="sending" data-sealed-page="${link('sealed')}" hidden>
<h1 tabindex="-1">${say('sending.title')}</h1>
<p class="lead" data-sending-keep-open>${say('sending.keepOpen')}</p>
<ol class="stages" data-stages ${states}>${(['files', 'seal', 'send', 'verify'] as const).map(stage)}</ol>
<p class="status" data-sending-status role="status"></p>
${workBox(context, true)}
<section class="notice" data-sending-files-offline hidden><p>${say('sending.filesOffline')}</p>
<p class="actions"><button type="button" class="button button--quiet" data-sending-without-files>${say('sending.withoutFiles')}</button></p></section>
<p class="actions" data-sending-waiting hidden><button type="button" class="button button--quiet" data-sending-retry>${say('sending.retry')}</button></p>
<section class="notice notice--stop" data-sending-problem hidden><h2 tabindex="-1">${say('sending.problemTitle')}</h2><p data-sending-reason></p>
<p class="actions"><button type="button" class="button" data-sending-again>${say('state.tryAgain')}</button>
<button type="button" class="button button--quiet" data-sending-copy>${say('sending.copy')}</button>
<button type="button" class="button button--quiet" data-sending-edit>${say('sending.edit')}</button></p></section>
</section>`;
}

export function sentStep(context: PageContext): Html {
  const { say, link } = context;
  return html`<section class="step" data-step="sent" hidden>
<div class="panel"><h1 tabindex="-1">${say('sent.title')}</h1><p>${say('sent.lead')}</p></div>
<h2>${say('sent.nextTitle')}</h2>
<ol class="path"><li><p>${say('sent.next1')}</p></li><li><p>${say('sent.next2')}</p></li><li><p>${say('sent.next3')}</p></li></ol>
<p class="actions"><a class="button" href="${link('return')}">${say('sent.return')}</a>
<button type="button" class="button button--quiet" data-words-again>${say('sent.wordsAgain')}</button></p>
${reminder(context)}
<h2>${say('sent.promiseTitle')}</h2>
<p>${say('sent.promise')} <span data-promise-by></span></p>
<p class="aside"><strong>${say('sent.promiseWarning')}</strong> ${say('sent.promiseAdvice')}</p>
<p><button type="button" class="button button--quiet" data-promise-save>${say('sent.promiseSave')}</button></p>
<h2>${say('sent.leaveTitle')}</h2>
<p>${say('sent.leave')}</p>
</section>`;
}
