// rend-spec-v3, section 6: an onion address is base32(public key ‖ checksum ‖ version), where the checksum is the
// first two bytes of SHA3-256(".onion checksum" ‖ public key ‖ version).

import { createHash } from 'node:crypto';

const ONION_URL = /^http:\/\/([a-z2-7]{56})\.onion$/;
const KEY_BYTES = 32;
const CHECKSUM_BYTES = 2;
const VERSION = 3;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Whether an address is that of a version 3 onion service: `http://…56 characters….onion`, nothing after it. */
export function isOnionUrl(url: string): boolean {
  const [, address] = ONION_URL.exec(url) ?? [];
  if (address === undefined) return false;
  const bytes = decodeBase32(address);
  const key = bytes.subarray(0, KEY_BYTES);
  const checksum = bytes.subarray(KEY_BYTES, KEY_BYTES + CHECKSUM_BYTES);
  return bytes.at(-1) === VERSION && checksumOf(key).equals(checksum);
}

function checksumOf(key: Buffer): Buffer {
  const hash = createHash('sha3-256').update('.onion checksum').update(key);
  return hash.update(Buffer.of(VERSION)).digest().subarray(0, CHECKSUM_BYTES);
}

/** Of 56 characters, which are 35 bytes without a rest. */
function decodeBase32(text: string): Buffer {
  const bits = [...text].map((character) => BASE32.indexOf(character).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
