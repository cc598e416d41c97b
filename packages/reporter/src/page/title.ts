import { say } from './say.ts';

let title: string | null = null;

/** Sets the title to a heading of the page. Titles stay in the browser's history: nothing else belongs in one. */
export function setTitle(heading: string): void {
  title = say('title.site', { title: heading });
  document.title = title;
}

/** Marks the title, which a screen reader says first, or takes the mark off again. */
export function markTitle(hasError: boolean): void {
  title ??= document.title;
  document.title = hasError ? say('title.error', { title }) : title;
}
