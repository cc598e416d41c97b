import { constants, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimVouchers } from '../api.ts';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { canonicalBytes } from '../canonical.ts';
import { openReceipt, type ReceiptKeys } from '../keyring/receipt.ts';
import { randomBytes } from '../primitives.ts';
import type { Offer } from '../sealed/offer.ts';
import type { IssuingKey } from './claim.ts';
import {
  beginClaim,
  type Claimant,
  type ClaimServer,
  ClaimsMovedOn,
  formatVoucher,
  keepVouchers,
  kidOf,
  loadClaims,
  parseVoucher,
  signClaim,
  startClaim,
  stateOf,
  sumOf,
  verifyVoucher,
  voucherChoices,
} from './index.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
const VALUES = [5_000, 10_000, 20_000, 50_000, 100_000];

let keys: IssuingKey[];
let secrets: Map<string, KeyObject>;
let receipt: ReceiptKeys;

beforeAll(async () => {
  secrets = new Map();
  keys = [];
  for (const value of VALUES) {
    const pair = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
    const jwk = { kty: 'RSA', e: 'AQAB', n: pair.publicKey.export({ format: 'jwk' }).n ?? '' } as const;
    const kid = await kidOf(jwk);
    secrets.set(kid, pair.privateKey);
    const terms = { quarter: '2026-Q4', redeemUntil: '2027-12-31', kid, jwk };
    keys.push({ ...terms, kind: 'award', value, currency: 'EUR' });
  }
  receipt = await openReceipt(randomBytes(16), ORIGIN);
}, 60_000);

/** A server that signs one request, and answers that one again. It goes dark before or after any of its calls. */
class Server implements ClaimServer {
  state: { id: string; envelope: string } | null = null;
  request: string | null = null;
  signed = 0;
  #calls: number;

  constructor(callsBeforeDark: number) {
    this.#calls = callsBeforeDark;
  }

  lightUp(): void {
    this.#calls = Number.POSITIVE_INFINITY;
  }

  async readState() {
    return this.#call(() => this.state?.envelope ?? null);
  }

  async storeState({ prev, envelope }: { prev: string | null; envelope: string }) {
    return this.#call(() => {
      if ((this.state?.id ?? null) !== prev) return false;
      this.state = { id: hashB64(decodeB64(envelope)), envelope };
      return true;
    });
  }

  async sign({ award, blinded }: ClaimVouchers) {
    return this.#call(() => {
      const request = hashB64(canonicalBytes({ award, blinded }));
      if (this.request !== null && this.request !== request) return 'claimed' as const;
      if (this.request === null) this.signed += 1;
      this.request = request;
      return blinded.map(({ kid, message }) => {
        const key = { key: secrets.get(kid) as KeyObject, padding: constants.RSA_NO_PADDING };
        return encodeB64(privateDecrypt(key, decodeB64(message)));
      });
    });
  }

  /** An odd count loses the answer of a call that was made, an even one the call. */
  #call<T>(act: () => T): T {
    if (this.#calls <= 0) throw new Error('dark');
    this.#calls -= 1;
    if (this.#calls > 0) return act();
    throw new Error('dark before');
  }
}

/** The same, but the last call is made and its answer lost. */
class LateServer extends Server {
  #left: number;

  constructor(calls: number) {
    super(Number.POSITIVE_INFINITY);
    this.#left = calls;
  }

