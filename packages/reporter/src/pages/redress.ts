// Where persons concerned write to the guardians: somebody reads it who fears that they were reported. One document, like the
// report page, because what is typed lives in memory only.

import { CHECK_ANSWER } from '@bellbuoy/content/check-answer';
import { REDRESS_MATTERS, type RedressQuestion } from '@bellbuoy/protocol';
import type { PageKey } from '../messages/keys.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { fieldError, programmeStates, slowNotice } from './parts.ts';
import { reminder } from './reminder.ts';
import { confirmStep, sendingStep, wordsStep } from './report-end.ts';
import { continueButton, firstStepFrame, radio, stepFrame } from './step.ts';

export const redress: PageTemplate = {
  name: 'redress',
  title: 'redress.title',
  head: ({ assets, language }) =>
    html`<link rel="stylesheet" href="${assets.laterSteps(language.tag).look}">`,
  main: (context) => html`<div class="column">
${programmeStates(context)}
<section class="notice" data-no-guardians hidden><h2 class="notice__title">${context.say('redress.closedTitle')}</h2><p>${context.say('redress.closed')}</p></section>
${beginning(context)}
<div class="steps" data-steps data-open-only>
${matterStep(context)}
${TEXTS.map((question) => textStep(context, question))}
${monthsStep(context)}
${checkStep(context)}
${wordsStep(context)}
${confirmStep(context)}
${sendingStep(ofLetter(context))}
${sentStep(context)}
</div>
${slowNotice(context)}
</div>`,
};

/** What is said of a report, said of a letter to guardians. */
const LETTER: Partial<Record<PageKey, PageKey>> = {
  'sending.title': 'redress.sendingTitle',
  'sending.send': 'redress.sendingSend',
};

function ofLetter(context: PageContext): PageContext {
  return { ...context, say: (key, values) => context.say(LETTER[key] ?? key, values) };
}

/** The questions that are answered in words, and how much room they show. */
const TEXTS = [
  ...(['name', 'spellings', 'known', 'account'] as const),
  ...(['contact', 'complaint', 'wish'] as const),
] satisfies readonly RedressQuestion[];
const SHORT: readonly RedressQuestion[] = ['name', 'spellings', 'wish'];
const OPTIONAL: readonly RedressQuestion[] = ['spellings', 'wish'];

function beginning({ say, link }: PageContext): Html {
  return html`<div data-first-only>
<h1>${say('redress.title')}</h1>
<p class="lead">${say('redress.lead')}</p>
<ul><li>${say('redress.who')}</li><li>${say('redress.sealed')}</li><li>${say('redress.faith')}</li></ul>
<h2>${say('redress.readers')}</h2>
<ul data-guardians><li>${say('redress.readersNone')}</li></ul>
<p><a href="${link('your-rights')}">${say('site.rights')}</a></p>
</div>`;
}

function matterStep(context: PageContext): Html {
  const { say } = context;
  const rows = REDRESS_MATTERS.map((matter) =>
    radio('matter', matter, say(`redress.${matter}`), say(`redress.${matter}Hint`)),
  );
  const content = html`<fieldset>
<legend><h2 tabindex="-1">${say('redress.matterTitle')}</h2></legend>
${fieldError('matter')}
<div class="radios" data-field="matter">${rows}</div>
</fieldset>
<p>${continueButton(context)} <span class="quiet" data-getting-ready>${say('report.ready')}</span></p>
<p class="quiet">${say('report.memory')}</p>`;
  return firstStepFrame('matter', context, '', content);
}

function textStep(context: PageContext, question: (typeof TEXTS)[number]): Html {
  const { say } = context;
  const hint = question === 'complaint' ? 'redress.complaintHint2' : (`redress.${question}Hint` as const);
  const isOptional = OPTIONAL.includes(question);
  return stepFrame(
    context,
    question,
    html`<h1 tabindex="-1"><label for="${question}">${say(`redress.${question}Title`)}</label></h1>
<p class="hint" id="${question}-hint">${say(hint)}${isOptional && html` ${say('redress.optional')}`}</p>
${fieldError(question)}
<textarea id="${question}" rows="${SHORT.includes(question) ? 3 : 8}" dir="auto" spellcheck="false" data-field="${question}" aria-describedby="${question}-hint"></textarea>
<p class="count" data-count="${question}" aria-live="polite"></p>
<p>${continueButton(context)}</p>`,
  );
}

/** The months are the browser's to write: a page that is built today is read next year. */
function monthsStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'months',
    html`<fieldset aria-describedby="months-hint">
<legend><h1 tabindex="-1">${say('redress.monthsTitle')}</h1></legend>
<p class="hint" id="months-hint">${say('redress.monthsHint')}</p>
${fieldError('months')}
<div class="months" data-field="months" data-months></div>
<div class="checkbox"><input type="checkbox" id="months-all" data-months-all><label for="months-all">${say('redress.monthsAll')}</label></div>
</fieldset>
${answerBox(context)}
<p>${continueButton(context)}</p>`,
  );
}

/** Before anybody asks, they read the answer that everybody gets. */
function answerBox({ say, language }: PageContext): Html {
  return html`<section class="aside" data-answer><h2>${say('redress.answerTitle')}</h2>
<blockquote><p>${CHECK_ANSWER[language.tag]}</p></blockquote>
<p>${say('redress.answerWhen')} <strong data-answer-on></strong></p></section>`;
}

function checkStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'check',
    html`<h1 tabindex="-1">${say('redress.checkTitle')}</h1>
<p class="hint">${say('check.hint')}</p>
<dl class="summary" data-answers></dl>
<p>${continueButton(context, 'check.continue')}</p>`,
  );
}

function sentStep(context: PageContext): Html {
  const { say, link } = context;
  return html`<section class="step" data-step="sent" hidden>
<div class="panel"><h1 tabindex="-1">${say('redress.sentTitle')}</h1><p>${say('redress.sentLead')}</p></div>
<h2>${say('sent.nextTitle')}</h2>
<ol class="path"><li><p>${say('redress.sentNext1')}</p></li><li><p>${say('redress.sentNext2')}</p></li><li><p>${say('redress.sentNext3')}</p></li></ol>
<div data-sent-answer hidden>${answerBox(context)}</div>
<p class="actions"><a class="button" href="${link('return')}">${say('sent.return')}</a>
<button type="button" class="button button--quiet" data-words-again>${say('sent.wordsAgain')}</button></p>
${reminder(context)}
<h2>${say('sent.promiseTitle')}</h2>
<p>${say('redress.promise')} <span data-promise-by></span></p>
<p><button type="button" class="button button--quiet" data-promise-save>${say('sent.promiseSave')}</button></p>
<h2>${say('sent.leaveTitle')}</h2>
<p>${say('sent.leave')}</p>
</section>`;
}
