// A name seal, with Shamir's scheme over GF(2^8) (polynomial x^8 + x^4 + x^3 + x + 1) written out.

import { slotKeys } from './guardians.ts';
import {
  ascending,
  b64,
  filled,
  flipped,
  hash,
  type Keys,
  keysOf,
  MADE,
  padded,
  seal,
  signedFrame,
  write,
} from './known.ts';
import { place } from './messages.ts';

const THRESHOLD = 2;

export async function makeNameSeals(): Promise<void> {
  const receipt = await keysOf(ascending(16));
  const stranger = await keysOf(filled(9));
  const slots = await slotKeys(3);
  const text = 'The man who signed as J. Moreau ⚓';
  const { mailbox, ...outside } = place;
  const apart = { n: 0, prev: null, seen: null };
  const sealSeed = filled(40);
  const name = signedFrame({ ...place, ...apart, kind: 'seal', text }, receipt);
  const file = await seal(padded(name, 4096), (await keysOf(sealSeed)).recipient);
  const parts = [1, 2, 3].map((x) => part(sealSeed, filled(41), x));
  const message = (i: number, change: object = {}) => ({
    ...outside,
    ...apart,
    kind: 'share',
    mailbox: null,
    slot: i + 1,
    x: i + 1,
    seal: b64(hash(Buffer.from(file, 'base64url'))),
    threshold: THRESHOLD,
    shares: parts.map((bytes) => b64(hash(bytes))),
    verify: receipt.verify,
    share: b64(parts[i] ?? Buffer.alloc(0)),
    ...change,
  });
  const share = (i: number, change: object = {}, signer: Keys = receipt) =>
    seal(padded(signedFrame(message(i, change), signer), 1024), slots[i]?.recipient ?? '');
  const at = async (slot: number, change: object = {}, signer: Keys = receipt) => ({
    slot,
    share: await share(slot, change, signer),
  });
  const other = flipped(parts[1] ?? Buffer.alloc(33), 0);
  const lowered = { threshold: 3 };
  write('seal_bellbuoy', {
    source: `${MADE}, sealed with age-encryption 0.3.1`,
    place: { origin: outside.origin, desk: outside.desk, epoch: outside.epoch },
    mailbox,
    text,
    verify: receipt.verify,
    sealSeed: sealSeed.toString('hex'),
    slots: slots.map(({ seed }) => seed),
    file,
    parts: parts.map(b64),
    messages: [0, 1, 2].map((i) => message(i)),
    shares: await Promise.all([0, 1, 2].map((i) => share(i))),
    opened: [
      [0, 1],
      [0, 2],
      [2, 1],
      [0, 1, 2],
    ],
    unopenable: [
      { name: 'no share', shares: [] },
      { name: 'one share', shares: [await at(0)] },
      { name: 'one share twice', shares: [await at(0), await at(0)] },
      { name: 'a part that no hash names', shares: [await at(0), await at(1, { share: b64(other) })] },
      { name: 'another x', shares: [await at(0), await at(1, { x: 3 })] },
      { name: 'two thresholds', shares: [await at(0), await at(1, lowered)] },
      { name: 'fewer than the threshold says', shares: [await at(0, lowered), await at(1, lowered)] },
      {
        name: 'two makers',
        shares: [await at(0), await at(1, { verify: stranger.verify }, stranger)],
      },
      { name: 'two files', shares: [await at(0), await at(1, { seal: b64(hash('another')) })] },
    ],
    unopenableShares: [
      { name: 'signed by another key', slot: 0, share: await share(0, {}, stranger) },
      { name: 'another desk', slot: 0, share: await share(0, { desk: 'pier' }) },
      { name: 'another epoch', slot: 0, share: await share(0, { epoch: 4 }) },
      { name: 'another programme', slot: 0, share: await share(0, { origin: 'pier.example' }) },
      { name: 'sealed to another slot', slot: 1, share: await share(0) },
      {
        name: 'of an envelope’s size',
        slot: 0,
        share: await seal(padded(signedFrame(message(0), receipt), 4096), slots[0]?.recipient ?? ''),
      },
    ],
  });
}

/** The part for x of a polynomial of degree one whose constant term is the secret, byte by byte; x comes last. */
function part(secret: Buffer, slope: Buffer, x: number): Buffer {
  return Buffer.from([...secret.map((byte, i) => byte ^ times(slope[i] ?? 0, x)), x]);
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, term = a; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= term;
    term = (term << 1) ^ (term & 0x80 ? 0x11b : 0);
  }
  return product;
}
