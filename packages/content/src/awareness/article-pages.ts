// Every page of a language that is an article or a list of them. The build calls it, and the server with what editors
// have published since and with the day: so the same content gives the same page at both.

import type { Day } from '@bellbuoy/protocol';
import { type Html, html } from '../html/html.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import { type Advisory, type Awareness, type Campaign, type Lesson, wordsFor } from './awareness.ts';
import { type SpanState, stateOf } from './days.ts';
import { learnPage } from './learn-page.ts';
import { addressIn } from './links.ts';
import { renderAdvisory } from './render-advisory.ts';
import { languageOf, type RenderedArticle } from './render-article.ts';
import { renderCampaign, renderCampaignPack, renderCampaignPress } from './render-campaign.ts';
import { renderLesson } from './render-lesson.ts';
import { renderAdvisoryList } from './render-lists.ts';
import type { ArticlePage, SharedPicture } from './shell.ts';
import { articleWords } from './words/article-words.ts';

/** The site that articles and the lists of them are shown on. */
export interface PublishedSite extends ArticleSite {
  /** What other sites show of a campaign; null where the site has no such picture. */
  readonly card: (campaign: string, language: PolicyLanguage) => Omit<SharedPicture, 'picture'> | null;
}

/** @param today what is in force is told by it; null where nobody knows on which day the page is read. */
export function articlePages(awareness: Awareness, site: PublishedSite, today: Day | null): ArticlePage[] {
  return [
    learnPage(awareness, site, today),
    ...awareness.lessons.map((lesson) => lessonPage(awareness, site, lesson)),
    advisoriesPage(awareness, site, today),
    ...awareness.advisories.map((advisory) => advisoryPage(advisory, awareness, site, today)),
    ...awareness.campaigns.flatMap((campaign) => campaignPages(campaign, awareness, site)),
  ];
}

function lessonPage({ lessons }: Awareness, site: ArticleSite, lesson: Lesson): ArticlePage {
  const rendered = renderLesson(lesson, site);
  const next = lessons[lessons.indexOf(lesson) + 1] ?? lessons.find((other) => other !== lesson);
  const article = html`${wayUp(site, '/learn/', articleWords(site.language).allLessons)}
${rendered.markup}
${next === undefined ? null : wayOn(site, next)}`;
  return { ...described(rendered), kind: 'lesson', path: `learn/${lesson.id}/`, article };
}

function wayOn(site: ArticleSite, lesson: Lesson): Html {
  const { language, words } = wordsFor(lesson, site.language);
  const address = addressIn(site.language, `/learn/${lesson.id}/`);
  return html`<nav class="article-next" aria-labelledby="next"><p id="next">${articleWords(site.language).nextLesson}</p>
<p><a href="${address}"${languageOf(site, language)}>${words.title}</a></p></nav>`;
}

function advisoriesPage({ advisories }: Awareness, site: ArticleSite, today: Day | null): ArticlePage {
  const { advisoriesTitle, advisoriesLead, inForceTitle, earlierTitle, noneInForce, learnTitle } =
    articleWords(site.language);
  const ofState = (...states: SpanState[]) =>
    advisories.filter((advisory) => states.includes(stateOf(advisory, today)));
  const lists: [id: string, title: string, items: Advisory[]][] = [
    ['in-force', inForceTitle, ofState('now')],
    ['earlier', today === null ? advisoriesTitle : earlierTitle, ofState('over', 'unknown')],
  ];
  const sections = lists
    .filter(([, , items]) => items.length > 0)
    .map(
      ([id, title, items]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${renderAdvisoryList(items, site, today)}
</section>
`,
    );
  const isQuiet = today !== null && ofState('now').length === 0;
  const article = html`${wayUp(site, '/learn/', learnTitle, 'wide')}
<div class="article-index">
<h1>${advisoriesTitle}</h1>
<p class="lead">${advisoriesLead}</p>
${isQuiet && html`<p>${noneInForce}</p>\n`}${sections}</div>`;
  const described = { title: advisoriesTitle, description: advisoriesLead, card: null };
  return { ...described, kind: 'advisories', path: 'advisories/', article };
}

function advisoryPage(
  advisory: Advisory,
  awareness: Awareness,
  site: ArticleSite,
  today: Day | null,
): ArticlePage {
  const rendered = renderAdvisory(advisory, awareness, site, today);
  const article = html`${wayUp(site, '/advisories/', articleWords(site.language).allAdvisories)}
${rendered.markup}`;
  return { ...described(rendered), kind: 'advisory', path: `advisories/${advisory.id}/`, article };
}

function campaignPages(campaign: Campaign, awareness: Awareness, site: PublishedSite): ArticlePage[] {
  const { language, words } = wordsFor(campaign, site.language);
  const path = `campaigns/${campaign.id}/`;
  const file = site.card(campaign.id, language);
  const card = file && { ...file, picture: words.card };
  const page = (kind: 'campaign' | 'pack' | 'press', rendered: RenderedArticle, up: Html): ArticlePage => ({
    ...{ ...described(rendered), card, kind },
    path: kind === 'campaign' ? path : `${path}${kind}/`,
    article: html`${up}\n${rendered.markup}`,
  });
  const back = wayUp(site, `/${path}`, words.title);
  return [
    page(
      'campaign',
      renderCampaign(campaign, awareness, site),
      wayUp(site, '/learn/', articleWords(site.language).learnTitle),
    ),
    page('pack', renderCampaignPack(campaign, awareness, site), back),
    page('press', renderCampaignPress(campaign, site), back),
  ];
}

function wayUp({ language }: ArticleSite, path: string, label: string, width = 'text'): Html {
  return html`<p class="article-up" data-width="${width}"><a class="back" href="${addressIn(language, path)}">${label}</a></p>`;
}

function described({ title, summary }: RenderedArticle): Pick<ArticlePage, 'title' | 'description' | 'card'> {
  return { title, description: summary, card: null };
}
