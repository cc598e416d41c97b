import { encodeB64, lastDayOf, nextQuarter } from '@bellbuoy/protocol';
import { kidOf } from '@bellbuoy/protocol/vouchers';
import type { Transaction } from '../db/index.ts';
import type { IssuingKey, Programme } from '../programme/index.ts';

/** What a key is for: one of it a quarter, so that a key tells nobody apart. */
export type Purpose =
  | { readonly kind: 'award'; readonly value: bigint; readonly currency: string }
  | { readonly kind: 'commendation'; readonly level: number }
  | { readonly kind: 'pass' };

/** A key that has been made and is in nobody's books yet. */
export interface NewKey {
  readonly kid: string;
  readonly modulus: string;
  readonly handle: string;
}

/** Money and commendations are taken for a year after the quarter, passes until the end of the next one. */
export function redeemUntil(kind: Purpose['kind'], quarter: string): string {
  const ahead = kind === 'pass' ? 1 : 4;
  let last = quarter;
  for (let i = 0; i < ahead; i++) last = nextQuarter(last);
  return lastDayOf(last);
}

/** Seconds of work, so never within a transaction. */
export async function makeKey({ keeper }: Programme): Promise<NewKey> {
  const { modulus, handle } = await keeper.make();
  const n = encodeB64(modulus);
  return { kid: await kidOf({ kty: 'RSA', e: 'AQAB', n }), modulus: n, handle };
}

/** Enters a key; false where somebody else has made one for this purpose meanwhile. */
export async function enterKey(
  transaction: Transaction,
  { keeper }: Programme,
  { key, purpose, quarter }: { readonly key: NewKey; readonly purpose: Purpose; readonly quarter: string },
): Promise<boolean> {
  const { kid, modulus, handle } = key;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('voucher_keys')
    .values({
      ...{ kid, quarter, modulus, redeem_until: redeemUntil(purpose.kind, quarter) },
      ...{ ...columnsOf(purpose), retired_on: null, revoked_on: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await transaction.insertInto('issuing_secrets').values({ kid, keeper: keeper.name, handle }).execute();
  return true;
}

export function isFor(key: IssuingKey, purpose: Purpose): boolean {
  return nameOf(purposeOf(key)) === nameOf(purpose);
}

function purposeOf(key: IssuingKey): Purpose {
  if (key.kind === 'award') return { kind: key.kind, value: BigInt(key.value), currency: key.currency };
  return key.kind === 'commendation' ? { kind: key.kind, level: key.level } : { kind: key.kind };
}

function nameOf(purpose: Purpose): string {
  const { kind, value, currency, level } = columnsOf(purpose);
  return `${kind}/${value}/${currency}/${level}`;
}

function columnsOf(purpose: Purpose) {
  const none = { value: 0, currency: '', level: 0 };
  if (purpose.kind === 'award') return { ...none, ...purpose, value: Number(purpose.value) };
  return { ...none, ...purpose };
}
