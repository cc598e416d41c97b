// Every block of guardians that has been announced. The descriptor names the one in force; the others prove that it was
// the guardians themselves who changed who they are.

import {
  canonicalBytes,
  type Day,
  type Guardians,
  guardiansHash,
  parseGuardians,
  parseJson,
  verifyGuardians,
} from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { publishAct } from '../log/index.ts';
import type { Programme } from './programme.ts';
import { today } from './programme.ts';

/** Every block announced, oldest first. */
export async function listGuardians(store: Reader): Promise<Guardians[]> {
  const rows = await store.selectFrom('guardian_blocks').select('block').orderBy('version').execute();
  return rows.map(({ block }) => parseGuardians(parseJson(block)));
}

/** The last block announced, in force or to come; null where a programme has had none. */
export async function latestGuardians(store: Reader): Promise<Guardians | null> {
  return (await listGuardians(store)).at(-1) ?? null;
}

/** The block in force on a day. */
export async function guardiansOn(store: Reader, day: Day): Promise<Guardians | null> {
  return (await listGuardians(store)).findLast(({ from }) => from <= day) ?? null;
}

/**
 * Announces a block that follows the last one: from now on everybody can fetch it, and the log has it. It takes its place
 * in the descriptor on its day.
 *
 * @throws ProtocolError `unverified` unless those who are guardians approved it.
 */
export async function announceGuardians(
  transaction: Transaction,
  programme: Programme,
  guardians: Guardians,
): Promise<void> {
  verifyGuardians(guardians, await latestGuardians(transaction));
  await storeGuardians(transaction, guardians, today(programme));
  await publishAct(transaction, actOf(guardians, today(programme)));
}

/** Stores a block that the log has already. */
export async function storeGuardians(
  transaction: Transaction,
  guardians: Guardians,
  day: Day,
): Promise<void> {
  const { version, from } = guardians;
  const block = canonicalBytes(guardians);
  await transaction.insertInto('guardian_blocks').values({ version, from_day: from, day, block }).execute();
}

function actOf(guardians: Guardians, day: Day) {
  return { type: 'guardians', day, from: guardians.from, hash: guardiansHash(guardians) } as const;
}
