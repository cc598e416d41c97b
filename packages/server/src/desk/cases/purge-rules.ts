// What is finished is deleted on a day that everybody can know beforehand. The rule that asked for it stands
// in the log.

import { addDays, type Day, type Outcome, REDRESS_OUTCOMES, type RedressOutcome } from '@bellbuoy/protocol';
import type { Config } from '../../config.ts';

/** An outcome that has run its time, or the ceiling that nothing outlives. */
type RetentionRule = Outcome | 'ceiling';

/** Why a report is purged; `ordered`: guardians decided so; `restore`: a backup had brought back what was purged already. */
export type PurgeRule = RetentionRule | 'ordered' | 'restore';

type RetentionTerm = keyof Config['retention'];

const TERMS: Readonly<Record<RetentionRule, RetentionTerm>> = {
  'out-of-scope': 'outOfScope',
  unfounded: 'unfounded',
  duplicate: 'unfounded',
  unopenable: 'unfounded',
  'no-further-action': 'unfounded',
  'knowingly-false': 'unfounded',
  'passed-on': 'passedOn',
  ...(Object.fromEntries(REDRESS_OUTCOMES.map((outcome) => [outcome, 'redress'])) as Record<
    RedressOutcome,
    'redress'
  >),
  ceiling: 'ceiling',
};

/**
 * The day on which a finished report is purged.
 *
 * @param received the day it came: the ceiling counts from it.
 * @param settled the day it was finished, or the later one on which its reporter last wrote.
 */
export function purgeDay(
  retention: Config['retention'],
  rule: RetentionRule,
  { received, settled }: { received: Day; settled: Day },
): Day {
  const due = addDays(settled, retention[TERMS[rule]]);
  const ceiling = addDays(received, retention.ceiling);
  return due < ceiling ? due : ceiling;
}
