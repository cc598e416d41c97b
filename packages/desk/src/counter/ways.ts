// How money can reach whoever brings vouchers. A way says what has to be known to pay by it, and what the counter keeps of a
// payment until it is handed to whoever carries it out. The server learns the way, and nothing else of this.

import type { PaymentWay } from '@bellbuoy/protocol/rewards';

/** By what a payment is carried out. */
export type Payee =
  | { readonly way: 'cash'; readonly code: string }
  | { readonly way: 'bank'; readonly name: string; readonly iban: string }
  | { readonly way: 'gift'; readonly charity: string; readonly name: string };

/** What was paid since the page was opened. It lies in this page's memory alone, and goes with it. */
export interface TillPayment {
  readonly payee: Payee;
  readonly day: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
}

/** The payments of one way. */
export function paymentsBy<Way extends PaymentWay>(
  till: readonly TillPayment[],
  way: Way,
): (TillPayment & { readonly payee: Extract<Payee, { way: Way }> })[] {
  return till.filter(
    (payment): payment is TillPayment & { readonly payee: Extract<Payee, { way: Way }> } =>
      payment.payee.way === way,
  );
}
