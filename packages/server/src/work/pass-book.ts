import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Day, ProtocolError } from '@bellbuoy/protocol';
import { type ParsedVoucher, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import type { Reader } from '../db/index.ts';
import { isSignedBy } from '../issuing/index.ts';
import { listIssuingKeys } from '../programme/index.ts';
import type { Payment } from './spent.ts';

interface PassKey {
  readonly kid: string;
  readonly redeemUntil: Day;
  readonly key: KeyObject;
}

const GOOD_FOR_MS = 1_000;

/**
 * Recognises passes, by keys that are read from the database at most once a second. Signatures are verified by OpenSSL
 * itself: a flood of forged passes must not cost more than a flood of anything else.
 */
export class PassBook {
  readonly #store: Reader;
  readonly #now: () => number;
  #keys: readonly PassKey[] = [];
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(store: Reader, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** What a pass pays with; null for what is none, is out of date, or is of no key of this programme. */
  async recognise(pass: string, day: Day): Promise<Payment | null> {
    const voucher = parseOrNull(pass);
    if (voucher === null) return null;
    const known = (await this.#keysNow()).find(({ kid }) => kid === voucher.kid);
    if (known === undefined || known.redeemUntil < day || !isSignedBy(voucher, known.key)) return null;
    return { key: spentKeyOf(voucher), kind: 'pass', until: known.redeemUntil };
  }

  async #keysNow(): Promise<readonly PassKey[]> {
    if (this.#now() - this.#readAt >= GOOD_FOR_MS) {
      this.#readAt = this.#now();
      const keys = (await listIssuingKeys(this.#store)).filter(({ kind }) => kind === 'pass');
      this.#keys = keys.map(({ kid, redeemUntil, jwk }) => {
        const known = this.#keys.find((key) => key.kid === kid);
        return known ?? { kid, redeemUntil, key: createPublicKey({ format: 'jwk', key: { ...jwk } }) };
      });
    }
    return this.#keys;
  }
}

function parseOrNull(pass: string): ParsedVoucher | null {
  try {
    return parseVoucher(pass);
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}
