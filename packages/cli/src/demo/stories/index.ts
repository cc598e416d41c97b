import type { Day } from '@bellbuoy/protocol';
import type { AnyStory, Story } from '../story.ts';
import { arabicStories } from './arabic.ts';
import { chineseStories } from './chinese.ts';
import { earlierStories } from './earlier.ts';
import { contractorAtGateC, englishStories } from './english.ts';
import { frenchStories } from './french.ts';
import { guardedStories } from './guarded.ts';
import { redressStories } from './redress.ts';
import { spanishStories } from './spanish.ts';
import { switchedMooring, thankedStories } from './thanked.ts';

/** The reports that are there to be looked at. */
export const STORIES: readonly Story[] = [
  ...englishStories,
  ...chineseStories,
  ...spanishStories,
  ...frenchStories,
  ...arabicStories,
  ...guardedStories,
  ...thankedStories,
];

/** Everything that is sent in the demo, by the day on which it is filled: figures are of months. */
export function storiesUntil(today: Day): AnyStory[] {
  return [...earlierStories(today), ...STORIES, ...redressStories(today)];
}

/** The story whose twelve words the demo gives away, so that somebody can return as its reporter. */
export const RECEIPT_STORY: Story = contractorAtGateC;

/** Another one, whose reporter was offered something and has not claimed it. */
export const OFFERED_STORY: Story = switchedMooring;
