import fc from 'fast-check';
import type { ProblemCode } from '../http/index.ts';

/** Something that somebody, or the calendar, may ask of the ledger at any time. Numbers pick one of a few. */
export type Operation =
  | { readonly does: 'open-budget' | 'close-budgets' | 'next-quarter' | 'other-rules' }
  | { readonly does: 'reserve'; readonly award: number; readonly steps: number }
  | { readonly does: 'release' | 'issue' | 'expire-award'; readonly award: number }
  | { readonly does: 'pay'; readonly kid: number; readonly key: number; readonly way: number }
  | { readonly does: 'expire-vouchers'; readonly kid: number }
  | { readonly does: 'reverse' | 'give-unclaimed'; readonly key: number };

/** Values of vouchers by the number of their key. */
export const VALUES = [5_000n, 10_000n, 20_000n];
export const WAYS = ['cash', 'bank', 'gift'];
export const RULES = [
  { year: 300_000n, quarter: 100_000n, unclaimed: 'back-to-budget' },
  { year: 250_000n, quarter: 60_000n, unclaimed: 'lifeboats' },
] as const;
const STEP = 5_000n;

const award = fc.nat(400);
const kid = fc.nat(VALUES.length - 1);
const key = fc.nat(200);

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('reserve' as const),
      award,
      steps: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('issue' as const), award }) },
  { weight: 12, arbitrary: fc.record({ does: fc.constant('pay' as const), kid, key, way: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constantFrom('release' as const, 'expire-award' as const), award }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('reverse' as const, 'give-unclaimed' as const), key }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('expire-vouchers' as const), kid }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        ...(['open-budget', 'open-budget', 'close-budgets', 'next-quarter', 'other-rules'] as const),
      ),
    }),
  },
);

interface Award {
  readonly amount: bigint;
  readonly quarter: string;
  end: Operation['does'] | null;
}

/** What a ledger ought to do, worked out in memory and in another way: numbers that are moved, and no entries. */
export class LedgerModel {
  readonly held = new Map<string, bigint>();
  rules: (typeof RULES)[number] = RULES[0];
  #year = 2027;
  #number = 1;
  readonly #awards = new Map<number, Award>();
  readonly #paid = new Map<number, { kid: number; way: number; isReversed: boolean }>();
  readonly #gifts = new Set<number>();

  get quarter(): string {
    return `${this.#year}-Q${this.#number}`;
  }

  get day(): string {
    return `${this.#year}-${String(this.#number * 3).padStart(2, '0')}-15`;
  }

  /** Returns null where it is done, otherwise how it must be refused. */
  do(operation: Operation): ProblemCode | null {
    switch (operation.does) {
      case 'open-budget':
        return this.#openBudget();
      case 'close-budgets':
        return this.#closeBudgets();
      case 'next-quarter':
        return this.#nextQuarter();
      case 'other-rules':
        this.rules = this.rules === RULES[0] ? RULES[1] : RULES[0];
        return null;
      case 'reserve':
        return this.#reserve(operation.award, BigInt(operation.steps) * STEP);
      case 'release':
      case 'issue':
      case 'expire-award':
        return this.#end(operation.award, operation.does);
      case 'pay':
        return this.#pay(operation);
      case 'expire-vouchers':
        return this.#expireVouchers(operation.kid);
      case 'reverse':
        return this.#reverse(operation.key);
      case 'give-unclaimed':
        return this.#giveUnclaimed(operation.key);
    }
  }

  /** Which vouchers an award is issued as. */
  vouchersOf(award: number): { kid: string; value: bigint }[] {
    const vouchers: { kid: string; value: bigint }[] = [];
    let left = this.#awards.get(award)?.amount ?? STEP;
    for (const [number, value] of [...VALUES.entries()].toReversed()) {
      for (; left >= value; left -= value) vouchers.push({ kid: kidOf(number), value });
    }
    return vouchers;
  }

  isPayment(key: number): boolean {
    return this.#paid.has(key);
  }

