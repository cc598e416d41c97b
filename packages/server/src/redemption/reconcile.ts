import type { Reader } from '../db/index.ts';
import { findIssuingKey } from '../issuing/index.ts';
import { checkLedger, kidOfIssued, listEntries, wayOfPaid } from '../ledger/index.ts';

/** Something in which the ledger and what it is about differ. `what` names an entry, a key or an account. */
export interface Difference {
  readonly difference: string;
  readonly what: string;
}

/**
 * Derives everything anew: the ledger from its entries, payments from the vouchers that were spent, and what was issued from
 * the vouchers that were signed.
 *
 * @returns what differs; nothing where all of it agrees.
 */
export async function reconcile(store: Reader): Promise<Difference[]> {
  const faults = (await checkLedger(store)).map(({ fault, what }) => ({ difference: fault, what }));
  return [...faults, ...(await comparePayments(store)), ...(await compareIssued(store))];
}

/** Each payment that stands has one spent voucher, of the same key, day, way and value; and the other way round. */
async function comparePayments(store: Reader): Promise<Difference[]> {
  const entries = await listEntries(store);
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const standing = new Map(
    entries
      .filter(({ kind, ref }) => kind === 'pay' && !reversed.has(ref))
      .map((entry) => [entry.ref, entry]),
  );
  const differences: Difference[] = [];
  for (const { entry, kid, day, way } of await store.selectFrom('spent_vouchers').selectAll().execute()) {
    const payment = standing.get(entry);
    standing.delete(entry);
    const known = await findIssuingKey(store, kid);
    const value = known?.key.kind === 'award' ? known.key.value : null;
    const isSame =
      payment?.day === day &&
      payment.postings.some(
        ({ account, amount }) => kidOfIssued(account) === kid && -Number(amount) === value,
      ) &&
      payment.postings.some(({ account, amount }) => wayOfPaid(account) === way && Number(amount) === value);
    if (!isSame) differences.push({ difference: 'spent-without-payment', what: entry });
  }
  const unspent = [...standing.keys()].map((ref) => ({ difference: 'payment-without-voucher', what: ref }));
  return [...differences, ...unspent];
}

/** What was issued with a key is as much as the vouchers that it signed are worth. */
async function compareIssued(store: Reader): Promise<Difference[]> {
  const posted = new Map<string, number>();
  for (const { kind, postings } of await listEntries(store)) {
    for (const { account, amount } of kind === 'issue' ? postings : []) {
      const kid = kidOfIssued(account);
      if (kid !== null) posted.set(kid, (posted.get(kid) ?? 0) + Number(amount));
    }
  }
  const counts = await store.selectFrom('voucher_counts').selectAll().execute();
  const differences: Difference[] = [];
  for (const kid of new Set([...posted.keys(), ...counts.map((row) => row.kid)])) {
    const key = (await findIssuingKey(store, kid))?.key;
    if (key?.kind === 'commendation') continue;
    const issued = counts.find((row) => row.kid === kid)?.issued ?? 0;
    const worth = key?.kind === 'award' ? issued * key.value : null;
    if (worth !== (posted.get(kid) ?? 0)) differences.push({ difference: 'issued-otherwise', what: kid });
  }
  return differences;
}
