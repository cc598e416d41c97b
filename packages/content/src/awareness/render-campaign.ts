import { type Html, html } from '../html/html.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import { type Awareness, type Campaign, type SectionMark, wordsFor } from './awareness.ts';
import { sayDays } from './days.ts';
import { addressIn } from './links.ts';
import { lessonsSection } from './render-advisory.ts';
import {
  articleHead,
  articlePicture,
  articleSections,
  languageOf,
  type RenderedArticle,
} from './render-article.ts';
import { filmInWords, filmPlayer } from './render-lesson.ts';
import { articleWords } from './words/article-words.ts';

/** A campaign's own page: what it says, and the ways to its lessons, its exercise, its advisory and its papers. */
export function renderCampaign(campaign: Campaign, awareness: Awareness, site: ArticleSite): RenderedArticle {
  const { language, words } = wordsFor(campaign, site.language);
  const lessons = awareness.lessons.filter(({ id }) => campaign.lessons.includes(id));
  const picture = articlePicture(site, language, { drawing: campaign.drawing, picture: words.card });
  const markup = html`<article class="article">
${articleHead(site, language, words)}
<p class="article__state"><strong>${articleWords(site.language).days}:</strong> ${sayDays(campaign, site.language)}</p>
${campaignFilm(campaign, awareness, site) ?? picture}
${articleSections(
  site,
  language,
  words.body.filter(({ mark }) => mark === null),
)}
${lessonsSection(lessons, site)}
${waysOn(campaign, awareness, site)}
</article>`;
  return { language, title: words.title, summary: words.summary, markup };
}

/** How to run it with a group, for paper and for the screen. */
export function renderCampaignPack(
  campaign: Campaign,
  awareness: Awareness,
  site: ArticleSite,
): RenderedArticle {
  const { packTitle } = articleWords(site.language);
  return renderPaper(campaign, site, 'pack', packTitle, transcriptSection(campaign, awareness, site));
}

export interface FilmTranscript {
  /** In the readers' language. */
  readonly title: string;
  /** Of the body; not the readers' where the film has no words in it. */
  readonly language: PolicyLanguage;
  readonly body: Html;
}

/** The words of a campaign's film: whoever leads a group where there is no screen reads them aloud. */
export function campaignTranscript(
  { film }: Campaign,
  { lessons }: Awareness,
  readers: PolicyLanguage,
): FilmTranscript | null {
  const lesson = lessons.find(({ id }) => id === film);
  if (lesson === undefined) return null;
  const { language, words } = wordsFor(lesson, readers);
  return { title: articleWords(readers).transcript, language, body: filmInWords(words) };
}

/** What the press is told. */
export function renderCampaignPress(campaign: Campaign, site: ArticleSite): RenderedArticle {
  return renderPaper(campaign, site, 'press', articleWords(site.language).pressTitle);
}

function renderPaper(
  campaign: Campaign,
  site: ArticleSite,
  mark: SectionMark,
  kind: string,
  after: Html | null = null,
): RenderedArticle {
  const { language, words } = wordsFor(campaign, site.language);
  const title = `${words.title}: ${kind}`;
  const markup = html`<article class="article article--paper">
${articleHead(site, language, { title, summary: words.summary })}
<p class="article__state"><strong>${articleWords(site.language).days}:</strong> ${sayDays(campaign, site.language)}</p>
${articleSections(
  site,
  language,
  words.body.filter((section) => section.mark === mark),
)}
${after}</article>`;
  return { language, title, summary: words.summary, markup };
}

function transcriptSection(campaign: Campaign, awareness: Awareness, site: ArticleSite): Html | null {
  const transcript = campaignTranscript(campaign, awareness, site.language);
  if (transcript === null) return null;
  const { title, language, body } = transcript;
  return html`<section aria-labelledby="film"><h2 id="film">${title}</h2>
<div class="article__transcript"${languageOf(site, language)}>${body}</div></section>
`;
}

function campaignFilm({ film }: Campaign, { lessons }: Awareness, site: ArticleSite): Html | null {
  const lesson = lessons.find(({ id }) => id === film);
  if (lesson === undefined) return null;
  const files = site.film(lesson.id, wordsFor(lesson, site.language).language);
  return files === null ? null : filmPlayer(site, lesson, files);
}

function waysOn(campaign: Campaign, { advisories, exercises }: Awareness, site: ArticleSite): Html {
  const said = articleWords(site.language);
  const exercise = exercises.find(({ id }) => id === campaign.exercise);
  const advisory = advisories.find(({ id }) => id === campaign.advisory);
  const to = (path: string): string => addressIn(site.language, path);
  const titled = (item: Parameters<typeof wordsFor<{ title: string }>>[0], path: string): Html => {
    const { language, words } = wordsFor(item, site.language);
    return html`<a href="${to(path)}"${languageOf(site, language)}>${words.title}</a>`;
  };
  return html`${
    exercise !== undefined &&
    html`<section aria-labelledby="practise"><h2 id="practise">${said.exerciseAbout}</h2>
<p>${titled(exercise, `/practice/${exercise.id}/`)}</p></section>
`
  }${
    advisory !== undefined &&
    html`<section aria-labelledby="advisory"><h2 id="advisory">${said.advisoryAbout}</h2>
<p>${titled(advisory, `/advisories/${advisory.id}/`)}</p></section>
`
  }<section aria-labelledby="papers"><h2 id="papers">${said.forGroups}</h2>
<ul><li><a href="${to(`/campaigns/${campaign.id}/pack/`)}">${said.packTitle}</a></li>
<li><a href="${to(`/campaigns/${campaign.id}/press/`)}">${said.pressTitle}</a></li></ul></section>`;
}
