import { dayOf, quarterOf } from '@bellbuoy/protocol';
import { retiresOn } from '@bellbuoy/protocol/vouchers';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import { type IssuingKey, issuingKeyOf } from '../programme/index.ts';
import type { IssuingParts } from './issuing-parts.ts';

/** What a key is good for on a day. */
export type KeyState =
  /** Its quarter has not begun. */
  | 'next'
  /** It signs, and what it signed is taken. */
  | 'signing'
  /** It signs no more; what it signed is taken. */
  | 'retired'
  /** What it signed is out of date. */
  | 'expired'
  | 'revoked'
  /** It should sign, but its keeper is another one than the one configured. */
  | 'elsewhere';

export interface KeyStanding {
  readonly key: IssuingKey;
  readonly state: KeyState;
  /** The day from which nothing that it signed is taken, where it was revoked. */
  readonly revokedOn: string | null;
}

/** Every key that there ever was, newest quarter first. */
export async function listKeys(programme: IssuingParts): Promise<KeyStanding[]> {
  const rows = await programme.database.store
    .selectFrom('voucher_keys')
    .leftJoin('issuing_secrets', 'issuing_secrets.kid', 'voucher_keys.kid')
    .selectAll('voucher_keys')
    .select('issuing_secrets.keeper')
    .orderBy('quarter', 'desc')
    .orderBy('kind')
    .orderBy('value')
    .orderBy('level')
    .orderBy('voucher_keys.kid')
    .execute();
  return rows.map(({ keeper, ...row }) => {
    const key = issuingKeyOf(row);
    const state = row.revoked_on === null ? stateOf(key, keeper, programme) : 'revoked';
    return { key, state, revokedOn: row.revoked_on };
  });
}

/** A key, whatever has become of it. */
export interface KnownKey {
  readonly key: IssuingKey;
  /** The day from which nothing that it signed is taken, where it was revoked. */
  readonly revokedOn: string | null;
}

/**
 * The key of a kid that a bearer shows, whatever has become of it: whether what it signed is still taken is told by
 * `redeemUntil` and `revokedOn`. Null for one that was never this programme's.
 */
export async function findIssuingKey(store: Reader, kid: string): Promise<KnownKey | null> {
  return knownKeyOf(await keyRow(store, kid).executeTakeFirst());
}

/** The same, and nobody revokes it before this transaction has ended. */
export async function lockIssuingKey(transaction: Transaction, kid: string): Promise<KnownKey | null> {
  return knownKeyOf(await keyRow(transaction, kid).forUpdate().executeTakeFirst());
}

function keyRow(store: Reader, kid: string) {
  return store.selectFrom('voucher_keys').selectAll().where('kid', '=', kid);
}

function knownKeyOf(row: Selectable<Schema['voucher_keys']> | undefined): KnownKey | null {
  return row === undefined ? null : { key: issuingKeyOf(row), revokedOn: row.revoked_on };
}

function stateOf(
  { quarter, redeemUntil }: IssuingKey,
  keeper: string | null,
  programme: IssuingParts,
): Exclude<KeyState, 'revoked'> {
  const day = dayOf(programme.now());
  if (redeemUntil < day) return 'expired';
  if (keeper === null || retiresOn(quarter) <= day) return 'retired';
  if (keeper !== programme.keeper.name) return 'elsewhere';
  return quarter > quarterOf(day) ? 'next' : 'signing';
}
