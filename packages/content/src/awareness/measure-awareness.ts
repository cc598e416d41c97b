import type { PolicyLanguage } from '../policy/policy.ts';
import { measureTexts, type Reading } from '../policy/reading.ts';
import type { Awareness, Section } from './awareness.ts';
import { plainTexts } from './markdown.ts';

/** How hard everything is to read that a programme teaches and tells in a language; null where that is nothing. */
export function measureAwareness(awareness: Awareness, language: PolicyLanguage): Reading | null {
  const { lessons, advisories, campaigns, exercises } = awareness;
  const articles = [...lessons, ...advisories, ...campaigns].flatMap(({ words }) => words[language] ?? []);
  const stories = exercises.flatMap(({ words }) => Object.values(words[language]?.scenarios ?? {}));
  const texts = [
    ...articles.flatMap(({ title, summary, body }) => [title, summary, ...body.flatMap(sectionTexts)]),
    ...stories.flatMap(({ text, why }) => [text, why]),
  ];
  return texts.length === 0 ? null : measureTexts(texts, language);
}

function sectionTexts({ title, markdown }: Section): string[] {
  return [...(title === null ? [] : [title]), ...plainTexts(markdown)];
}
