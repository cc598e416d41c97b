import type { Day } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../../policy/policy.ts';

/** What a programme told, newest first, for a reader of feeds. Every address is whole. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: PolicyLanguage;
  /** The page that lists the same. */
  readonly page: string;
  /** Where the feed itself is. */
  readonly address: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Also its name, for good: an item keeps its address. */
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  /** From which day it holds. No feed tells a time of day. */
  readonly day: Day;
}
