// Takes a report that was sealed elsewhere, without a script. Every outcome stands in the page already, hidden; the
// server shows the one that applies, so that its words are translated and tested with all others.

import type { PageKey } from '../messages/keys.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

/** Why a file was not taken, as the server names it in `intake/sealed-page.ts`. */
const REFUSALS = {
  none: 'sealed.none',
  'not-sealed': 'sealed.notSealed',
  lapsed: 'sealed.lapsed',
  taken: 'sealed.taken',
  gone: 'sealed.gone',
  files: 'sealed.files',
  busy: 'sealed.busy',
} as const satisfies Record<string, PageKey>;

export const sealed: PageTemplate = {
  name: 'sealed',
  title: 'sealed.title',
  kind: 'form',
  main: (context) => html`<div class="column prose">
${accepted(context)}
<div data-outcome="form">
${Object.entries(REFUSALS).map(([outcome, key]) => refused(context, outcome, key))}
<h1>${context.say('sealed.title')}</h1>
<p class="lead">${context.say('sealed.lead')}</p>
${form(context)}
${how(context)}
</div>
</div>`,
};

// The one form of the site that a browser sends by itself: what it sends was sealed before it came here.
function form({ say }: PageContext): Html {
  return html`<form method="post" enctype="multipart/form-data">
<div class="field"><label for="bundle">${say('sealed.file')}</label>
<p class="hint" id="bundle-hint">${say('sealed.fileHint')}</p>
<input type="file" id="bundle" name="bundle" required aria-describedby="bundle-hint"></div>
<p><button class="button">${say('sealed.send')}</button></p>
<p class="aside">${say('sealed.see')}</p>
</form>`;
}

// With the endings that browsers put on them anyway; `bellbuoy seal` finds them by these names.
function how({ say }: PageContext): Html {
  const file = (path: string, name: string): Html =>
    html`<a href="${path}" download="${name}" dir="ltr">${name}</a>`;
  const files = {
    programme: file('/programme.json', 'programme.json'),
    descriptor: file('/.well-known/bellbuoy', 'bellbuoy.json'),
    note: file('/.well-known/bellbuoy.note', 'bellbuoy.note.txt'),
  };
  return html`<h2>${say('sealed.howTitle')}</h2>
<ol><li>${say('sealed.how1', files)}</li>
<li>${say('sealed.how2')}<pre class="verbatim" dir="ltr" translate="no">bellbuoy seal --programme programme.json --out bundle.json</pre></li>
<li>${say('sealed.how3')}</li><li>${say('sealed.how4')}</li></ol>`;
}

function refused({ say }: PageContext, outcome: string, key: PageKey): Html {
  return html`<section class="notice notice--stop" data-outcome="${outcome}" hidden><h2>${say('sealed.refusedTitle')}</h2><p>${say(key)}</p></section>`;
}

function accepted({ say, link }: PageContext): Html {
  const back = html`<a href="${link('return')}">${say('sent.return')}</a>`;
  return html`<div data-outcome="accepted" hidden>
<div class="panel"><h1>${say('sealed.acceptedTitle')}</h1><p>${say('sealed.accepted', { return: back })}</p></div>
<h2>${say('sent.nextTitle')}</h2>
<ol><li>${say('sent.next1')}</li><li>${say('sent.next2')}</li><li>${say('sent.next3')}</li></ol>
<h2>${say('sent.promiseTitle')}</h2>
<p>${say('sent.promise')}</p>
<pre class="verbatim" dir="ltr" translate="no" tabindex="0" aria-label="${say('sent.promiseTitle')}" data-promise></pre>
<p class="aside"><strong>${say('sent.promiseWarning')}</strong> ${say('sent.promiseAdvice')}</p>
<p><a class="button button--quiet" href="data:," download="${say('sealed.fileName')}" data-promise-file>${say('sent.promiseSave')}</a></p>
<p class="quiet">${say('sealed.check')}</p>
</div>`;
}
