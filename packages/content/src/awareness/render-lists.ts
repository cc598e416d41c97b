// Lists of articles, each with its title and its summary. A drawing beside them says nothing that the title does not.

import type { Day } from '@bellbuoy/protocol';
import { type Html, html } from '../html/html.ts';
import type { ArticleSite } from './article-site.ts';
import {
  type Advisory,
  type Campaign,
  type Exercise,
  type Lesson,
  type WordsByLanguage,
  wordsFor,
} from './awareness.ts';
import { sayDays } from './days.ts';
import { addressIn } from './links.ts';
import { languageOf } from './render-article.ts';
import { sayState } from './say-state.ts';

/** Lessons in their order. */
export function renderLessonList(lessons: readonly Lesson[], site: ArticleSite): Html {
  return list(
    lessons.map((lesson) => ({ ...listed(lesson, '/learn/'), drawing: lesson.drawing })),
    site,
  );
}

export function renderExerciseList(exercises: readonly Exercise[], site: ArticleSite): Html {
  const items = exercises.map(({ id, words }) => ({
    path: `/practice/${id}/`,
    words: Object.fromEntries(
      Object.entries(words).map(([language, { title, lead }]) => [language, { title, summary: lead }]),
    ),
  }));
  return list(items, site);
}

/** Each with whether it is in force. */
export function renderAdvisoryList(
  advisories: readonly Advisory[],
  site: ArticleSite,
  today: Day | null,
): Html {
  const items = advisories.map((advisory) => ({
    ...listed(advisory, '/advisories/'),
    ...(advisory.drawing === null ? {} : { drawing: advisory.drawing }),
    note: sayState(advisory, site.language, today),
  }));
  return list(items, site);
}

/** Each with its days. */
export function renderCampaignList(campaigns: readonly Campaign[], site: ArticleSite): Html {
  const items = campaigns.map((campaign) => ({
    ...listed(campaign, '/campaigns/'),
    drawing: campaign.drawing,
    note: sayDays(campaign, site.language),
  }));
  return list(items, site);
}

interface ListedItem {
  readonly path: string;
  readonly words: WordsByLanguage<{ readonly title: string; readonly summary: string }>;
  readonly drawing?: string;
  readonly note?: string;
}

function listed({ id, words }: { id: string; words: ListedItem['words'] }, folder: string): ListedItem {
  return { path: `${folder}${id}/`, words };
}

function list(items: readonly ListedItem[], site: ArticleSite): Html {
  const shown = items.map(({ path, drawing, note, ...item }) => {
    const { language, words } = wordsFor(item, site.language);
    return html`<li class="article-list__item">${drawing !== undefined && thumbnail(site, drawing)}
<div><h3${languageOf(site, language)}><a href="${addressIn(site.language, path)}">${words.title}</a></h3>
${note !== undefined && html`<p class="article-list__note">${note}</p>\n`}<p${languageOf(site, language)}>${words.summary}</p></div></li>
`;
  });
  return html`<ul class="article-list" role="list">
${shown}</ul>`;
}

function thumbnail(site: ArticleSite, drawing: string): Html | null {
  const address = site.drawing(drawing);
  return address === null
    ? null
    : html`<img src="${address}" alt="" width="960" height="540" loading="lazy">`;
}
