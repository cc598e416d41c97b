import { type Day, ProtocolError } from '@bellbuoy/protocol';
import { parseVoucher, spentKeyOf, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import type { Reader } from '../db/index.ts';
import { type IssuingKey, listIssuingKeys } from '../programme/index.ts';
import type { Payment } from './spent.ts';

const GOOD_FOR_MS = 1_000;

/** Recognises passes, by keys that are read from the database at most once a second. */
export class PassBook {
  readonly #store: Reader;
  readonly #now: () => number;
  #keys: readonly IssuingKey[] = [];
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(store: Reader, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** What a pass pays with; null for what is none, is out of date, or is of no key of this programme. */
  async recognise(pass: string, day: Day): Promise<Payment | null> {
    try {
      const voucher = parseVoucher(pass);
      const key = (await this.#keysNow()).find(({ kid }) => kid === voucher.kid);
      if (key === undefined || key.redeemUntil < day) return null;
      await verifyVoucher(voucher, key.jwk);
      return { key: spentKeyOf(voucher), kind: 'pass', until: key.redeemUntil };
    } catch (error) {
      if (error instanceof ProtocolError) return null;
      throw error;
    }
  }

  async #keysNow(): Promise<readonly IssuingKey[]> {
    if (this.#now() - this.#readAt >= GOOD_FOR_MS) {
      this.#keys = await listIssuingKeys(this.#store);
      this.#readAt = this.#now();
    }
    return this.#keys;
  }
}
