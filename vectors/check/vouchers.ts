import { encodeB64, formatWork, parseWork } from '@bellbuoy/protocol';
import { blind, kidOf, parseVoucher, spentKeyOf, unblind, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import known from '../blind_rfc9474.json' with { type: 'json' };
import vouchers from '../voucher_bellbuoy.json' with { type: 'json' };
import work from '../work_altcha.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex, toHex } from './check.ts';

const jwk = { kty: 'RSA', e: 'AQAB', n: vouchers.jwk.n } as const;

const blindJwk = { kty: 'RSA', e: 'AQAB', n: encodeB64(fromHex(known.n)) } as const;

export const blindChecks: Check[] = [
  {
    name: 'a message blinded',
    run: () => {
      // The RFC gives the factor by its inverse, and the inverse of that is what blinding takes.
      const salt = fromHex(known.salt);
      const factor = blind(fromHex(known.msg), blindJwk, { salt, factor: fromHex(known.inv) }).inverse;
      const { blinded, inverse } = blind(fromHex(known.msg), blindJwk, { salt, factor });
      equal([toHex(blinded), toHex(inverse)], [known.blinded_msg, known.inv]);
    },
  },
  {
    name: 'the blind taken off',
    run: async () => {
      const signed = { signature: fromHex(known.blind_sig), inverse: fromHex(known.inv) };
      equal(toHex(await unblind(fromHex(known.msg), blindJwk, signed)), known.sig);
    },
  },
  ...(['msg', 'blind_sig', 'inv'] as const).map((member) => ({
    name: `a changed ${member}`,
    run: () => {
      const changed = {
        ...known,
        [member]: known[member].replace(/.$/, (last) => (last === '1' ? '2' : '1')),
      };
      const signed = { signature: fromHex(changed.blind_sig), inverse: fromHex(changed.inv) };
      return failsWith('unverified', () => unblind(fromHex(changed.msg), blindJwk, signed));
    },
  })),
  {
    name: 'a signature of another length',
    run: () => {
      const signed = { signature: fromHex(known.blind_sig).slice(1), inverse: fromHex(known.inv) };
      return failsWith('unverified', () => unblind(fromHex(known.msg), blindJwk, signed));
    },
  },
];

export const voucherChecks: Check[] = [
  {
    name: 'voucher: one that is right',
    run: async () => {
      const parsed = parseVoucher(vouchers.voucher);
      await verifyVoucher(parsed, jwk);
      equal([await kidOf(jwk), parsed.kid], [vouchers.kid, vouchers.kid]);
      equal(spentKeyOf(parsed), vouchers.spent);
    },
  },
  ...vouchers.invalid.map(({ name, voucher, error }) => ({
    name: `voucher: ${name}`,
    run: () => failsWith(error, async () => verifyVoucher(parseVoucher(voucher), jwk)),
  })),
];

export const workChecks: Check[] = [
  {
    name: 'work: a solution, and its derivation',
    run: async () => {
      const { challenge, solution } = parseWork(work.work);
      equal({ challenge, solution }, { challenge: work.challenge, solution: work.solution });
      equal(formatWork({ challenge, solution }), work.work);
      equal(toHex(await derive(challenge.parameters, solution.counter)), solution.derivedKey);
    },
  },
  ...work.malformed.map(({ name, work: text }) => ({
    name: `work: ${name}`,
    run: () => failsWith('malformed', () => parseWork(text)),
  })),
];

async function derive(
  parameters: { nonce: string; salt: string; cost: number },
  counter: number,
): Promise<Uint8Array> {
  const password = new Uint8Array(20);
  password.set(fromHex(parameters.nonce));
  new DataView(password.buffer).setUint32(16, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: fromHex(parameters.salt),
    iterations: parameters.cost,
  };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}
