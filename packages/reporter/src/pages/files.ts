// The question about photographs, recordings and documents. The script adds a row for each file that is chosen.

import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { fieldError } from './parts.ts';
import { continueButton, stepFrame } from './step.ts';

export function filesStep(context: PageContext): Html {
  const { say } = context;
  return stepFrame(
    context,
    'files',
    html`<h1 tabindex="-1"><label for="files">${say('files.title')}</label></h1>
<div class="hint" id="files-hint"><p>${say('files.hint')}</p><p>${say('files.limits')}</p></div>
<p class="aside" data-files-offline hidden>${say('files.offline')}</p>
${filesField(context)}
<p>${continueButton(context)}</p>`,
  );
}

/** Choosing files, recording a voice and what becomes of them: one on a page. Its label is the caller's. */
export function filesField(context: PageContext): Html {
  const { say } = context;
  return html`${fieldError('files')}
<input type="file" id="files" multiple disabled data-field="files" aria-describedby="files-hint">
${voiceNote(context)}
<ul class="files" data-files aria-label="${say('files.list')}"></ul>
<template data-file-row>${fileRow(context)}</template>
<p class="actions"><button type="button" class="button button--quiet" data-files-pause hidden>${say('files.pause')}</button><button type="button" class="button button--quiet" data-files-resume hidden>${say('files.resume')}</button></p>
<p class="quiet" data-files-lapse hidden>${say('files.lapse')}</p>
<details><summary>${say('files.cleanTitle')}</summary><ul>${([1, 2, 3, 4] as const).map((n) => html`<li>${say(`files.clean${n}`)}</li>`)}</ul></details>`;
}

function voiceNote({ say }: PageContext): Html {
  return html`<div class="voice" data-voice hidden><h2>${say('voice.title')}</h2>
<p>${say('voice.warning')}</p>
<p class="actions"><button type="button" class="button button--quiet" data-voice-record>${say('voice.record')}</button><button type="button" class="button" data-voice-stop hidden>${say('voice.stop')}</button></p>
<p class="quiet" data-voice-told role="status"></p>
<div data-voice-ready hidden><audio controls class="voice__audio" data-voice-audio aria-label="${say('voice.listen')}"></audio>
<p class="actions"><button type="button" class="button" data-voice-keep>${say('voice.keep')}</button><button type="button" class="button button--quiet" data-voice-discard>${say('voice.discard')}</button></p></div></div>`;
}

function fileRow({ say }: PageContext): Html {
  const of = html`<span class="visually-hidden" data-file-of></span>`;
  return html`<li class="file"><p class="file__name"><bdi data-file-name></bdi> <span class="file__size" data-file-size></span></p>
<p class="file__told" data-file-told role="status"></p>
<progress class="file__progress" data-file-progress max="1" value="0" hidden></progress>
<p class="file__found" data-file-found hidden></p>
<div class="file__choice" data-file-choice hidden><p data-file-unsure><strong>${say('file.unsureTitle')}</strong> ${say('file.unsure')}</p>
<p data-file-undrawable><strong>${say('file.undrawableTitle')}</strong> ${say('file.undrawable')}</p>
<p data-file-partly><strong>${say('file.partlyTitle')}</strong> ${say('file.partly')}</p>
<p class="actions"><button type="button" class="button button--quiet" data-file-leave-out>${say('file.leaveOut')}${of}</button><button type="button" class="button button--quiet" data-file-accept>${say('file.asIs')}${of}</button></p></div>
<button type="button" class="link file__remove" data-file-remove>${say('file.remove')}${of}</button></li>`;
}
