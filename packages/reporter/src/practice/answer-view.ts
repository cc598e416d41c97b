import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { backButton, type StoryPlace, storyMarks } from './frame.ts';
import { sayPractice } from './say-practice.ts';
import { type Answered, isRight } from './stories.ts';

/** What a story is, and why: told at once, while one still knows what one thought. */
export function answerView(
  answered: Answered,
  place: StoryPlace,
  { back, next }: { back: () => void; next: () => void },
): HTMLElement {
  const { story, said, sure } = answered;
  const good = isRight(answered);
  const button = make(
    'button',
    { type: 'button', class: 'button button--large' },
    sayPractice(place.at === place.all ? 'finish' : 'next'),
  );
  onPress(button, next);
  const spoken = { answer: sayPractice(said), sure: sayPractice(`sure.${sure}`) };
  return make(
    'section',
    { class: 'practice__page' },
    backButton(back),
    make('p', { class: 'practice__place' }, sayPractice('story', place)),
    storyMarks(place),
    make('p', { class: 'practice__story practice__story--told' }, story.text),
    make(
      'div',
      { class: good ? 'told told--right' : 'told' },
      make('h1', {}, sayPractice(`${good ? 'right' : 'wrong'}.${story.answer}`)),
      make('p', {}, story.why),
      good ? null : make('p', {}, sayPractice(`cost.${story.answer}`)),
      story.more.cloneNode(true),
    ),
    make('p', { class: 'quiet' }, sayPractice('said', spoken)),
    make('p', {}, button),
  );
}
