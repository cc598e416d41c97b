// A commendation as a sheet that one would want to keep. The script fills it from a credential that it has checked; on paper it is
// the only thing of its page.

import { COMMENDATION_LEVELS } from '@bellbuoy/protocol';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';

/** The sheet, empty, as a template that the page's script copies. */
export function certificate(context: PageContext): Html {
  const { say, assets } = context;
  return html`<template data-certificate-template><article class="certificate" aria-labelledby="certificate-title">
<div class="certificate__sheet">
<header class="certificate__head"><span class="certificate__mark">${assets.mark}</span> <span class="certificate__issuer" data-certificate-issuer></span></header>
<h3 class="certificate__title" id="certificate-title">${say('certificate.title')}</h3>
<p class="certificate__level">${strokes()} <span data-certificate-level data-text="${say('certificate.level', { level: '{level}' })}"></span></p>
<p class="certificate__thanks">${say('certificate.thanks')}</p>
<p class="certificate__name" data-certificate-name data-text="${say('certificate.bearer')}"></p>
<p class="certificate__text">${say('certificate.text')}</p>
<p class="certificate__month" data-certificate-month data-text="${say('certificate.month', { month: '{month}' })}"></p>
<footer class="certificate__foot">
<div class="certificate__small"><p>${say('certificate.silent')}</p>
<p>${say('certificate.check')} <bdi dir="ltr" data-certificate-address></bdi></p>
<p>${say('certificate.number')} <bdi dir="ltr" class="certificate__number" data-certificate-number></bdi></p></div>
<div class="certificate__qr" data-certificate-qr data-text="${say('certificate.qr')}"></div>
</footer>
${water()}
</div></article></template>`;
}

/** Three strokes of water, of which as many are full as the level says in words beside them. */
function strokes(): Html {
  const one = (level: number): Html =>
    html`<path data-stroke="${level}" d="M${(level - 1) * 26 + 2} 6q2.750-4 5.500 0t5.500 0 5.500 0 5.500 0"/>`;
  return html`<svg class="certificate__strokes" viewBox="0 0 78 12" aria-hidden="true" focusable="false">${COMMENDATION_LEVELS.map(one)}</svg>`;
}

function water(): Html {
  return html`<svg class="certificate__water" viewBox="0 4 297 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<path class="certificate__far" d="M0 14q9-5 18 0t18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0 18 0V40H0z"/>
<g class="certificate__buoy"><path d="M142 21l3-14h7l3 14M138 21h21l-3 6h-15z"/><path d="M148.500 10a3 3 0 0 0-3 3l-1 3h8l-1-3a3 3 0 0 0-3-3z"/></g>
<path class="certificate__near" d="M-11 24q11-5 22 0t22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0 22 0V40H-11z"/>
</svg>`;
}