  override lightUp(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  override async readState() {
    return this.#after(super.readState());
  }

  override async storeState(keep: { prev: string | null; envelope: string }) {
    return this.#after(super.storeState(keep));
  }

  override async sign(request: ClaimVouchers) {
    return this.#after(super.sign(request));
  }

  async #after<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    this.#left -= 1;
    if (this.#left <= 0) throw new Error('dark after');
    return value;
  }
}

const offerOf = (amount: number): Offer => ({
  kind: 'money',
  award: encodeB64(randomBytes(32)),
  amount,
  currency: 'EUR',
  until: '2027-11-21',
});

function claimantAt(server: ClaimServer): Claimant {
  return {
    server,
    receipt,
    place: { desk: 'harbour', epoch: 1 },
    issuer: { origin: ORIGIN, issuing: keys },
    signing: keys,
    today: DAY,
  };
}

/** As a device does it that knows nothing but the words and the offer. */
async function claim(server: ClaimServer, offer: Offer): Promise<string[]> {
  const claimant = claimantAt(server);
  let stored = await loadClaims(claimant);
  let begun = stateOf(stored).begun.find(({ award }) => award === offer.award);
  if (begun === undefined && stateOf(stored).claimed.length === 0) {
    const [choice = []] = voucherChoices(offer, keys, DAY);
    const started = await startClaim(claimant, stored, {
      award: offer.award,
      kids: choice.map(({ kid }) => kid),
    });
    [stored, begun] = [started.stored, started.claim];
  }
  if (begun !== undefined) {
    const vouchers = await signClaim(claimant, begun);
    if (typeof vouchers === 'string') throw new Error(vouchers);
    stored = await keepVouchers(claimant, stored, begun, vouchers);
  }
  return stateOf(stored).vouchers.map(formatVoucher);
}

describe('a claim that is interrupted', () => {
  test.each([1, 2, 3, 4])('before or after call %i goes on where it was, and pays once', async (calls) => {
    for (const server of [new Server(calls), new LateServer(calls)]) {
      const offer = offerOf(15_000);
      await expect(claim(server, offer)).rejects.toThrow(/dark/);
      server.lightUp();
      const vouchers = await claim(server, offer);
      expect([vouchers.length, server.signed]).toEqual([2, 1]);
      for (const voucher of vouchers) {
        const parsed = parseVoucher(voucher);
        const key = keys.find(({ kid }) => kid === parsed.kid);
        if (key === undefined) throw new Error('another key');
        await verifyVoucher(parsed, key.jwk);
      }
      expect(await claim(server, offer)).toEqual(vouchers);
    }
  });

  test('is not written over by another device', async () => {
    const server = new Server(Number.POSITIVE_INFINITY);
    const claimant = claimantAt(server);
    const kids = [keys[0]?.kid ?? ''];
    await startClaim(claimant, null, { award: offerOf(5_000).award, kids });
    const late = startClaim(claimant, null, { award: offerOf(5_000).award, kids });
    await expect(late).rejects.toBeInstanceOf(ClaimsMovedOn);
  });
});

describe('a claim whose keys the server refuses', () => {
  const refusing = () => {
    const claimant = claimantAt(new Server(0));
    return { ...claimant, server: { ...claimant.server, sign: async () => 'wrong-keys' as const } };
  };
  const begun = () => beginClaim(offerOf(5_000).award, [keys[0]?.kid ?? '']);

  test('stays as it was begun while they sign by what everybody is told', async () => {
    const claimant = refusing();
    expect(await signClaim(claimant, begun())).toBe('keys-withheld');
    // In the two weeks after their quarter too.
    expect(await signClaim({ ...claimant, today: '2027-01-14' }, begun())).toBe('keys-withheld');
  });

  test('can be begun again once they sign no more, or were withdrawn', async () => {
    const claimant = refusing();
    expect(await signClaim({ ...claimant, today: '2027-01-15' }, begun())).toBe('wrong-keys');
    expect(await signClaim({ ...claimant, signing: keys.slice(1) }, begun())).toBe('wrong-keys');
    const others = { ...claimant.issuer, issuing: keys.slice(1) };
    const server = new Server(0);
    expect(await signClaim({ ...claimant, server, issuer: others }, begun())).toBe('wrong-keys');
  });
});

describe('the ways to claim an amount', () => {
  test('add up to it, each in more vouchers than the one before, and never in too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (times) => {
        const amount = times * 5_000;
        const choices = voucherChoices(offerOf(amount), keys, DAY);
        for (const choice of choices) {
          expect(sumOf(choice)).toEqual({ amount: BigInt(amount), currency: 'EUR' });
          expect(choice.length).toBeLessThanOrEqual(20);
        }
        const lengths = choices.map((choice) => choice.length);
        expect(lengths.length).toBeGreaterThan(0);
        expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
      }),
    );
  });

  test('are none for another currency, another quarter, or what no values make up', () => {
    expect(voucherChoices({ ...offerOf(5_000), currency: 'CHF' } as Offer, keys, DAY)).toEqual([]);
    expect(voucherChoices(offerOf(5_000), keys, '2027-01-01')).toEqual([]);
    expect(voucherChoices(offerOf(5_001), keys, DAY)).toEqual([]);
    const commendation = {
      kind: 'commendation',
      level: 1,
      award: offerOf(1).award,
      until: '2027-11-21',
    } as const;
    expect(voucherChoices(commendation, keys, DAY)).toEqual([]);
  });
});
