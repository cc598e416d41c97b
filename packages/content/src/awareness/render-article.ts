// Pieces of which every article is made.

import { fillHtml, type Html, html, trustedHtml } from '../html/html.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import type { Section } from './awareness.ts';
import { renderMarkdown } from './markdown.ts';
import { articleWords, LANGUAGE_NAMES } from './words/article-words.ts';

/** An article for a page's main part. */
export interface RenderedArticle {
  /** Of its words; not the readers' where these are missing. */
  readonly language: PolicyLanguage;
  readonly title: string;
  /** One sentence, for lists, feeds and the page's description. */
  readonly summary: string;
  readonly markup: Html;
}

/** Drawings are all of one size, so that a page does not move when one arrives. */
const [WIDTH, HEIGHT] = [960, 540];

/** The title, what it is about, and a line where the words are not in the readers' language. */
export function articleHead(
  site: ArticleSite,
  language: PolicyLanguage,
  { title, summary }: { readonly title: string; readonly summary: string },
): Html {
  const { otherLanguage } = articleWords(site.language);
  const name = html`<bdi lang="${language}">${LANGUAGE_NAMES[language]}</bdi>`;
  return html`<h1${languageOf(site, language)}>${title}</h1>
<p class="lead"${languageOf(site, language)}>${summary}</p>
${language !== site.language && html`<p class="aside">${fillHtml(otherLanguage, { language: name })}</p>`}`;
}

/** The drawing, or nothing where the site has none. */
export function articlePicture(
  site: ArticleSite,
  language: PolicyLanguage,
  { drawing, picture }: { readonly drawing: string; readonly picture: string },
): Html | null {
  const address = site.drawing(drawing);
  if (address === null) return null;
  return html`<p class="article__picture"><img src="${address}" alt="${picture}" width="${WIDTH}" height="${HEIGHT}"${languageOf(site, language)}></p>`;
}

/** The sections of a body. */
export function articleSections(
  site: ArticleSite,
  language: PolicyLanguage,
  sections: readonly Section[],
): Html {
  const shown = sections.map((section) => articleSection(site, section));
  return html`<div class="article__text prose"${languageOf(site, language)}>
${shown}</div>`;
}

function articleSection({ language, emergency }: ArticleSite, { id, mark, title, markdown }: Section): Html {
  const text = trustedHtml(renderMarkdown(markdown, { language, emergency }));
  if (title === null) return html`${text}\n`;
  const marked = mark === null ? '' : trustedHtml(` class="article__${mark}"`);
  return html`<section aria-labelledby="${id}"${marked}>
<h2 id="${id}">${title}</h2>
${text}
</section>
`;
}

/** The language of an element where it is not that of the page. */
export function languageOf(site: ArticleSite, language: PolicyLanguage): Html | null {
  if (language === site.language) return null;
  return html` lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
}
