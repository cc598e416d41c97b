import type { Category } from '@bellbuoy/protocol';
import { fillHtml, type Html, html } from '../html/html.ts';
import type { ArticleSite, Film } from './article-site.ts';
import { type Lesson, wordsFor } from './awareness.ts';
import { addressIn, reportAddress } from './links.ts';
import {
  articleHead,
  articlePicture,
  articleSections,
  languageOf,
  type RenderedArticle,
} from './render-article.ts';
import { articleWords } from './words/article-words.ts';

/** A lesson as an article with its title, for a page's main part. */
export function renderLesson(lesson: Lesson, site: ArticleSite): RenderedArticle {
  const { language, words } = wordsFor(lesson, site.language);
  const film = site.film(lesson.id, language);
  const { drawing } = lesson;
  const { picture } = words;
  const markup = html`<article class="article">
${articleHead(site, language, words)}
${film === null ? articlePicture(site, language, { drawing, picture }) : filmPlayer(site, lesson, film)}
${articleSections(site, language, words.body)}
${reportBox(site, lesson.category)}
</article>`;
  return { language, title: words.title, summary: words.summary, markup };
}

/** Native controls, captions on, nothing fetched before it is played, and all that it says below it. */
export function filmPlayer(site: ArticleSite, lesson: Lesson, { video, captions }: Film): Html {
  const { language, words } = wordsFor(lesson, site.language);
  const { filmOf, noFilm, transcript } = articleWords(site.language);
  const poster = site.drawing(lesson.drawing);
  // What is shown and what is said, for whoever neither sees nor hears it.
  const scenes = words.scenes.map(
    ({ say, picture }) => html`<p class="quiet">${picture}</p>\n<p>${say}</p>\n`,
  );
  return html`<div class="article__film">
<video controls preload="none" playsinline width="960" height="540"${poster !== null && html` poster="${poster}"`} aria-label="${fillHtml(filmOf, { title: words.title })}">
<source src="${video}" type="video/mp4">
<track kind="captions" src="${captions}" srclang="${language}" label="${transcript}" default>
<p>${noFilm}</p>
</video>
<details><summary>${transcript}</summary>
<div${languageOf(site, language)}>${scenes}</div></details>
</div>`;
}

/** The way on. Looking it up stands beside reporting it: both are good ends of a lesson. */
export function reportBox(site: ArticleSite, category: Category | null): Html {
  const { reportTitle, reportFree, reportLink, lookUpLink } = articleWords(site.language);
  const leads = category !== null && site.accepts(category);
  const lookUp = addressIn(site.language, '/is-this-suspicious/');
  return html`<section class="article__report" aria-labelledby="report-this">
<h2 id="report-this">${reportTitle}</h2>
<p>${reportFree}</p>
<p class="article__ways">${leads && html`<a class="button" href="${reportAddress(site.language, category)}">${reportLink}</a> `}<a${leads ? null : html` class="button"`} href="${lookUp}">${lookUpLink}</a></p>
</section>`;
}
