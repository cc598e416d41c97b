import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { issuedBy, paidBy, wayOfPaid } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { LEDGER_KEYS } from './keys.ts';
import { findEntry, lockLedger, type Posted, post } from './post.ts';

export interface Payment {
  /** The key that signed the voucher. */
  readonly kid: string;
  /** Minor units. */
  readonly value: bigint;
  readonly currency: string;
  readonly way: string;
  /** What makes this payment happen once. */
  readonly key: string;
  /** The staff account that pays. */
  readonly by: string;
}

/**
 * Posts the payment of one voucher, in the transaction that spends it. It names no award, and no other voucher.
 *
 * @throws Problem `over-issued` where more vouchers of the key would have come back than were issued: then somebody else
 * has signed some, and no money is made of them.
 */
export async function pay(
  transaction: Transaction,
  programme: Programme,
  { kid, value, currency, way, key, by }: Payment,
): Promise<Posted> {
  await lockLedger(transaction, programme);
  const isKnown = (await findEntry(transaction, LEDGER_KEYS.pay(key))) !== null;
  const issued = await balanceOf(transaction, issuedBy(kid), currency);
  if (!isKnown && issued < value) throw new Problem('over-issued');
  return post(transaction, programme, {
    ...{ kind: 'pay', key: LEDGER_KEYS.pay(key), by, currency },
    postings: [
      [issuedBy(kid), -value],
      [paidBy(way), value],
    ],
  });
}

/** The payment of a key, whether or not it was reversed since; null where there was none. */
export async function findPayment(
  store: Reader,
  key: string,
): Promise<{ readonly ref: string; readonly way: string } | null> {
  const entry = await findEntry(store, LEDGER_KEYS.pay(key));
  const way = entry?.postings.map(({ account }) => wayOfPaid(account)).find((each) => each !== null);
  return entry === null || way === undefined ? null : { ref: entry.ref, way };
}
