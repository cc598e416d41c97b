// A page that is printed: whole in itself, so that printing it asks nothing of anybody.

import { readFileSync } from 'node:fs';
import { type Html, html, trustedHtml } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { qrSquares } from '@bellbuoy/content/qr';
import { unitsOf } from './fit-size.ts';
import { directionOf } from './words/index.ts';

export interface PrintPage {
  readonly language: PolicyLanguage;
  readonly title: string;
  /** What links on the page are relative to. */
  readonly base: string;
  /** `size` and margins of the paper. */
  readonly paper: string;
  readonly body: Html;
}

const STYLE = readFileSync(new URL('print.css', import.meta.url), 'utf8');
/** What comes from editors is on this page, so it can run nothing and load nothing, whatever got through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export function printPageOf({ language, title, base, paper, body }: PrintPage): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base href="${base}">
<title>${title}</title>
<style>${trustedHtml(`@page{${paper}}\n${STYLE}`)}</style>
</head>
<body>${body}</body>
</html>
`.markup;
}

/** A code that is always dark on white, with its quiet zone. */
export function qrOf(address: string, label: Html): Html {
  const { size, path } = qrSquares(address);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** A drawing as a picture of its own, so that its style is not the page's. */
export function pictureOf(svg: string): Html {
  return html`<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="">`;
}

/** An address as people type it, which is broken after a slash and nowhere else. */
export function typedAddress(address: string): Html {
  const parts = address
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .split('/');
  const lines = parts.map((part, i) => html`<span>${part}${i < parts.length - 1 && '/'}</span><wbr>`);
  return html`<bdi dir="ltr" class="typed">${lines}</bdi>`;
}

/** A text of which no word is broken, where the script would let it. */
export function wholeWords(text: string, language: PolicyLanguage): Html {
  if (language !== 'zh-Hans') return html`${text}`;
  return html`${unitsOf(text, language).map((unit) => html`<span class="together">${unit}</span><wbr>`)}`;
}

/** The mark, in the colour of what it stands in. */
export const MARK = trustedHtml(
  '<svg class="mark" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 17 10 3h12l4 14M3 17h26"/><path d="M15 3h2v1.900c2.200.4 3 1.800 3 3.600 0 1.900.7 2.500 2 3.500H10c1.300-1 2-1.600 2-3.500 0-1.800.8-3.200 3-3.600ZM14 13h4a2 1.700 0 0 1-4 0Z" fill="currentColor" stroke="none"/><path d="M2 21q2.800-1.200 5.600 0t5.600 0 5.600 0 5.600 0 5.600 0M6 25q3.330-1.200 6.670 0t6.660 0 6.670 0M11 29h10"/></svg>',
);

/** The water's edge, above what stands in the colour of the deep. */
export const WAVES = trustedHtml(
  '<svg class="waves" viewBox="0 0 240 14" preserveAspectRatio="none" aria-hidden="true"><path class="waves__far" d="M-10 7q10-6 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0V14H-10z"/><path class="waves__near" d="M0 10q10-6 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0V15H0z"/></svg>',
);
