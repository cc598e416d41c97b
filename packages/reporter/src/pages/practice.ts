// An exercise: stories to be told apart. Everything is in the page, so that it works without a connection, and without
// a script as stories with their answers folded.

import {
  type Exercise,
  type ExerciseWords,
  type Scenario,
  type ScenarioWords,
  wordsFor,
} from '@bellbuoy/content/awareness';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

/** The page of an exercise. */
export function practicePage(exercise: Exercise): PageTemplate {
  return {
    name: `practice/${exercise.id}`,
    title: ({ language }) => html`${wordsFor(exercise, language.tag).words.title}`,
    kind: 'exercise',
    head: practiceHead,
    main: (context) => {
      const { say, link } = context;
      const { language, words } = wordsFor(exercise, context.language.tag);
      return html`<article class="column practice" data-practice="${exercise.id}">
<div data-practice-start>
<p><a class="back" href="${link('learn')}">${say('site.learn')}</a></p>
<div lang="${language}"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p></div>
<ul class="practice__points"><li>${say('practice.half')}</li><li>${say('practice.stay')}</li></ul>
<p data-practice-last hidden></p>
<p><button type="button" class="button button--large" data-practice-begin hidden>${say('practice.begin')}</button></p>
<div data-practice-figures></div>
</div>
<div data-practice-page hidden></div>
${stories(context, exercise)}
</article>`;
    },
  };
}

function practiceHead({ assets, language }: PageContext): Html {
  const { entry, parts } = assets.practiceScript(language.tag);
  return html`<link rel="stylesheet" href="${assets.practiceStyle}">
${parts.map((part) => html`<link rel="modulepreload" href="${part}">`)}
<script type="module" src="${entry}"></script>`;
}

function stories(context: PageContext, exercise: Exercise): Html {
  const { say, link } = context;
  const { language, words } = wordsFor(exercise, context.language.tag);
  const hasSeveral = exercise.sets.length > 1;
  const sets = exercise.sets.map(
    (scenarios, at) =>
      html`${hasSeveral && html`<h3>${say('practice.set', { number: String(at + 1) })}</h3>`}
<ol lang="${language}" data-story-set>${scenarios.map((scenario) => story(context, scenario, words))}</ol>`,
  );
  return html`<section class="stories" data-practice-stories aria-labelledby="stories-title">
<h2 id="stories-title">${say('practice.storiesTitle')}</h2>
<p>${say('practice.storiesLead')}</p>
${sets}
${exercise.lesson !== null && html`<p><a href="${link('learn')}${exercise.lesson}/" data-practice-lesson>${say('practice.lesson')}</a></p>`}
</section>`;
}

function story(context: PageContext, scenario: Scenario, { scenarios }: ExerciseWords): Html {
  const { say, link, words } = context;
  const { text, why } = scenarios[scenario.id] as ScenarioWords;
  const more =
    scenario.answer === 'report'
      ? { id: scenario.category, title: words.categories[scenario.category].title }
      : { id: scenario.exclusion, title: words.exclusions[scenario.exclusion].title };
  return html`<li data-story="${scenario.id}" data-answer="${scenario.answer}"><p data-story-text>${text}</p>
<details><summary>${say('practice.open')}</summary>
<p><strong>${say(`practice.${scenario.answer}`)}.</strong> <span data-story-why>${why}</span></p>
<p data-story-more>${say('practice.more')}: <a href="${link('policy')}#${more.id}">${more.title}</a></p></details></li>
`;
}
