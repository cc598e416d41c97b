import {
  type DecisionMessage,
  type Doubt,
  type Exclusion,
  encodeB64,
  encodeFrame,
  type Finished,
  finishedSchema,
  type Indication,
  type OutcomeReason,
  parseAs,
  sealFrame,
} from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { currentEpochKeyring } from './desk-epochs.ts';
import { placeOf } from './desk-place.ts';
import { scrubAsNoName } from './desk-scrub.ts';
import type { DeskSession } from './desk-session.ts';

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
  const { row, report } = opened;
  const seal = (content: RecordContent) => sealRecord(session, opened, content);
  const post = (act: string, body: object) => session.http.post(`/cases/${row.case}/${act}`, body);
  const { disposition, facts } = decision;
  const grounds = { facts, opinion: '' };
  if (decision.disposition === 'out-of-scope') {
    const { exclusion: reason } = decision;
    const record = await seal({ kind: 'vetting', step: 1, result: 'out-of-scope', reason, ...grounds });
    return parseAs(finishedSchema, await post('finish', { disposition, filed: report.category, record }));
  }
  const { category } = report;
  if (row.scrub === null) await scrubAsNoName(session, opened, facts);
  const { reason, vetted, isIndicated } = decision;
  const scope = await seal({ kind: 'vetting', step: 1, result: 'in-scope', reason: category, ...grounds });
  await post('vetting', { step: 1, category, filed: category, record: scope });
  const result = isIndicated ? 'indicated' : 'not-indicated';
  const found = await seal({ kind: 'vetting', step: 2, result, reason: vetted, ...grounds });
  await post('vetting', { step: 2, isIndicated, record: found });
  const record = await seal({ kind: 'outcome', disposition: decision.disposition, reason, text: '' });
  return parseAs(finishedSchema, await post('finish', { disposition, record }));
}

type RecordContent = ContentOf<DecisionMessage>;
type ContentOf<M> = M extends DecisionMessage
  ? Omit<M, 'v' | 'origin' | 'desk' | 'epoch' | 'mailbox' | 'n' | 'prev' | 'seen' | 'day' | 'author'>
  : never;

async function sealRecord(
  session: DeskSession,
  { row, keyring }: OpenCase,
  content: RecordContent,
): Promise<string> {
  const { epoch } = await currentEpochKeyring(session);
  const place = { ...placeOf(session, row.report, epoch), n: 0, prev: null, seen: null };
  const record = { ...place, day: session.today(), author: session.account, ...content } as DecisionMessage;
  return encodeB64(await sealFrame(encodeFrame(record, session.keyring), keyring.recipient));
}
