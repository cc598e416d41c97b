import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { sayPractice } from './say-practice.ts';

export interface StoryPlace {
  /** From 1. */
  readonly at: number;
  readonly all: number;
}

export function backButton(back: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'back' }, sayPractice('back'));
  onPress(button, back);
  return button;
}

/** How far one is, as a row of marks. The heading says it, so that nobody needs to see them. */
export function storyMarks({ at, all }: StoryPlace): HTMLElement {
  const marks = Array.from({ length: all }, (_, index) =>
    make('i', {
      class:
        index + 1 < at
          ? 'marks__one marks__one--past'
          : index + 1 === at
            ? 'marks__one marks__one--here'
            : 'marks__one',
    }),
  );
  return make('div', { class: 'marks', 'aria-hidden': 'true' }, ...marks);
}
