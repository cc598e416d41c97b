import { type Day, REDRESS_QUESTIONS, type RedressMatter, type RedressQuestion } from '@bellbuoy/protocol';
import type { CompleteDraft } from '../report/draft.ts';

/** The steps of the page, in the order in which somebody comes to them. */
export type RedressStep = 'matter' | RedressQuestion | 'check' | 'words' | 'confirm' | 'sending' | 'sent';

/** What somebody has answered so far. It lives in this object and nowhere else. */
export interface RedressDraft {
  matter: RedressMatter | null;
  answers: Partial<Record<RedressQuestion, string>>;
}

/** How much each answer may hold. */
export const ANSWER_CHARACTERS = {
  ...{ name: 200, spellings: 1_000, months: 200, wish: 2_000 },
  ...{ known: 4_000, account: 8_000, contact: 8_000, complaint: 8_000 },
} as const satisfies Readonly<Record<RedressQuestion, number>>;

/** Questions that may stay unanswered. */
export const OPTIONAL: readonly RedressQuestion[] = ['spellings', 'wish'];

/** How many months back somebody can ask about, this one among them. */
const MONTHS = 12;

export const emptyRedressDraft = (): RedressDraft => ({ matter: null, answers: {} });

/** The way through the page, as far as it is decided. */
export function redressPath({ matter }: RedressDraft): RedressStep[] {
  const questions = matter === null ? [] : REDRESS_QUESTIONS[matter];
  return ['matter', ...questions, 'check', 'words', 'confirm'];
}

/** Which step this is, of how many; null for one that asks nothing. */
export function redressProgress(
  step: RedressStep,
  draft: RedressDraft,
): { step: number; steps: number } | null {
  const path = redressPath(draft);
  const at = path.indexOf(step);
  return at < 0 || draft.matter === null ? null : { step: at + 1, steps: path.length };
}

/**
 * What is sealed: the answers to the questions of the matter that was chosen, and no others. Null while one is missing.
 *
 * @param policy b64 H of the policy in force.
 */
export function completeRedress({ matter, answers }: RedressDraft, policy: string): CompleteDraft | null {
  if (matter === null) return null;
  const given: Record<string, string> = {};
  for (const question of REDRESS_QUESTIONS[matter]) {
    const answer = answers[question] ?? '';
    if (answer === '' && !OPTIONAL.includes(question)) return null;
    if (answer !== '') given[question] = answer;
  }
  return { policy, category: matter, answers: given, names: '', remark: null, urgent: false };
}

/** The months that can be asked about, `YYYY-MM`, the latest first. */
export function monthsUntil(day: Day): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const index = year * 12 + (month - 1) - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
