import { type AttestedFigures, readFigures, type Transparency } from './figures.ts';
import { latestFigures } from './verify-transparency.ts';
import type { VoucherCount } from './voucher-figures.ts';

/** A key of the descriptor, as far as it says which vouchers look alike. */
export interface CrowdKey {
  readonly kid: string;
  readonly kind: string;
  readonly value?: number;
  readonly currency?: string;
  readonly level?: number;
}

/** Among how many a voucher hides. */
export interface Crowd {
  /** The quarter whose vouchers were counted. */
  readonly quarter: string;
  /** Null for fewer than five. */
  readonly issued: number | null;
}

/** What is published of vouchers, quarter by quarter: the latest word on each key, newest quarter first. */
export function voucherCounts(months: readonly Pick<AttestedFigures, 'vouchers'>[]): VoucherCount[] {
  const latest = new Map(months.flatMap(({ vouchers = [] }) => vouchers.map((count) => [count.kid, count])));
  return [...latest.values()].toSorted((a, b) =>
    a.quarter < b.quarter ? 1 : a.quarter > b.quarter ? -1 : 0,
  );
}

/**
 * The crowd of a voucher: of its own key where that is counted, otherwise of the last published quarter's key for the
 * same value or level.
 *
 * @param transparency as it was answered; what it says is the server's word until `verifyEditions` has passed.
 * @returns null while nothing is published of such vouchers: then nobody can tell, and it may be one alone.
 * @throws ProtocolError `malformed`.
 */
export function crowdOf({ editions }: Transparency, key: CrowdKey): Crowd | null {
  const counts = voucherCounts(latestFigures(editions.map(({ figures }) => readFigures(figures))));
  const found = counts.find(({ kid }) => kid === key.kid) ?? counts.find((count) => isAlike(count, key));
  return found === undefined ? null : { quarter: found.quarter, issued: found.issued };
}

function isAlike(count: VoucherCount, { kind, value, currency, level }: CrowdKey): boolean {
  if (count.kind !== kind) return false;
  return count.kind === 'award'
    ? count.value === value && count.currency === currency
    : count.level === level;
}
