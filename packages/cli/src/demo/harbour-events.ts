// What happens in the demo beside its reports.

import type { CloseDemand, Day, RecordDemand } from '@bellbuoy/protocol';
import { PRACTICE_PHASES, type PracticePhase } from '@bellbuoy/protocol/practice';
import { daysBetween, lastPublications } from './demo-calendar.ts';

export type HarbourEvent = { readonly daysAgo: number } & (
  | { readonly does: 'record-demand'; readonly demand: RecordDemand; readonly of: string }
  | { readonly does: 'close-demand'; readonly of: string; readonly outcome: CloseDemand['outcome'] }
  | { readonly does: 'state-demands' }
  /** The panel and the paymaster begin, days before anything is recommended: keys are made for their quarter alone. */
  | { readonly does: 'appoint-officers' }
  /** Two editors publish an advisory that asks. */
  | { readonly does: 'publish-advisory' }
  /** Many people send what came of an exercise. */
  | { readonly does: 'practise'; readonly phase: PracticePhase }
  /** Waits until the figures of a month are published. */
  | { readonly does: 'publish-figures'; readonly month: string }
);

const DEMANDS: readonly HarbourEvent[] = [
  {
    daysAgo: 26,
    does: 'record-demand',
    of: 'police',
    demand: { type: 'legal-demand', kind: 'police-request', about: ['who-reported', 'conversation'] },
  },
  { daysAgo: 23, does: 'close-demand', of: 'police', outcome: ['not-held', 'cannot-open'] },
  {
    daysAgo: 18,
    does: 'record-demand',
    of: 'outage',
    demand: { type: 'incident', kind: 'outage', about: ['availability'] },
  },
  { daysAgo: 17, does: 'close-demand', of: 'outage', outcome: ['restored'] },
  { daysAgo: 17, does: 'state-demands' },
];

const OFFICERS: HarbourEvent = { daysAgo: 11, does: 'appoint-officers' };

/** On which day of the last month whose figures are published: what was sent is published with a month, too. */
const PRACTISED_ON: Readonly<Record<PracticePhase, string>> = { before: '09', after: '23' };

const ADVISORY: HarbourEvent = { daysAgo: 4, does: 'publish-advisory' };

/** What is recorded and published by the day on which the demo is filled. */
export function harbourEvents(today: Day): HarbourEvent[] {
  const months = lastPublications(today);
  const figures = months.map(
    ({ month, day }): HarbourEvent => ({
      daysAgo: daysBetween(day, today),
      does: 'publish-figures',
      month,
    }),
  );
  const last = months.at(-1)?.month ?? today.slice(0, 7);
  const practice = PRACTICE_PHASES.map((phase): HarbourEvent => {
    const day = `${last}-${PRACTISED_ON[phase]}`;
    return { daysAgo: daysBetween(day, today), does: 'practise', phase };
  });
  return [...DEMANDS, OFFICERS, ADVISORY, ...practice, ...figures];
}
