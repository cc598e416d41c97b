// A picture to share. It bears no programme's name and no address: whoever shares it does so from an account that has one,
// or as the preview of a link, and one picture serves every programme that runs the campaign.

import { html } from '@bellbuoy/content/html';
import type { CampaignPrint } from './campaign-print.ts';
import { fitSize } from './fit-size.ts';
import { MARK, pictureOf, printPageOf, WAVES, wholeWords } from './print-page.ts';

/** What a card takes of a campaign. */
export type CardPrint = Pick<CampaignPrint, 'language' | 'poster' | 'drawing'>;

export const CARD_FORMS = {
  wide: {
    ...{ width: 1200, height: 630 },
    headline: { width: 505, height: 300, lineHeight: 1.2, largest: 78, smallest: 30 },
    line: { width: 505, height: 150, lineHeight: 1.3, largest: 36, smallest: 20 },
  },
  square: {
    ...{ width: 1080, height: 1080 },
    headline: { width: 950, height: 205, lineHeight: 1.2, largest: 88, smallest: 38 },
    line: { width: 950, height: 100, lineHeight: 1.3, largest: 46, smallest: 26 },
  },
} as const;
export type CardForm = keyof typeof CARD_FORMS;

export function cardPage({ language, poster, drawing }: CardPrint, form: CardForm): string {
  const { headline, line } = CARD_FORMS[form];
  const body = html`<main class="card card--${form}">
<div class="card__words">${MARK}
<h1 style="font-size:${fitSize(poster.headline, language, headline)}px">${wholeWords(poster.headline, language)}</h1>
<p class="card__line" style="font-size:${fitSize(poster.line, language, line)}px">${wholeWords(poster.line, language)}</p></div>
<div class="card__picture">${pictureOf(drawing)}${form === 'square' && WAVES}</div>
</main>`;
  return printPageOf({ language, title: poster.headline, base: 'about:blank', paper: 'margin:0', body });
}
