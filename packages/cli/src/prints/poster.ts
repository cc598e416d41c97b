// A poster: one sentence that is read from across the room, one picture, and the way to the page. A3 is A4 made larger;
// strips that can be torn off keep their size, because a hand does.

import { type Html, html } from '@bellbuoy/content/html';
import { type CampaignPrint, campaignAddress, pageAddress } from './campaign-print.ts';
import { fitSize } from './fit-size.ts';
import { MARK, pictureOf, printPageOf, qrOf, typedAddress, WAVES, wholeWords } from './print-page.ts';
import { type SayOnPaper, sayIn } from './words/index.ts';

export const PAPERS = {
  a4: { size: 'A4', width: 210, strips: 8 },
  a3: { size: 'A3', width: 297, strips: 11 },
} as const;
export type Paper = keyof typeof PAPERS;

export interface PosterForm {
  readonly paper: Paper;
  /** With strips at its foot that can be torn off. */
  readonly tearOff: boolean;
}

/** In shares of the paper's width. */
const HEADLINE = { width: 86, height: 27.5, lineHeight: 1.1, largest: 13, smallest: 5 };
const LINE = { width: 86, height: 11.5, lineHeight: 1.3, largest: 5, smallest: 2.6 };
/** Where strips take a part of the paper. */
const SHORTER = { height: 22, largest: 9.6 };

export function posterPage(print: CampaignPrint, { paper, tearOff }: PosterForm): string {
  const { language, programme, poster } = print;
  const { size, strips } = PAPERS[paper];
  const say = sayIn(language);
  const headline = fitSize(poster.headline, language, tearOff ? { ...HEADLINE, ...SHORTER } : HEADLINE);
  const body = html`<main class="sheet sheet--${paper}${tearOff && ' sheet--tear-off'}">
<div class="poster">
<header class="poster__head">${MARK} ${programme.title}</header>
<h1 style="font-size:${headline}cqi">${wholeWords(poster.headline, language)}</h1>
<p class="poster__line" style="font-size:${fitSize(poster.line, language, LINE)}cqi">${wholeWords(poster.line, language)}</p>
<div class="poster__picture">${pictureOf(print.drawing)}${WAVES}</div>
${foot(print, say, tearOff)}
</div>
${tearOff && tabs(print, say, strips)}
</main>`;
  const title = `${poster.headline} ${poster.line}`;
  return printPageOf({ language, title, base: `${programme.site}/`, paper: `size:${size};margin:0`, body });
}

function foot(print: CampaignPrint, say: SayOnPaper, tearOff: boolean): Html {
  const { programme, language } = print;
  const address = campaignAddress(print);
  const { words, figures } = programme.fingerprint;
  const verify = pageAddress(programme.site, language, '/verify/');
  return html`<footer class="poster__foot">
<p class="poster__emergency">${say('emergency', { number: html`<bdi dir="ltr" class="number">${programme.emergency}</bdi>` })}</p>
<div class="poster__way">
${!tearOff && html`<div class="poster__qr">${qrOf(address, say('qr', { address }))}</div>`}
<div class="poster__tell">
<p class="poster__scan">${say('scan')}</p>
<p class="poster__address">${typedAddress(address)}</p>
<p class="poster__free">${say('free')}</p>
</div>
<div class="poster__key">
<p class="poster__key-title">${say('fingerprint')}</p>
<p class="poster__words">${words.map((word) => html`<span>${word}</span> `)}</p>
<p class="poster__figures"><bdi dir="ltr">${figures}</bdi></p>
<p>${say('compare', { address: typedAddress(verify) })}</p>
</div>
</div>
</footer>`;
}

function tabs(print: CampaignPrint, say: SayOnPaper, strips: number): Html {
  const address = campaignAddress(print);
  const tab = html`<li class="tab"><div class="tab__qr">${qrOf(address, say('qr', { address }))}</div>
<div class="tab__text"><p class="tab__title">${print.title}</p><p class="tab__address">${typedAddress(address)}</p></div></li>`;
  return html`<ul class="tabs">${Array.from({ length: strips }, () => tab)}</ul>`;
}
