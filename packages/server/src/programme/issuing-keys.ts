// Issuing keys as the descriptor names them. They are in the database, because every server of the programme names them;
// who makes them and signs with them is the business of `issuing`.

import { type Day, type Descriptor, hashB64 } from '@bellbuoy/protocol';
import { formatIssuedKeys, retiresOn } from '@bellbuoy/protocol/vouchers';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';

/** A key as the descriptor names it: what its vouchers are good for, and until when. */
export type IssuingKey = Descriptor['issuing'][number];

/** What a descriptor tells of issuing keys: those that sign or will, and a list of those whose vouchers are still taken. */
export interface PublishedKeys {
  readonly issuing: readonly IssuingKey[];
  /** Null where there are none of them. */
  readonly issued: { readonly hash: string; readonly bytes: Uint8Array } | null;
}

/** All that were not revoked, oldest quarter first. */
export async function listIssuingKeys(store: Reader): Promise<IssuingKey[]> {
  return (await listRows(store)).map(issuingKeyOf);
}

/**
 * The keys of a day, as they are published. Whoever wants to report fetches the descriptor, and needs none that sign no more.
 * Passes are for reporters: their keys stay in it for as long as they are taken.
 */
export async function publishedKeys(store: Reader, origin: string, day: Day): Promise<PublishedKeys> {
  const rows = (await listRows(store)).filter(({ redeem_until }) => redeem_until >= day);
  const isIssuing = ({ kind, quarter, retired_on }: KeyRow) =>
    kind === 'pass' || (retired_on === null && retiresOn(quarter) > day);
  const past = rows.filter((row) => !isIssuing(row)).map(issuingKeyOf);
  const bytes = formatIssuedKeys(origin, past);
  return {
    issuing: rows.filter(isIssuing).map(issuingKeyOf),
    issued: past.length === 0 ? null : { hash: hashB64(bytes), bytes },
  };
}

/** Keeps a list's bytes for as long as an edition names it. Once is enough. */
export async function keepIssued(
  transaction: Transaction,
  { hash, bytes }: NonNullable<PublishedKeys['issued']>,
): Promise<void> {
  await transaction
    .insertInto('issued_lists')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of the list with a hash; null when none has it. */
export async function readIssued(store: Reader, hash: string): Promise<Uint8Array | null> {
  const row = await store
    .selectFrom('issued_lists')
    .select('bytes')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

type KeyRow = Selectable<Schema['voucher_keys']>;

async function listRows(store: Reader): Promise<KeyRow[]> {
  return store
    .selectFrom('voucher_keys')
    .selectAll()
    .where('revoked_on', 'is', null)
    .orderBy('quarter')
    .orderBy('kind')
    .orderBy('value')
    .orderBy('level')
    .execute();
}

export function issuingKeyOf(row: KeyRow): IssuingKey {
  const { kid, kind, quarter, redeem_until, value, currency, level } = row;
  const jwk = { kty: 'RSA', e: 'AQAB', n: row.modulus } as const;
  const key = { kid, quarter, redeemUntil: redeem_until, jwk };
  if (kind === 'award') return { ...key, kind, value, currency };
  return kind === 'commendation' ? { ...key, kind, level } : { ...key, kind };
}
