import { ADVISORY_ANSWER, type AskingAdvisory, askedAnswer } from '@bellbuoy/content/asking';
import type { HelpReader, Observation, WhoeverAnswer } from '@bellbuoy/content/policy';
import type { Category, Exclusion, Matter } from '@bellbuoy/protocol';
import { ruleOf } from '../policy/report-policy.ts';
import type { Way } from './way.ts';

/** What is chosen as closest: a category, that none is, or that somebody under pressure wants help. */
export type Closest = Category | 'none' | 'help';

/** The key of an answer to a category's own question: two categories may ask different things under one id. */
export type OwnKey = `${Category}:${string}`;

/** What the reporter has answered so far. It lives in this object and nowhere else. */
export interface Draft {
  seen: Observation | null;
  closest: Closest | null;
  /** Which exclusion comes closest, where no category does. */
  reason: Exclusion | 'none' | null;
  /** The category of somebody who goes on although none came closest. */
  closestAgain: Category | null;
  /** Who is to read it, where somebody asks for help. */
  reader: HelpReader | null;
  whoever: WhoeverAnswer | null;
  /** Why they write although they were told that it is outside the scope. */
  remark: string;
  saw: string;
  where: string;
  when: string;
  innocent: string;
  /** From the name box: sealed apart from all other answers. */
  names: string;
  own: Partial<Record<OwnKey, string>>;
  /** What an advisory asked for, by its questions' ids. */
  asked: Record<string, string>;
  urgent: boolean | null;
}

/** What is sealed: everything was asked, and what belongs to another way through is left out. */
export interface CompleteDraft {
  /** b64 H of the policy by which it was asked. */
  readonly policy: string;
  readonly category: Matter;
  /** By question id: of a report what was seen, where and when, and whatever else was answered. */
  readonly answers: Readonly<Record<string, string>>;
  /** What the name box holds; empty when nothing. It is sealed for the guardians, and the desk cannot read it. */
  readonly names: string;
  /** Null for whatever is inside the scope. */
  readonly remark: string | null;
  readonly urgent: boolean;
}

/** How much each answer may hold. All of them together are limited by the frame that they travel in. */
export const MAX_CHARACTERS = {
  saw: 12_000,
  where: 2_000,
  when: 500,
  innocent: 2_000,
  own: 2_000,
  remark: 2_000,
} as const;

export function emptyDraft(): Draft {
  return {
    seen: null,
    closest: null,
    reason: null,
    closestAgain: null,
    reader: null,
    whoever: null,
    remark: '',
    saw: '',
    where: '',
    when: '',
    innocent: '',
    names: '',
    own: {},
    asked: {},
    urgent: null,
  };
}

/** The category that a draft is about, by whichever way it was chosen. */
export function categoryOf({ closest, closestAgain }: Draft): Category | null {
  if (closest === 'help') return 'coercion';
  return closest === 'none' ? closestAgain : closest;
}

/** Whether somebody was told that this is not something to report here. */
export function isOutside({ seen, closest, whoever }: Draft): boolean {
  if (closest === 'help') return false;
  return seen === 'told' || seen === 'feeling' || closest === 'none' || whoever === 'no';
}

/** The draft as it is sealed, or null while something is missing. */
export function completeDraft(
  draft: Draft,
  { policy, advisory }: Pick<Way, 'policy' | 'advisory'>,
): CompleteDraft | null {
  const { saw, where, when, urgent } = draft;
  const category = categoryOf(draft);
  if (category === null || urgent === null || [saw, where, when].includes('')) return null;
  const others = {
    ...ownAnswers(draft, category, ruleOf(policy, category).questions),
    ...askedAnswers(draft, category, advisory),
    ...(draft.innocent === '' || draft.closest === 'help' ? {} : { innocent: draft.innocent }),
  };
  const remark = isOutside(draft) ? draft.remark : null;
  return {
    policy: policy.hash,
    category,
    answers: { ...others, saw, where, when },
    names: draft.names,
    remark,
    urgent,
  };
}

/** Everything that was told in words, for the desk to read. */
export function textsOf({ saw, innocent, own, asked }: Draft): string[] {
  return [saw, innocent, ...Object.values(own), ...Object.values(asked)].filter((text) => text !== undefined);
}

/** Whether anything would be lost with the page. */
export function isStarted({ saw, where, when, innocent, names, remark, own, asked }: Draft): boolean {
  const texts = [saw, where, when, innocent, names, remark, ...Object.values(own), ...Object.values(asked)];
  return texts.some((text) => text !== '');
}

function ownAnswers(draft: Draft, category: Category, ids: readonly string[]): Record<string, string> {
  const answered = ids.map((id) => [id, draft.own[`${category}:${id}`] ?? ''] as const);
  return Object.fromEntries(answered.filter(([, text]) => text !== ''));
}

/** Which advisory it answers, and what: only where it is about what the advisory asked for. */
function askedAnswers(
  { asked }: Draft,
  category: Category,
  advisory: AskingAdvisory | null,
): Record<string, string> {
  if (advisory?.category !== category) return {};
  const answered = advisory.asks.map(({ id }) => [askedAnswer(id), asked[id] ?? ''] as const);
  return {
    [ADVISORY_ANSWER]: advisory.id,
    ...Object.fromEntries(answered.filter(([, text]) => text !== '')),
  };
}
