import { say } from './say.ts';

/** What the page was called as it came. */
const built = document.title;
let title = built;

/** Sets the title to a heading of the page. Titles stay in the browser's history: nothing else belongs in one. */
export function setTitle(heading: string): void {
  title = say('title.site', { title: heading });
  document.title = title;
}

/** Back to the page's own title, which tells nothing of what was done on it. */
export function neutralTitle(): void {
  title = built;
  document.title = title;
}

/** Marks the title, which a screen reader says first, or takes the mark off again. */
export function markTitle(hasError: boolean): void {
  document.title = hasError ? say('title.error', { title }) : title;
}
