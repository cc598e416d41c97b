import type { Money } from '@bellbuoy/protocol/rewards';
import { texts } from '#messages/claims';
import { sayAmount } from '../messages/money.ts';
import { dateLocale, sayFrom } from '../page/say.ts';

export const sayClaims = sayFrom(texts);

/** An amount as this page's language writes it. */
export function sayMoney(money: Money): string {
  return sayAmount(money, dateLocale());
}
