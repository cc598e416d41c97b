import type { Category, Exclusion } from '@bellbuoy/protocol';
import { type ReportPolicy, ruleOf } from '../policy/report-policy.ts';
import { categoryOf, type Draft, isOutside, type OwnKey } from './draft.ts';
import type { Way } from './way.ts';

/** The pages of a report. What stands after a colon is what the page is about. */
export type Step =
  // The gate
  | 'seen'
  | 'closest'
  | 'reason'
  | `outside:${Exclusion | 'none'}`
  | 'closest-again'
  | 'help'
  | 'reader'
  | 'helpers'
  | `safety:${Category}`
  | 'whoever'
  | `answer:${'told' | 'feeling' | 'no' | 'unsure'}`
  | 'remark'
  | 'stopped'
  // The questions
  | 'saw'
  | `own:${OwnKey}`
  | `asked:${string}`
  | FieldStepName
  | 'innocent'
  | 'urgent'
  // The end
  | 'check'
  | 'words'
  | 'confirm'
  | 'sending'
  | 'sent';

/** The questions that have a field of their own; `field-steps.ts` says how each is read. */
export type FieldStepName = 'where' | 'when' | 'names' | 'files';

export const FIRST: Step = 'seen';

/** Steps that everybody comes by. */
export const TITLED: readonly Step[] = [
  ...(['seen', 'closest', 'saw', 'where', 'when', 'names', 'files', 'urgent'] as const),
  ...(['check', 'words', 'confirm', 'sending', 'sent'] as const),
];

const END = ['check', 'words', 'confirm'] as const satisfies readonly Step[];

/**
 * The way of a report through the pages, as far as its answers tell. What is not answered yet is taken to go the
 * straight way.
 */
export function pathOf(draft: Draft, way: Way): Step[] {
  return [...gateOf(draft, way), ...questionsOf(draft, way), ...END];
}

/** Which question this is, of how many. Null for a page that asks nothing. */
export function progressOf(step: Step, draft: Draft, way: Way): { step: number; steps: number } | null {
  const counted = pathOf(draft, way).filter(isCounted);
  const index = counted.indexOf(step);
  if (index < 0) return null;
  // Which questions come is known with the category; until then as many as categories have on the average.
  const unknown = categoryOf(draft) === null ? averageQuestions(way.policy) : 0;
  return { step: index + 1, steps: counted.length + unknown };
}

/** How many questions of their own the categories have. */
export function averageQuestions({ categories }: Pick<ReportPolicy, 'categories'>): number {
  const accepted = categories.filter((rule) => rule.accepted);
  const all = accepted.reduce((count, { questions }) => count + questions.length, 0);
  return Math.round(all / Math.max(1, accepted.length));
}

function gateOf(draft: Draft, { policy, hasHelper }: Way): Step[] {
  const { seen, closest, reason, reader, whoever } = draft;
  const steps: Step[] = [FIRST];
  if (closest === 'help') {
    steps.push('closest', 'help', 'reader');
    if (reader === 'helper' && !hasHelper) steps.push('helpers');
    return steps;
  }
  if (seen === 'told' || seen === 'feeling') steps.push(`answer:${seen}`);
  steps.push('closest');
  if (closest === 'none') steps.push('reason', `outside:${reason ?? 'none'}`, 'closest-again');
  const category = categoryOf(draft);
  if (category !== null && ruleOf(policy, category).safetyFirst) steps.push(`safety:${category}`);
  steps.push('whoever');
  if (whoever === 'no' || whoever === 'unsure') steps.push(`answer:${whoever}`);
  if (isOutside(draft)) steps.push('remark');
  return steps;
}

function questionsOf(draft: Draft, { policy, advisory }: Way): Step[] {
  const category = categoryOf(draft);
  const own = category === null ? [] : ruleOf(policy, category).questions;
  return [
    'saw',
    ...own.map((id): Step => `own:${category ?? 'intrusion'}:${id}`),
    ...(advisory?.category === category ? advisory.asks : []).map(({ id }): Step => `asked:${id}`),
    'where',
    'when',
    // To ask somebody under pressure for an innocent explanation would be to doubt them.
    ...(draft.closest === 'help' ? [] : (['innocent'] as const)),
    'names',
    'files',
    'urgent',
  ];
}

/** Pages that tell something are no questions. */
function isCounted(step: Step): boolean {
  return !/^(answer|outside|safety):|^(help|helpers)$/.test(step);
}
