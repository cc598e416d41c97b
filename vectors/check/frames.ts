import {
  canonicalJson,
  concatBytes,
  decodeB64,
  decodeFrame,
  decodeUnpaddedFrame,
  encodeFrame,
  FRAME_BYTES,
  makeKeyring,
  parseMessage,
  verifyFrame,
} from '@bellbuoy/protocol';
import vectors from '../frame_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const verifyKey = decodeB64(vectors.verify, 32);

/** A frame as the vectors give it: its head, then zeros. */
export function frameOf({ head, bytes }: { head: string; bytes: number }): Uint8Array {
  const decoded = decodeB64(head);
  return concatBytes(decoded, new Uint8Array(bytes - decoded.length));
}

export const frameChecks: Check[] = [
  ...vectors.valid.map((vector) => ({
    name: `${vector.message.kind} of ${vector.bytes} bytes`,
    run: () => {
      const message = verifyFrame(decodeFrame(frameOf(vector)), verifyKey);
      equal(canonicalJson(message), canonicalJson(vector.message));
      equal(decodeUnpaddedFrame(decodeB64(vector.head)).message, message);
    },
  })),
  ...vectors.valid.map((vector) => ({
    name: `${vector.message.kind} of ${vector.bytes} bytes, made by us`,
    run: async () => {
      const keyring = await makeKeyring(fromHex(vectors.seed), 'harbour.example');
      const size = FRAME_BYTES.find((bytes) => bytes === vector.bytes);
      if (size === undefined) throw new Error('not the size of a frame');
      const frame = encodeFrame(parseMessage(vector.message), keyring, size);
      equal(canonicalJson(verifyFrame(decodeFrame(frame), verifyKey)), canonicalJson(vector.message));
    },
  })),
  ...vectors.invalid.map((vector) => ({
    name: vector.name,
    run: () => failsWith(vector.error, () => verifyFrame(decodeFrame(frameOf(vector)), verifyKey)),
  })),
];
