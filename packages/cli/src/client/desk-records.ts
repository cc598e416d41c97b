import {
  type DecisionMessage,
  encodeB64,
  encodeFrame,
  type NoteMessage,
  type SummaryMessage,
  sealFrame,
  type TranslationMessage,
} from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { currentEpochKeyring } from './desk-epochs.ts';
import { placeOf } from './desk-place.ts';
import type { DeskSession } from './desk-session.ts';

type DeskRecord = NoteMessage | SummaryMessage | TranslationMessage | DecisionMessage;
type Place = 'v' | 'origin' | 'desk' | 'epoch' | 'mailbox' | 'n' | 'prev' | 'seen' | 'day' | 'author';
type Content<R> = R extends DeskRecord ? Omit<R, Place> : never;

/** What a member records of a case, without where and by whom. */
export type RecordContent = Content<DeskRecord>;

/** A record signed by its author's own key and sealed to the case. Returns b64. */
export async function sealRecord(
  session: DeskSession,
  { row, keyring }: OpenCase,
  content: RecordContent,
): Promise<string> {
  const { epoch } = await currentEpochKeyring(session);
  const place = { ...placeOf(session, row.report, epoch), n: 0, prev: null, seen: null };
  const record = { ...place, day: session.today(), author: session.account, ...content } as DeskRecord;
  return encodeB64(await sealFrame(encodeFrame(record, session.keyring), keyring.recipient));
}
