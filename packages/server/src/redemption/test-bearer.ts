import type { LookedAt, LookedAtList } from '@bellbuoy/protocol';
import { encodeB64, randomBytes } from '@bellbuoy/protocol';
import type { PaymentWay } from '@bellbuoy/protocol/rewards';
import { sql } from 'kysely';
import type { TestMember } from '../desk/test-desk.ts';
import { TestIssuer } from '../issuing/test-issuer.ts';
import { issue, reserve } from '../ledger/index.ts';
import type { Programme } from '../programme/index.ts';

/** Somebody who was thanked: their vouchers are signed and in the ledger, and nobody had to report anything. */
export class TestBearer {
  readonly #programme: Programme;
  readonly #issuer: TestIssuer;

  private constructor(programme: Programme, issuer: TestIssuer) {
    this.#programme = programme;
    this.#issuer = issuer;
  }

  static async of(programme: Programme): Promise<TestBearer> {
    return new TestBearer(programme, await TestIssuer.of(programme));
  }

  /** Vouchers of these values, of one award that was granted, claimed and issued. */
  async vouchers(...values: bigint[]): Promise<string[]> {
    const award = encodeB64(randomBytes(16));
    const amount = values.reduce((sum, value) => sum + value, 0n);
    const issued: { kid: string; value: bigint }[] = [];
    for (const value of values) issued.push({ kid: (await this.#issuer.awardKey(value)).kid, value });
    await this.#programme.database.transaction(async (transaction) => {
      await reserve(transaction, this.#programme, { award, amount });
      await issue(transaction, this.#programme, { award, vouchers: issued });
      // As a claim counts what it has signed.
      for (const { kid } of issued) {
        await transaction
          .insertInto('voucher_counts')
          .values({ kid, issued: 1 })
          .onConflict((conflict) =>
            conflict
              .column('kid')
              .doUpdateSet((column) => ({ issued: sql<number>`${column.ref('voucher_counts.issued')} + 1` })),
          )
          .execute();
      }
    });
    return Promise.all(values.map((value) => this.forge(value)));
  }

  /** A voucher that is signed as it should be, and of which the ledger knows nothing. */
  forge(value: bigint): Promise<string> {
    return this.#issuer.drawAward(value);
  }

  commendation(): Promise<string> {
    return this.#issuer.drawCommendation(1);
  }
}

/** What a paymaster's browser sends, and what it is told of each voucher. */
export async function redeem(
  { browser }: Pick<TestMember, 'browser'>,
  vouchers: readonly string[],
  {
    way = 'cash',
    key = newKey(),
    ...others
  }: { readonly way?: PaymentWay; readonly key?: string; readonly identified?: true } = {},
): Promise<LookedAt[]> {
  const body = { vouchers, way, key, ...others };
  const answer = await browser.expect<LookedAtList>(200, 'POST /redemptions', body);
  return answer.vouchers;
}

export function newKey(): string {
  return encodeB64(randomBytes(16));
}
