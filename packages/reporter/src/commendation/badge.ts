// The badge of a commendation: a picture that carries its credential. Its colours are its own, because it is shown elsewhere.

import type { CommendationLevel } from '@bellbuoy/protocol';

/** What stands on a badge, in the language of whoever saves it. */
export interface BadgeWords {
  readonly title: string;
  readonly level: string;
  readonly month: string;
  readonly issuer: string;
  readonly isRightToLeft: boolean;
}

/** Width and height of a badge, and of the picture that is drawn of it. */
export const BADGE_SIZE = 600;

const STROKE_WIDTH = 92;
const FIRST_STROKE = 150;
const FONT = 'system-ui, Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif';
/** A longer line is set smaller, so that it stays within the ring. */
const LINE_WIDTH = 380;

export function badgeSvg(level: CommendationLevel, words: BadgeWords): string {
  const strokes = [1, 2, 3].map(
    (each) =>
      `<path d="M${FIRST_STROKE + (each - 1) * (STROKE_WIDTH + 12)} 300q11.500-14 23 0t23 0 23 0 23 0" stroke="${each <= level ? '#ffb81c' : '#2f5d7e'}"/>`,
  );
  const label = `${words.title}, ${words.level}, ${words.month}, ${words.issuer}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BADGE_SIZE} ${BADGE_SIZE}" width="${BADGE_SIZE}" height="${BADGE_SIZE}" role="img" aria-label="${escape(label)}">
<circle cx="300" cy="300" r="296" fill="#0b1f33"/><circle cx="300" cy="300" r="276" fill="none" stroke="#7cc4ee" stroke-width="3"/>
<g transform="translate(216 66) scale(5.250)" fill="none" stroke="#fff" stroke-width="1.800" stroke-linecap="round" stroke-linejoin="round"><path d="M6 17 10 3h12l4 14M3 17h26M2 21q2.800-1.200 5.600 0t5.600 0 5.600 0 5.600 0 5.600 0M6 25q3.330-1.200 6.670 0t6.660 0 6.670 0M11 29h10"/><path d="M15 3h2v1.900c2.200.4 3 1.800 3 3.600 0 1.900.7 2.500 2 3.500H10c1.300-1 2-1.600 2-3.500 0-1.800.8-3.200 3-3.600ZM14 13h4a2 1.700 0 0 1-4 0Z" fill="#fff" stroke="none"/></g>
<g fill="none" stroke-width="9" stroke-linecap="round">${strokes.join('')}</g>
<g fill="#fff" text-anchor="middle" direction="${words.isRightToLeft ? 'rtl' : 'ltr'}" font-family="${FONT}">${line(words.title, 380, 44, 700)}${line(words.level, 424, 28, 600)}${line(words.month, 462, 28, 400)}${line(words.issuer, 504, 24, 400)}</g>
</svg>`;
}

function line(text: string, y: number, size: number, weight: number): string {
  const fitting = Math.min(size, Math.floor((LINE_WIDTH * 1.7) / Math.max(text.length, 1)));
  return `<text x="300" y="${y}" font-size="${fitting}" font-weight="${weight}">${escape(text)}</text>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
