import { checkAwareness, factsOf, filesOf, isFileOf, layOver } from '@bellbuoy/content/awareness';
import type { PublicationName, PublicationSource } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { sourcesOn } from './sources.ts';

/** What has to be known of an item before it is published. */
export interface ItemDays {
  readonly from: string | null;
  readonly until: string | null;
  /** Whether it asks the public for facts. */
  readonly asks: boolean;
}
