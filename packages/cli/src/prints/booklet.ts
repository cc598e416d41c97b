// What is read rather than looked at: the pages for whoever leads a group, and those for the press.

import { sayDays } from '@bellbuoy/content/awareness';
import { type Html, html } from '@bellbuoy/content/html';
import { type CampaignPrint, campaignAddress, type PrintedSection, pageAddress } from './campaign-print.ts';
import { MARK, pictureOf, printPageOf, qrOf, typedAddress, WAVES } from './print-page.ts';
import { directionOf, type SayOnPaper, sayIn } from './words/index.ts';

/** Room at the foot for the page's number. */
const PAPER =
  'size:A4;margin:14mm 20mm 17mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt "Noto Sans",sans-serif;color:#47596b}';

export type Booklet = 'pack' | 'press';

/** @param section the campaign's own words for it, with the title that tells whom they are for. */
export function bookletPage(print: CampaignPrint, kind: Booklet, section: PrintedSection): string {
  const { language, programme } = print;
  const say = sayIn(language);
  const body = html`<main class="booklet booklet--${kind}">
<header class="booklet__head">${MARK} ${programme.title}</header>
<p class="booklet__kind">${section.title}</p>
<h1>${print.title}</h1>
<p class="booklet__lead">${print.summary}</p>
<div class="booklet__picture">${pictureOf(print.drawing)}${WAVES}</div>
${facts(print, kind, say)}
<section class="booklet__text">${section.body}</section>
${kind === 'pack' && transcript(print)}
${foot(print, kind, say)}
</main>`;
  const title = `${print.title} – ${section.title}`;
  return printPageOf({ language, title, base: `${programme.site}/`, paper: PAPER, body });
}

/** To be read aloud where there is no screen. */
function transcript({ language: readers, transcript }: CampaignPrint): Html | null {
  if (transcript === null) return null;
  const { title, language, body } = transcript;
  const other = language !== readers && html` lang="${language}" dir="${directionOf(language)}"`;
  return html`<section class="booklet__film"><h2>${title}</h2>
<div${other}>${body}</div></section>`;
}

function facts(print: CampaignPrint, kind: Booklet, say: SayOnPaper): Html {
  const { operator } = print.programme;
  const contacts = [operator?.telephone, operator?.email].filter((way) => way !== null && way !== undefined);
  return html`<dl class="booklet__facts"><dt>${say('when')}</dt><dd>${sayDays(print, print.language)}</dd>
<dt>${say('page')}</dt><dd>${typedAddress(campaignAddress(print))}</dd>
${
  kind === 'press' &&
  operator !== null &&
  html`<dt>${say('contact')}</dt><dd><bdi>${operator.name}</bdi>${contacts.map((way) => html` · <bdi dir="ltr" class="number">${way}</bdi>`)}</dd>`
}</dl>`;
}

function foot(print: CampaignPrint, kind: Booklet, say: SayOnPaper): Html {
  const { programme, language } = print;
  const address = campaignAddress(print);
  const verify = typedAddress(pageAddress(programme.site, language, '/verify/'));
  const { words, figures } = programme.fingerprint;
  return html`<footer class="booklet__foot"><div class="booklet__qr">${qrOf(address, say('qr', { address }))}</div>
<div class="booklet__way"><p class="booklet__scan">${say('scan')}</p>
<p class="booklet__address">${typedAddress(address)}</p>
<p class="booklet__emergency">${say('emergency', { number: html`<bdi dir="ltr" class="number">${programme.emergency}</bdi>` })}</p>
<p>${say('free')}</p>
<div class="booklet__key"><p><strong>${say('fingerprint')}</strong><br>${words.join(' ')}<br><bdi dir="ltr" class="figures">${figures}</bdi></p>
<p>${say('compare', { address: verify })}<br>${say('posts')}</p>
${kind === 'press' && html`<p class="booklet__whole">${say('wholeKey')}<br><bdi dir="ltr" class="whole">${programme.vkey}</bdi></p>`}</div></div></footer>`;
}
