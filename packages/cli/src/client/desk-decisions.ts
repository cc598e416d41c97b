import {
  type Doubt,
  type Exclusion,
  type Finished,
  finishedSchema,
  type Indication,
  type OutcomeReason,
  parseAs,
  requireCategory,
} from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { sealRecord } from './desk-records.ts';
import { scrubAsNoName } from './desk-scrub.ts';
import type { DeskSession } from './desk-session.ts';

/** What is seen, and what somebody makes of it. */
export interface Grounds {
  readonly facts: string;
  readonly opinion: string;
}

/** How step two of vetting is answered. */
export type FactsFound = Grounds &
  (
    | { readonly isIndicated: true; readonly reason: Indication }
    | { readonly isIndicated: false; readonly reason: Doubt }
  );

/** An outcome with its reason; *knowingly false* with what shows it. */
export interface Outcome {
  readonly disposition: 'no-further-action' | 'unfounded' | 'knowingly-false';
  readonly reason: OutcomeReason;
  readonly text: string;
  readonly evidence?: string;
}

/** How a program ends a case: out of scope by an exclusion, or as what follows from both steps of vetting. */
export type Decision = { readonly facts: string } & (
  | { readonly disposition: 'out-of-scope'; readonly exclusion: Exclusion }
  | {
      readonly disposition: 'no-further-action' | 'unfounded';
      readonly reason: OutcomeReason;
      readonly vetted: Indication | Doubt;
      readonly isIndicated: boolean;
    }
);

/** Step one: in scope, as what its reporter filed it. The case must be scrubbed. */
export async function vetAsInScope(session: DeskSession, opened: OpenCase, grounds: Grounds): Promise<void> {
  const category = requireCategory(opened.report.category);
  const scope = { kind: 'vetting', step: 1, result: 'in-scope', reason: category } as const;
  const record = await sealRecord(session, opened, { ...scope, ...grounds });
  await post(session, opened, 'vetting', { step: 1, category, filed: category, record });
}

/** Step two: whether the facts reasonably indicate it. */
export async function vetFacts(session: DeskSession, opened: OpenCase, found: FactsFound): Promise<void> {
  const { isIndicated, ...grounds } = found;
  const result = isIndicated ? 'indicated' : 'not-indicated';
  const record = await sealRecord(session, opened, { kind: 'vetting', step: 2, result, ...grounds });
  await post(session, opened, 'vetting', { step: 2, isIndicated, record });
}

/** Finishes a case that step one finds out of scope. */
export async function finishAsOutOfScope(
  session: DeskSession,
  opened: OpenCase,
  { exclusion: reason, facts }: { exclusion: Exclusion; facts: string },
): Promise<Finished> {
  const scope = { kind: 'vetting', step: 1, result: 'out-of-scope', reason } as const;
  const record = await sealRecord(session, opened, { ...scope, facts, opinion: '' });
  const body = { disposition: 'out-of-scope', filed: opened.report.category, record };
  return parseAs(finishedSchema, await post(session, opened, 'finish', body));
}

/** Finishes a vetted case; what is danger to life, and *knowingly false*, waits for a second person. */
export async function finishAs(session: DeskSession, opened: OpenCase, outcome: Outcome): Promise<Finished> {
  const { disposition } = outcome;
  const record = await sealRecord(session, opened, { kind: 'outcome', ...outcome });
  return parseAs(finishedSchema, await post(session, opened, 'finish', { disposition, record }));
}

/** Says as the second person what one thinks of an outcome that waits for one. */
export async function reviewOutcome(
  session: DeskSession,
  opened: OpenCase,
  { result, text }: { result: 'agreed' | 'sent-back'; text: string },
): Promise<void> {
  const record = await sealRecord(session, opened, { kind: 'review', of: 'outcome', result, text });
  await post(session, opened, 'review', { result, record });
}

/**
 * Scrubs a case that names nobody, vets it as its reporter filed it, and finishes it; what is danger to life waits for a second person.
 *
 * @throws ApiError as the server refuses it.
 */
export async function finishCase(
  session: DeskSession,
  opened: OpenCase,
  decision: Decision,
): Promise<Finished> {
  if (decision.disposition === 'out-of-scope') return finishAsOutOfScope(session, opened, decision);
  const { disposition, reason, vetted, isIndicated, facts } = decision;
  const grounds = { facts, opinion: '' };
  if (opened.row.scrub === null) await scrubAsNoName(session, opened, facts);
  await vetAsInScope(session, opened, grounds);
  await vetFacts(session, opened, { isIndicated, reason: vetted, ...grounds } as FactsFound);
  return finishAs(session, opened, { disposition, reason, text: '' });
}

function post(session: DeskSession, { row }: OpenCase, act: string, body: object): Promise<unknown> {
  return session.http.post(`/cases/${row.case}/${act}`, body);
}
