import { constants, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { openReceipt, type ReceiptKeys } from '../keyring/receipt.ts';
import { randomBytes } from '../primitives.ts';
import { MAX_VOUCHERS } from '../rewards/closed-sets.ts';
import {
  type ClaimState,
  hasRoomFor,
  NO_CLAIMS,
  openClaimState,
  sealClaimState,
  withBegun,
  withFinished,
  withoutVoucher,
} from './claim-state.ts';
import {
  beginClaim,
  claimRequestOf,
  finishClaim,
  formatVoucher,
  type Issuer,
  kidOf,
  parseVoucher,
  verifyVoucher,
} from './index.ts';

const ORIGIN = 'harbour.example';
const PLACE = { desk: 'harbour', epoch: 3 };
const SEALED_BYTES = 18_043;

let issuer: Issuer;
let kid: string;
let privateKey: KeyObject;
let receipt: ReceiptKeys;

beforeAll(async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
  privateKey = pair.privateKey;
  const jwk = { kty: 'RSA', e: 'AQAB', n: pair.publicKey.export({ format: 'jwk' }).n ?? '' } as const;
  kid = await kidOf(jwk);
  const terms = { kind: 'award', value: 10_000, currency: 'EUR', quarter: '2026-Q4' } as const;
  issuer = { origin: ORIGIN, issuing: [{ ...terms, kid, redeemUntil: '2027-12-31', jwk }] };
  receipt = await openReceipt(randomBytes(16), ORIGIN);
});

/** As an issuer does it: blindly. */
function sign(message: string): string {
  const key = { key: privateKey, padding: constants.RSA_NO_PADDING };
  return encodeB64(privateDecrypt(key, decodeB64(message)));
}

const signAll = (blinded: readonly { message: string }[]) => blinded.map(({ message }) => sign(message));

const newAward = () => encodeB64(randomBytes(32));

describe('a claim', () => {
  test('blinds nothing for another key under the name of the first', () => {
    const claim = beginClaim(newAward(), [kid]);
    claimRequestOf(claim, issuer);
    const pair = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
    const n = pair.publicKey.export({ format: 'jwk' }).n ?? '';
    const issuing = issuer.issuing.map((key) => ({ ...key, jwk: { ...key.jwk, n } }));
    expect(() => claimRequestOf(claim, { ...issuer, issuing })).toThrow('under the name of another');
  });

  test('makes the same request every time, and of it vouchers that verify', async () => {
    const claim = beginClaim(newAward(), [kid, kid, kid]);
    const request = claimRequestOf(claim, issuer);
    expect(claimRequestOf(structuredClone(claim), issuer)).toEqual(request);
    expect(new Set(request.blinded.map(({ message }) => message)).size).toBe(3);
    const vouchers = await finishClaim(claim, issuer, signAll(request.blinded));
    for (const voucher of vouchers) {
      const parsed = parseVoucher(formatVoucher(voucher));
      await verifyVoucher(parsed, issuer.issuing[0]?.jwk ?? { kty: 'RSA', e: 'AQAB', n: '' });
      expect(JSON.stringify(request)).not.toContain(parsed.nonce);
    }
  });

  test('never makes the same voucher twice', () => {
    const award = newAward();
    const blinded = [beginClaim(award, [kid]), beginClaim(award, [kid])].flatMap(
      (claim) => claimRequestOf(claim, issuer).blinded,
    );
    expect(blinded[0]).not.toEqual(blinded[1]);
  });

  test('finishes nothing unless everything verifies', async () => {
    const claim = beginClaim(newAward(), [kid, kid]);
    const [first = '', second = ''] = signAll(claimRequestOf(claim, issuer).blinded);
    for (const wrong of [[first], [first, first], [second, first], [first, second.replace(/^./, 'A')]]) {
      if (wrong[1] === second) continue;
      await expect(finishClaim(claim, issuer, wrong)).rejects.toMatchObject({ code: 'unverified' });
    }
  });

  test('asks for nothing by a key that the descriptor does not name', () => {
    const claim = beginClaim(newAward(), [encodeB64(randomBytes(32))]);
    expect(() => claimRequestOf(claim, issuer)).toThrow(expect.objectContaining({ code: 'unverified' }));
  });
});

