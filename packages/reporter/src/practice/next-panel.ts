import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { sayPractice } from './say-practice.ts';

interface NextPanel {
  /** There are stories that somebody does not know. */
  readonly hasOthers: boolean;
  readonly begin: () => void;
  /** The link to the lesson that goes with the exercise. */
  readonly lesson: HTMLElement | null;
}

/** What can be done after a result: read the lesson, and try again, with other stories as long as there are any. */
export function nextPanel({ hasOthers, begin, lesson }: NextPanel): HTMLElement {
  const text = sayPractice(hasOthers ? 'others' : 'restart');
  const button = make('button', { type: 'button', class: 'button button--quiet' }, text);
  onPress(button, begin);
  if (!hasOthers) return make('p', { class: 'actions' }, lesson, button);
  return make(
    'section',
    {},
    make('h2', {}, sayPractice('othersTitle')),
    make('p', {}, sayPractice('othersLead')),
    lesson === null ? null : make('p', {}, sayPractice('othersLesson')),
    make('p', { class: 'actions' }, lesson, button),
  );
}
