import type { Category } from '@bellbuoy/protocol';
import { fillHtml, type Html, html } from '../html/html.ts';
import type { ArticleSite, Film } from './article-site.ts';
import { type Lesson, type LessonWords, wordsFor } from './awareness.ts';
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
  return html`<div class="article__film">
<video controls preload="none" playsinline width="960" height="540"${poster !== null && html` poster="${poster}"`} aria-label="${fillHtml(filmOf, { title: words.title })}">
<source src="${video}" type="video/mp4">
<track kind="captions" src="${captions}" srclang="${language}" label="${transcript}" default>
<p>${noFilm}</p>
</video>
<details><summary>${transcript}</summary>
<div${languageOf(site, language)}>${filmInWords(words)}</div></details>
${poster !== null && html`<img class="article__still" src="${poster}" alt="" width="960" height="540" loading="lazy">`}
</div>`;
}

/** What a film shows and what it says, for whoever neither sees nor hears it, and to be read aloud. */
export function filmInWords({ scenes }: LessonWords): Html {
  return html`${scenes.map(({ say, picture }) => html`<p class="quiet">${picture}</p>\n<p>${say}</p>\n`)}`;
}

/**
 * The way on. Looking it up stands beside reporting it: both are good ends of a lesson. Whoever is pressed is asked
 * nothing about what they saw; and a lesson about no kind of report leads to none.
 */
export function reportBox(site: ArticleSite, category: Category | null): Html {
  const words = articleWords(site.language);
  const lookUp = addressIn(site.language, '/is-this-suspicious/');
  if (category === null || !site.accepts(category))
    return wayOn(words.lookUpTitle, html`<a class="button" href="${lookUp}">${words.lookUpLink}</a>`);
  const report = reportAddress(site.language, category);
  if (category === 'coercion')
    return wayOn(
      words.helpTitle,
      html`<a class="button" href="${report}">${words.helpLink}</a>`,
      words.helpFree,
    );
  return wayOn(
    words.reportTitle,
    html`<a class="button" href="${report}">${words.reportLink}</a> <a href="${lookUp}">${words.lookUpLink}</a>`,
    words.reportFree,
  );
}

function wayOn(title: string, ways: Html, free?: string): Html {
  return html`<section class="article__report" aria-labelledby="report-this">
<h2 id="report-this">${title}</h2>
${free !== undefined && html`<p>${free}</p>\n`}<p class="article__ways">${ways}</p>
</section>`;
}