describe('what is kept of claims', () => {
  const voucher = fc.record({
    kid: fc.constantFrom(0, 1).map((byte) => encodeB64(new Uint8Array(32).fill(byte))),
    n: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeB64),
    signature: fc.uint8Array({ minLength: 384, maxLength: 384 }).map(encodeB64),
  });
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeB64);

  test('is always of one size, also with all that it may hold, and opens with the words', async () => {
    const begun = fc.record({
      award: hash,
      seed: hash,
      kids: fc.array(hash, { minLength: 5, maxLength: 5 }),
    });
    const states = fc.record({
      begun: fc.array(begun, { maxLength: 4 }),
      vouchers: fc.array(voucher, { maxLength: MAX_VOUCHERS }),
      claimed: fc.array(hash, { maxLength: 8 }),
    });
    const full: ClaimState = {
      begun: [
        beginClaim(
          newAward(),
          Array.from({ length: MAX_VOUCHERS }, () => kid),
        ),
      ],
      vouchers: fc.sample(voucher, MAX_VOUCHERS),
      claimed: fc.sample(hash, 20),
    };
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const sealed = await sealClaimState(state, null, receipt, PLACE);
        expect(sealed.length).toBe(SEALED_BYTES);
        expect((await openClaimState(encodeB64(sealed), receipt)).state).toEqual(state);
      }),
      { numRuns: 15, examples: [[full as never]] },
    );
  });

  test('counts its versions, and names the one before', async () => {
    const first = await openClaimState(
      encodeB64(await sealClaimState(NO_CLAIMS, null, receipt, PLACE)),
      receipt,
    );
    const second = await sealClaimState(NO_CLAIMS, first, receipt, PLACE);
    expect([first.n, (await openClaimState(encodeB64(second), receipt)).n]).toEqual([0, 1]);
  });

  test('is refused when somebody else sealed it, or of another conversation', async () => {
    const stranger = await openReceipt(randomBytes(16), ORIGIN);
    const own = encodeB64(await sealClaimState(NO_CLAIMS, null, receipt, PLACE));
    await expect(openClaimState(own, stranger)).rejects.toMatchObject({ code: 'unopenable' });
    const { recipient } = receipt.keyring;
    const forger = { ...stranger, mailbox: receipt.mailbox, keyring: { ...stranger.keyring, recipient } };
    const forged = encodeB64(await sealClaimState(NO_CLAIMS, null, forger, PLACE));
    await expect(openClaimState(forged, receipt)).rejects.toMatchObject({ code: 'unverified' });
    const moved = { ...receipt, mailbox: stranger.mailbox };
    const elsewhere = encodeB64(await sealClaimState(NO_CLAIMS, null, moved, PLACE));
    await expect(openClaimState(elsewhere, receipt)).rejects.toMatchObject({ code: 'unverified' });
  });

  test('goes from begun to finished to nothing', async () => {
    const claim = beginClaim(newAward(), [kid]);
    const begun = withBegun(withBegun(NO_CLAIMS, beginClaim(claim.award, [kid])), claim);
    expect(begun.begun).toEqual([claim]);
    expect([hasRoomFor(begun, MAX_VOUCHERS - 1), hasRoomFor(begun, MAX_VOUCHERS)]).toEqual([true, false]);
    const [voucher] = await finishClaim(claim, issuer, signAll(claimRequestOf(claim, issuer).blinded));
    if (voucher === undefined) throw new Error('nothing was finished');
    const finished = withFinished(begun, claim, [voucher]);
    expect(finished).toMatchObject({ begun: [], vouchers: [voucher] });
    expect(finished.claimed).toHaveLength(1);
    expect(JSON.stringify(finished)).not.toContain(claim.seed);
    expect(withoutVoucher(finished, voucher).vouchers).toEqual([]);
  });
});
