// The page that everything taught and told can be found from: what is in force now, lessons, exercises, days to come.

import type { Day } from '@bellbuoy/protocol';
import { fillHtml, type Html, html } from '../html/html.ts';
import type { ArticleSite } from './article-site.ts';
import type { Awareness } from './awareness.ts';
import { stateOf } from './days.ts';
import { addressIn } from './links.ts';
import {
  renderAdvisoryList,
  renderCampaignList,
  renderExerciseList,
  renderLessonList,
} from './render-lists.ts';
import type { ArticlePage } from './shell.ts';
import { articleWords } from './words/article-words.ts';

export function learnPage(awareness: Awareness, site: ArticleSite, today: Day | null): ArticlePage {
  const { learnTitle, learnLead, lessonsTitle, practiceTitle, nowTitle, campaignsTitle } = articleWords(
    site.language,
  );
  const { lessons, exercises } = awareness;
  const advisories = awareness.advisories.filter((advisory) => stateOf(advisory, today) === 'now');
  const running = awareness.campaigns.filter((campaign) => stateOf(campaign, today) === 'now');
  const others = awareness.campaigns.filter((campaign) =>
    ['coming', 'unknown'].includes(stateOf(campaign, today)),
  );
  const now = html`${advisories.length > 0 && renderAdvisoryList(advisories, site, today)}${running.length > 0 && renderCampaignList(running, site)}`;
  const article = html`<div class="article-index">
<h1>${learnTitle}</h1>
<p class="lead">${learnLead}</p>
${advisories.length + running.length > 0 && part('now', nowTitle, now)}${part('lessons', lessonsTitle, renderLessonList(lessons, site))}${exercises.length > 0 && part('practice', practiceTitle, renderExerciseList(exercises, site))}${others.length > 0 && part('campaigns', campaignsTitle, renderCampaignList(others, site))}${waysToHear(site)}
</div>`;
  return { kind: 'learn', path: 'learn/', title: learnTitle, description: learnLead, card: null, article };
}

function part(id: string, title: string, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}
</section>
`;
}

/** Nobody gives an address for it: a feed is fetched, a calendar too. */
function waysToHear({ language }: ArticleSite): Html {
  const { hearTitle, allAdvisories, newsFeed, newsCalendar, newsHint } = articleWords(language);
  const feeds = fillHtml(newsFeed, {
    rss: html`<a href="${addressIn(language, '/feed.xml')}">RSS</a>`,
    json: html`<a href="${addressIn(language, '/feed.json')}">JSON Feed</a>`,
  });
  const ways = html`<p><a href="${addressIn(language, '/advisories/')}">${allAdvisories}</a></p>
<p><a href="${addressIn(language, '/campaigns.ics')}">${newsCalendar}</a></p>
<p>${feeds} ${newsHint}</p>`;
  return part('news', hearTitle, ways);
}
