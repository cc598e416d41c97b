import type { Day } from '@bellbuoy/protocol';
import { fillHtml, type Html, html } from '../html/html.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import { type Advisory, type AdvisoryWords, type Awareness, type Section, wordsFor } from './awareness.ts';
import { sayDays, stateOf } from './days.ts';
import { addressIn, reportAddress } from './links.ts';
import {
  articleHead,
  articlePicture,
  articleSections,
  languageOf,
  type RenderedArticle,
} from './render-article.ts';
import { reportBox } from './render-lesson.ts';
import { renderLessonList } from './render-lists.ts';
import { sayState } from './say-state.ts';
import { articleWords } from './words/article-words.ts';

/** Fewer answers than these are not told: the few who gave them could be known. */
const FEWEST_TOLD = 5;

/** @param today null where nobody knows on which day it is read: then its days are told, and nothing is asked. */
export function renderAdvisory(
  advisory: Advisory,
  { lessons }: Awareness,
  site: ArticleSite,
  today: Day | null,
): RenderedArticle {
  const { language, words } = wordsFor(advisory, site.language);
  const { drawing, category } = advisory;
  const state = stateOf(advisory, today);
  const own = lessons.filter(({ id }) => advisory.lessons.includes(id));
  // Whoever is asked something is shown one way to answer, and no second one that leads to nearly the same page.
  const asks = state === 'now' && advisory.asks.length > 0;
  const markup = html`<article class="article">
${articleHead(site, language, words)}
<p class="article__state" data-state="${state}"><strong>${sayState(advisory, site.language, today)}</strong>${helpedLine(advisory, site)}</p>
${drawing !== null && words.picture !== null && articlePicture(site, language, { drawing, picture: words.picture })}
${factList(advisory, words, site, language)}
${articleSections(site, language, outcomeFirst(words.body))}
${asks && asksBox(advisory, words, site, language)}
${own.length > 0 && lessonsSection(own, site)}
${(state === 'now' || state === 'unknown') && !asks && reportBox(site, category)}
</article>`;
  return { language, title: words.title, summary: words.summary, markup };
}

/** Whoever comes back to an advisory wants to know first what came of it. */
function outcomeFirst(body: readonly Section[]): readonly Section[] {
  const isOutcome = ({ mark }: Section) => mark === 'outcome';
  return [...body.filter(isOutcome), ...body.filter((section) => !isOutcome(section))];
}

function factList(
  { period }: Advisory,
  { place }: AdvisoryWords,
  site: ArticleSite,
  language: PolicyLanguage,
): Html | null {
  const said = articleWords(site.language);
  if (place === null && period === null) return null;
  return html`<dl class="article__facts">
${place !== null && html`<div><dt>${said.place}</dt><dd${languageOf(site, language)}>${place}</dd></div>\n`}
${period !== null && html`<div><dt>${said.period}</dt><dd>${sayDays(period, site.language)}</dd></div>\n`}
</dl>`;
}

function asksBox(
  { id, asks, category }: Advisory,
  words: AdvisoryWords,
  site: ArticleSite,
  language: PolicyLanguage,
): Html {
  const { asksTitle, asksHint, asksLink, lookUpLink } = articleWords(site.language);
  const questions = asks.map((ask) => html`<li>${words.asks[ask] ?? ask}</li>\n`);
  const [report, lookUp] = [
    reportAddress(site.language, category, id),
    addressIn(site.language, '/is-this-suspicious/'),
  ];
  const ways = html`<p class="article__ways"><a class="button" href="${report}">${asksLink}</a> <a href="${lookUp}">${lookUpLink}</a></p>`;
  return html`<section class="article__asks" aria-labelledby="asks">
<h2 id="asks">${asksTitle}</h2>
<ol${languageOf(site, language)}>
${questions}</ol>
<p>${asksHint}</p>
${site.accepts(category) && ways}
</section>`;
}

function helpedLine({ helped: count }: Advisory, site: ArticleSite): Html | null {
  if (count === null) return null;
  const { helped, helpedFew } = articleWords(site.language);
  return html`<br><span class="article__helped">${count < FEWEST_TOLD ? helpedFew : fillHtml(helped, { count })}</span>`;
}

/** Lessons that belong to what is told. */
export function lessonsSection(lessons: Awareness['lessons'], site: ArticleSite): Html {
  return html`<section class="article__lessons" aria-labelledby="lessons-about">
<h2 id="lessons-about">${articleWords(site.language).lessonsAbout}</h2>
${renderLessonList(lessons, site)}
</section>`;
}
