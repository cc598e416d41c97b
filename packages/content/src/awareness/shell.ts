// The page around an article, as the public site is built with it, once a language: `/shell/`. The build fills it with
// what `content/` has, the server with what editors have published. The reporter's half, with the same names, is
// `reporter/src/pages/shell.ts`.

import { escapeHtml, type Html, html } from '../html/html.ts';
import { SITE_ORIGIN } from './site-origin.ts';

/** A page that is an article: everything that differs from one to the next. */
export interface ArticlePage {
  readonly kind: 'learn' | 'lesson' | 'advisories' | 'advisory' | 'campaign' | 'pack' | 'press';
  /** Its address below that of its language, as `learn/phishing/`. */
  readonly path: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** What other sites show of it; null where there is no such picture. */
  readonly card: SharedPicture | null;
  readonly article: Html;
}

/** A picture that other sites can show: they take no SVG. */
export interface SharedPicture {
  readonly address: string;
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

const PLACE = /<!--@(\w+)-->/g;
/** The empty shell is nothing to be found. */
const EMPTY_ONLY = '<meta name="robots" content="noindex">';

/** A whole page. @param shell `/shell/index.html` of the page's language. */
export function fillShell(
  shell: string,
  { kind, path, title, description, card, article }: ArticlePage,
): string {
  const places = new Map([
    ['kind', kind],
    ['path', path],
    ['title', escapeHtml(title)],
    ['description', escapeHtml(description)],
    ['preview', previewOf(card)],
    ['article', article.markup],
  ]);
  // In one go: what an article says can be no place.
  return shell.replace(EMPTY_ONLY, '').replace(PLACE, (_, name: string) => places.get(name) ?? '');
}

function previewOf(card: SharedPicture | null): string {
  if (card === null) return '<meta name="twitter:card" content="summary">';
  const { address, picture, width, height } = card;
  return html`<meta property="og:image" content="${SITE_ORIGIN}${address}">
<meta property="og:image:alt" content="${picture}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta name="twitter:card" content="summary_large_image">`.markup;
}
