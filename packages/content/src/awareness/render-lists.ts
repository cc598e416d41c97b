import { type Html, html } from '../html/html.ts';
import type { ArticleSite } from './article-site.ts';
import { type Lesson, wordsFor } from './awareness.ts';
import { addressIn } from './links.ts';
import { languageOf } from './render-article.ts';

/** Lessons in their order, each with its drawing. The drawing says nothing that the title does not. */
export function renderLessonList(lessons: readonly Lesson[], site: ArticleSite): Html {
  const items = lessons.map((lesson) => {
    const { language, words } = wordsFor(lesson, site.language);
    const address = addressIn(site.language, `/learn/${lesson.id}/`);
    return html`<li class="article-list__item">${thumbnail(site, lesson.drawing)}
<div${languageOf(site, language)}><h3><a href="${address}">${words.title}</a></h3>
<p>${words.summary}</p></div></li>
`;
  });
  return html`<ul class="article-list" role="list">
${items}</ul>`;
}

function thumbnail(site: ArticleSite, drawing: string): Html | null {
  const address = site.drawing(drawing);
  return address === null
    ? null
    : html`<img src="${address}" alt="" width="960" height="540" loading="lazy">`;
}
