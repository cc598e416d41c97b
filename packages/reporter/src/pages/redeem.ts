// What a voucher is worth, told to whoever holds one. The page looks at it on the device and asks nobody.

import { bullets } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

export const redeem: PageTemplate = {
  name: 'redeem',
  title: 'redeem.title',
  main: (context) => html`<div class="column">
${lookUp(context)}
${howItIsPaid(context)}
</div>`,
};

function lookUp({ say }: PageContext): Html {
  return html`<section class="step">
<h1>${say('redeem.title')}</h1>
<p class="lead">${say('redeem.lead')}</p>
<div class="field"><label for="voucher">${say('redeem.label')}</label>
<p class="hint" id="voucher-hint">${say('redeem.hint')}</p>
<textarea id="voucher" rows="6" dir="ltr" class="voucher__text" data-voucher aria-describedby="voucher-hint" autocomplete="off" autocapitalize="none" spellcheck="false"></textarea></div>
<div class="field"><label for="voucher-file">${say('redeem.file')}</label>
<p class="hint" id="voucher-file-hint">${say('redeem.fileHint')}</p>
<input type="file" id="voucher-file" accept=".txt,text/plain" data-voucher-file aria-describedby="voucher-file-hint"></div>
<p><button type="button" class="button" data-look-up disabled>${say('redeem.button')}</button></p>
<div role="status" data-worth></div>
</section>`;
}

function howItIsPaid({ say }: PageContext): Html {
  const told = bullets([say('redeem.how1'), say('redeem.how2'), say('redeem.how3')]);
  return html`<section class="prose"><h2>${say('redeem.howTitle')}</h2>
${told}</section>`;
}