  #openBudget(): null {
    const year = [1, 2, 3, 4].map((number) => this.#at(`opened:${this.#year}-Q${number}`));
    const opened = this.#at(`opened:${this.quarter}`);
    const others = year.reduce((sum, amount) => sum + amount, 0n) - opened;
    const left = this.rules.year - others;
    const wanted = left < this.rules.quarter ? left : this.rules.quarter;
    const free = this.#at(`budget:${this.quarter}`);
    const change = wanted - opened < -free ? -free : wanted - opened;
    this.#move('funds', `budget:${this.quarter}`, change);
    this.#add(`opened:${this.quarter}`, change);
    return null;
  }

  #closeBudgets(): null {
    for (const [account, amount] of [...this.held]) {
      if (!account.startsWith('budget:') || account >= `budget:${this.quarter}`) continue;
      this.#move(account, 'funds', amount);
      this.#add(account.replace('budget', 'opened'), -amount);
    }
    return null;
  }

  #nextQuarter(): null {
    this.#number = (this.#number % 4) + 1;
    if (this.#number === 1) this.#year += 1;
    return null;
  }

  #reserve(number: number, amount: bigint): ProblemCode | null {
    const known = this.#awards.get(number);
    if (known !== undefined) return known.amount === amount ? null : 'decided';
    const before = new Map(this.held);
    this.#openBudget();
    if (this.#at(`budget:${this.quarter}`) < amount) {
      // What is refused is rolled back, the opening of the budget too.
      this.held.clear();
      for (const [account, held] of before) this.held.set(account, held);
      return 'over-budget';
    }
    this.#move(`budget:${this.quarter}`, 'reserved', amount);
    this.#awards.set(number, { amount, quarter: this.quarter, end: null });
    return null;
  }

  #end(number: number, does: 'release' | 'issue' | 'expire-award'): ProblemCode | null {
    const award = this.#awards.get(number);
    if (award === undefined) return 'not-found';
    if (award.end !== null) return award.end === does ? null : 'decided';
    award.end = does;
    const budget = `budget:${award.quarter}`;
    if (does === 'release') this.#move('reserved', budget, award.amount);
    else if (does === 'issue') {
      for (const { kid, value } of this.vouchersOf(number)) this.#move('reserved', `issued:${kid}`, value);
    } else this.#expire('reserved', budget, award.amount);
    return null;
  }

  #pay({ kid, key, way }: Extract<Operation, { does: 'pay' }>): ProblemCode | null {
    const known = this.#paid.get(key);
    if (known !== undefined) return known.kid === kid && known.way === way ? null : 'decided';
    const value = VALUES[kid] ?? 0n;
    if (this.#at(`issued:${kidOf(kid)}`) < value) return 'over-issued';
    this.#move(`issued:${kidOf(kid)}`, `paid:${WAYS[way]}`, value);
    this.#paid.set(key, { kid, way, isReversed: false });
    return null;
  }

  #expireVouchers(kid: number): null {
    this.#expire(`issued:${kidOf(kid)}`, `budget:${KID_QUARTER}`, this.#at(`issued:${kidOf(kid)}`));
    return null;
  }

  #reverse(key: number): ProblemCode | null {
    const paid = this.#paid.get(key);
    if (paid === undefined) return 'not-found';
    if (paid.isReversed) return null;
    paid.isReversed = true;
    this.#move(`paid:${WAYS[paid.way]}`, `issued:${kidOf(paid.kid)}`, VALUES[paid.kid] ?? 0n);
    return null;
  }

  #giveUnclaimed(key: number): ProblemCode | null {
    if (this.#gifts.has(key)) return null;
    const amount = this.#at('expired');
    if (this.rules.unclaimed === 'back-to-budget' || amount === 0n) return 'not-found';
    this.#move('expired', 'paid:gift', amount);
    this.#gifts.add(key);
    return null;
  }

  #expire(from: string, budget: string, amount: bigint): void {
    this.#move(from, this.rules.unclaimed === 'back-to-budget' ? budget : 'expired', amount);
  }

  #move(from: string, to: string, amount: bigint): void {
    this.#add(from, -amount);
    this.#add(to, amount);
  }

  #add(account: string, amount: bigint): void {
    this.held.set(account, this.#at(account) + amount);
  }

  #at(account: string): bigint {
    return this.held.get(account) ?? 0n;
  }
}

/** The quarter in which all vouchers of the model are said to be issued. */
export const KID_QUARTER = '2027-Q1';

export function kidOf(number: number): string {
  return `kid-${number}`;
}
