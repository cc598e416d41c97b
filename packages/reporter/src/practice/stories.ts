import { part, parts } from '../page/parts.ts';

/** What a story is, and what somebody says that it is. */
export type Verdict = 'report' | 'ordinary';

/** From least to most. */
export const SURENESS = ['guess', 'fairly', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

export interface Story {
  readonly id: string;
  readonly answer: Verdict;
  readonly text: string;
  readonly why: string;
  /** Where the policy says more about it. */
  readonly more: HTMLElement;
}

/** A story with what somebody said of it. */
export interface Answered {
  readonly story: Story;
  readonly said: Verdict;
  readonly sure: Sureness;
}

/** The stories that stand in the page, set by set. */
export function readSets(root: ParentNode): Story[][] {
  return parts(root, 'story-set').map(readStories);
}

function readStories(root: ParentNode): Story[] {
  return parts(root, 'story').map((item) => ({
    id: item.dataset['story'] ?? '',
    answer: item.dataset['answer'] === 'report' ? 'report' : 'ordinary',
    text: part(item, 'story-text').textContent,
    why: part(item, 'story-why').textContent,
    more: part(item, 'story-more'),
  }));
}

export function isRight({ story, said }: Answered): boolean {
  return story.answer === said;
}
