// age's own known answers (C2SP CCTV), from the npm package. Of each file the form must be judged rightly; those
// of the form that this protocol has must open, or not, as age says, and all others are refused.

import { checkSealed, isAgeIdentity, openBytes, sha256 } from '@bellbuoy/protocol';
import * as testkit from 'cctv-age';
import { type Check, equal, failsWith, toHex } from './check.ts';

interface AgeVector {
  readonly expect: string;
  readonly identity: string;
  readonly payload: string;
  readonly file: Uint8Array;
}

/** Those with exactly one stanza, a hybrid one of the right sizes, and no armour: all that a server can see. */
const OUR_FORM = new Set([
  'hybrid',
  'hybrid_bad_tag',
  'hybrid_currupted_enc_mlkem',
  'hybrid_currupted_enc_x25519',
  'hybrid_identity',
  'hybrid_low_order',
  'hybrid_no_match',
]);

export const ageChecks: Check[] = Object.entries(testkit as Record<string, Uint8Array>).map(
  ([name, bytes]) => ({
    name,
    run: async () => {
      const { expect, identity, payload, file } = await parseVector(bytes);
      if (!OUR_FORM.has(name)) await failsWith('not-sealed', () => checkSealed(file));
      else checkSealed(file);
      if (!OUR_FORM.has(name) || expect !== 'success') {
        return failsWith('unopenable', () => openBytes(file, identity));
      }
      equal(isAgeIdentity(identity), true);
      equal(toHex(sha256(await openBytes(file, identity))), payload);
    },
  }),
);

// A vector is a header of `key: value` lines, an empty line, and the file, perhaps compressed.
async function parseVector(bytes: Uint8Array): Promise<AgeVector> {
  const end = bytes.findIndex((byte, i) => byte === 0x0a && bytes[i + 1] === 0x0a);
  const header = new TextDecoder().decode(bytes.subarray(0, end)).split('\n');
  const values = new Map(header.map((line) => line.split(': ', 2) as [string, string]));
  const body = bytes.slice(end + 2);
  return {
    expect: values.get('expect') ?? '',
    identity: values.get('identity') ?? '',
    payload: values.get('payload') ?? '',
    file: values.get('compressed') === 'zlib' ? await inflate(body) : body,
  };
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
