import { filesField } from './files.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { errorSummary, fieldError, programmeStates, slowNotice } from './parts.ts';
import { reminder } from './reminder.ts';
import { workBox } from './work-box.ts';

/** The words, then the conversation: one document, because the words must not travel between pages. */
export const returnPage: PageTemplate = {
  name: 'return',
  title: 'return.title',
  main: (context) => html`<div class="column">
${programmeStates(context)}
${wordsForm(context)}
${conversation(context)}
${slowNotice(context)}
</div>`,
};

function wordsForm(context: PageContext): Html {
  const { say } = context;
  return html`<section class="step" data-view="words">
${errorSummary('return', context)}
<form novalidate data-words-form>
<h1 tabindex="-1">${say('return.title')}</h1>
<div class="field">
<label for="words">${say('return.label')}</label>
<p class="hint" id="words-hint">${say('return.hint')}</p>
${fieldError('words')}
<div class="secret"><input type="password" dir="ltr" id="words" data-field="words" aria-describedby="words-hint" autocomplete="current-password" autocapitalize="none" spellcheck="false">
<button type="button" class="button button--quiet" data-reveal="words" data-show="${say('return.show')}" data-show-label="${say('return.showLabel')}" data-hide="${say('return.hide')}" data-hide-label="${say('return.hideLabel')}" aria-label="${say('return.showLabel')}">${say('return.show')}</button></div>
</div>
<p><button class="button" data-continue disabled>${say('return.continue')}</button></p>
<p class="status" data-opening data-text="${say('return.opening')}" role="status"></p>
</form>
<details><summary>${say('return.lostTitle')}</summary><p>${say('return.lost')}</p></details>
</section>`;
}

function conversation(context: PageContext): Html {
  const { say } = context;
  return html`<section class="step" data-view="conversation" hidden>
<div class="conversation__head"><h1 tabindex="-1">${say('conversation.title')}</h1>
<p><button type="button" class="button button--quiet" data-close aria-describedby="close-hint">${say('conversation.close')}</button> <span class="quiet" id="close-hint">${say('conversation.closeHint')}</span></p></div>
<div class="standing" data-standing></div>
<p><button type="button" class="link" data-refresh>${say('conversation.refresh')}</button></p>
<p class="status" data-conversation-status role="status"></p>
<h2 id="timeline-title">${say('conversation.timeline')}</h2>
<ol class="timeline" data-timeline aria-labelledby="timeline-title"></ol>
<section class="claims" data-claims data-redeem="${context.link('redeem')}" hidden></section>
${writeForm(context)}
${reminder(context)}
${logPanel(context)}
${withdrawPanel(context)}
${messageTemplate(context)}
</section>`;
}

function writeForm(context: PageContext): Html {
  const { say } = context;
  return html`<section class="write" data-write>
<h2 data-instead="conversation.writeTitle">${say('conversation.writeTitle')}</h2>
${errorSummary('write', context)}
<p data-write-reader hidden></p>
<form novalidate autocomplete="off" data-write-form>
<div class="field"><label for="message">${say('conversation.writeLabel')}</label>
<p class="hint" id="message-hint" data-instead="conversation.writeHint">${say('conversation.writeHint')} ${say('names.asked')}</p>
${fieldError('message')}
<textarea id="message" rows="5" data-field="message" aria-describedby="message-hint"></textarea>
<p class="count" data-count="message" aria-live="polite"></p></div>
<details data-write-files><summary>${say('write.files')}</summary>
<div class="field"><label for="files">${say('write.filesLabel')}</label>
<p class="hint" id="files-hint">${say('files.limits')}</p>
${filesField(context)}</div></details>
<p><button class="button" data-write-send>${say('conversation.writeSend')}</button></p>
<p class="status" data-write-status role="status"></p>
</form>
${workBox(context, false)}
</section>`;
}

function logPanel({ say }: PageContext): Html {
  return html`<section class="log" data-log>
<h2 data-instead="log.title">${say('log.title')}</h2>
<p class="log__result" data-log-result></p>
<p>${say('log.lead')}</p>
<ul class="log__events" data-log-events></ul>
<p data-promise hidden><button type="button" class="button button--quiet" data-promise-save>${say('sent.promiseSave')}</button> <span class="quiet" data-instead="sent.promiseWarning">${say('sent.promiseWarning')}</span></p>
<details data-log-details hidden><summary>${say('log.details')}</summary><p data-log-explain></p><dl class="evidence" data-log-evidence></dl></details>
</section>`;
}

function withdrawPanel({ say }: PageContext): Html {
  return html`<section class="withdraw" data-withdraw>
<h2 data-instead="withdraw.title">${say('withdraw.title')}</h2>
<p data-instead="withdraw.lead">${say('withdraw.lead')}</p>
<p data-withdraw-ask><button type="button" class="button button--quiet" data-withdraw-start data-instead="withdraw.ask">${say('withdraw.ask')}</button></p>
<div class="notice" data-withdraw-sure hidden><h3 tabindex="-1">${say('withdraw.sureTitle')}</h3><p>${say('withdraw.sentence')}</p>
<p class="actions"><button type="button" class="button button--stop" data-withdraw-do>${say('withdraw.sure')}</button>
<button type="button" class="button button--quiet" data-withdraw-keep>${say('withdraw.keep')}</button></p></div>
</section>`;
}

function messageTemplate({ say }: PageContext): Html {
  return html`<template data-message-template><li class="entry">
<div class="entry__head"><strong data-who></strong> <span data-what></span> <time data-day></time></div>
<div class="entry__text" data-text dir="auto"></div>
<p class="entry__note" data-note></p>
<div class="entry__delete" data-delete hidden>
<button type="button" class="link" data-delete-ask>${say('conversation.delete')}</button>
<div data-delete-sure hidden><p>${say('conversation.deleteHint')}</p><p class="actions"><button type="button" class="button button--stop" data-delete-do>${say('conversation.deleteSure')}</button>
<button type="button" class="button button--quiet" data-delete-keep>${say('conversation.deleteKeep')}</button></p></div>
</div>
</li></template>`;
}
