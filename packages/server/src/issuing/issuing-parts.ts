import type { Programme } from '../programme/index.ts';

/** What can be asked about issuing keys without a programme's own keys. */
export type IssuingParts = Pick<Programme, 'database' | 'rewards' | 'formerRewards' | 'keeper' | 'now'>;
