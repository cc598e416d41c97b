import {
  addDays,
  type Day,
  type NameSeal,
  NOTICE_DAYS,
  nameSealSchema,
  noticeRef,
  parseAs,
  parseJson,
} from '@bellbuoy/protocol';
import { type Reader, readPayload, type Transaction } from '../../db/index.ts';
import type { Programme } from '../../programme/index.ts';
import type { ActRules, ActSeal } from './act-rules.ts';
import type { GuardianAct } from './store.ts';

/** An opening takes a share of each guardian who grants it, and makes a notice due. */
export const openingRules: ActRules = {
  sealsOf: sealOf,
  needsEveryShare: true,
  onGranted: addNotice,
};

/** A notice does nothing by itself: the asking desk is told what was decided. */
export const noticeRules: ActRules = {};

/** A seal as it is kept, with its shares; null once it is gone. */
export async function readSeal(store: Reader, mailbox: string, payload: number): Promise<NameSeal | null> {
  const bytes = await readPayload(store, mailbox, payload);
  return bytes === null ? null : parseAs(nameSealSchema, parseJson(bytes));
}

async function sealOf(store: Reader, act: GuardianAct): Promise<ActSeal[]> {
  if (act.seal === null || act.seal_payload === null) return [];
  const found = await readSeal(store, act.mailbox, act.seal_payload);
  if (found === null) return [];
  return [{ mailbox: act.mailbox, seal: act.seal, shares: found.shares }];
}

async function addNotice(
  transaction: Transaction,
  _: Programme,
  { ref, ...opening }: GuardianAct,
  day: Day,
): Promise<void> {
  await transaction
    .insertInto('guardian_acts')
    .values({
      ...opening,
      ...{ ref: noticeRef(ref), act: 'notice', opening: ref, own: null, day },
      ...{ closes_on: addDays(day, NOTICE_DAYS), state: 'open', closed_on: null },
    })
    .execute();
}
