// Where anybody checks a post in the line's name, or a commendation, that somebody shows them. What is checked stays on the device.

import { COMMENDATION_LEVELS } from '@bellbuoy/protocol';
import { certificate } from './certificate.ts';
import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { fieldError } from './parts.ts';

export const verify: PageTemplate = {
  name: 'verify',
  title: 'verify.title',
  kind: 'reading',
  head: ({ assets }) => html`<link rel="stylesheet" href="${assets.certificateStyle}">`,
  main: (context) => html`${guide(context, {
    title: context.say('verify.title'),
    lead: context.say('verify.lead'),
    sections: [
      ...[check(context), posts(context), key(context)],
      ...[tells(context), hides(context), levels(context), self(context)],
    ],
  })}
${certificate(context)}`,
};

function check(context: PageContext): Section {
  const { say } = context;
  const day = html`<time data-verdict-day></time>`;
  const bad = (['not-one', 'unknown-key', 'forged', 'nothing', 'offline'] as const).map(
    (verdict) =>
      html`<p class="notice notice--stop" data-verdict="${verdict}" hidden>${say(VERDICT_TEXTS[verdict])}</p>`,
  );
  const content = html`<div class="drop" data-drop>
<div class="field"><label for="credential">${say('verify.paste')}</label>
<p class="hint" id="credential-hint">${say('verify.pasteHint')}</p>
${fieldError('credential')}
<textarea id="credential" rows="4" dir="ltr" spellcheck="false" autocapitalize="none" autocomplete="off" data-field="credential" data-empty="${say('verify.empty')}" aria-describedby="credential-hint"></textarea></div>
<p><button type="button" class="button" data-check disabled>${say('verify.check')}</button></p>
<div class="field"><label for="credential-file">${say('verify.file')}</label>
<p class="hint" id="credential-file-hint">${say('verify.fileHint')}</p>
<input type="file" id="credential-file" accept=".jwt,.txt,.svg,image/*" data-file disabled aria-describedby="credential-file-hint"></div>
</div>
<div role="status" data-verdicts tabindex="-1">
<p data-verdict="checking" hidden>${say('verify.checking')}</p>
<p class="verdict" data-verdict="good" hidden>${say('verify.good')}</p>
<p class="notice notice--stop" data-verdict="key-withdrawn" hidden>${say('verify.keyWithdrawn', { day })}</p>
${bad}
${postVerdicts(context)}
</div>
${post(context)}
<div data-shown hidden>
<div class="certificate-place" data-certificate-place></div>
<p>${say('verify.bearer')}</p>
<p class="actions"><button type="button" class="button" data-print>${say('verify.print')}</button>
<button type="button" class="button button--quiet" data-save="credential">${say('verify.saveCredential')}</button>
<button type="button" class="button button--quiet" data-save="svg">${say('verify.saveSvg')}</button>
<button type="button" class="button button--quiet" data-save="png">${say('verify.savePng')}</button></p>
<p class="status" role="status" data-saved></p>
</div>`;
  return { id: 'check', title: say('verify.checkTitle'), content };
}

function postVerdicts({ say }: PageContext): Html {
  const day = html`<time data-post-day></time>`;
  const origin = html`<bdi dir="ltr" data-post-origin></bdi>`;
  return html`<p class="verdict" data-verdict="post-good" hidden>${say('post.good', { day })}</p>
<p class="notice notice--stop" data-verdict="post-differs" hidden>${say('post.differs', { day })}</p>
<p class="notice notice--stop" data-verdict="post-altered" hidden>${say('post.altered')}</p>
<p class="notice notice--stop" data-verdict="post-other" hidden>${say('post.other', { origin })}</p>`;
}

/** The words that were signed, never those that somebody pasted: a genuine link can stand below others. */
function post({ say }: PageContext): Html {
  return html`<figure class="signed" data-post hidden>
<figcaption>${say('post.words')}</figcaption>
<blockquote class="signed__words" dir="auto" data-post-words></blockquote>
<p>${say('post.compare')}</p>
<p class="notice" data-post-old hidden>${say('post.old')}</p>
</figure>`;
}

const VERDICT_TEXTS = {
  'not-one': 'verify.notOne',
  'unknown-key': 'verify.unknownKey',
  forged: 'verify.forged',
  nothing: 'verify.nothing',
  offline: 'verify.offline',
} as const;

function posts({ say }: PageContext): Section {
  const content = bullets([say('post.about1'), say('post.about2'), say('post.about3')]);
  return { id: 'posts', title: say('post.aboutTitle'), content };
}

/** What stands on posters too. The script fills it from the key that it checks by. */
function key({ say }: PageContext): Section {
  const content = html`<p>${say('post.keyLead')}</p>
<p class="notice" data-key-offline hidden>${say('post.keyOffline')}</p>
<dl class="fingerprint" data-key hidden>
<dt>${say('post.keyWords')}</dt><dd><bdi data-key-words></bdi></dd>
<dt>${say('post.keyFigures')}</dt><dd><bdi dir="ltr" class="fingerprint__figures" data-key-figures></bdi></dd>
<dt>${say('post.keyWhole')}</dt><dd><bdi dir="ltr"><code data-key-whole></code></bdi></dd>
</dl>`;
  return { id: 'key', title: say('post.keyTitle'), content };
}

function tells({ say }: PageContext): Section {
  const content = bullets([say('verify.tells1'), say('verify.tells2')]);
  return { id: 'tells', title: say('verify.tellsTitle'), content };
}

function hides({ say }: PageContext): Section {
  const content = bullets([say('verify.hides1'), say('verify.hides2'), say('verify.hides3')]);
  return { id: 'hides', title: say('verify.hidesTitle'), content };
}

/** Credentials lead here by the ids. */
function levels({ say }: PageContext): Section {
  const items = COMMENDATION_LEVELS.map(
    (level) => html`<li id="level-${level}">${say(`verify.level${level}`)}</li>`,
  );
  return { id: 'levels', title: say('verify.levelsTitle'), content: html`<ul>${items}</ul>` };
}

function self({ say }: PageContext): Section {
  const content = html`<p>${say('verify.self')}</p>
<p class="verbatim" dir="ltr">bellbuoy credential verify commendation.jwt</p>
<p>${say('post.self')}</p>
<p class="verbatim" dir="ltr">bellbuoy post verify post.txt --vkey KEY</p>`;
  return { id: 'self', title: say('verify.selfTitle'), content };
}
