import type { Story } from '../story.ts';
import { arabicStories } from './arabic.ts';
import { chineseStories } from './chinese.ts';
import { contractorAtGateC, englishStories } from './english.ts';
import { frenchStories } from './french.ts';
import { spanishStories } from './spanish.ts';

/** Everything that happens in the demo. */
export const STORIES: readonly Story[] = [
  ...englishStories,
  ...chineseStories,
  ...spanishStories,
  ...frenchStories,
  ...arabicStories,
];

/** The story whose twelve words the demo gives away, so that somebody can return as its reporter. */
export const RECEIPT_STORY: Story = contractorAtGateC;
