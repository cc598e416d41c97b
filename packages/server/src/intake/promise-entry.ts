// The log entry of a report, and the promise of it, by the platform's own crypto: the protocol package says
// what they are, and a test holds the two together.

import { createHmac, hash } from 'node:crypto';
import { type Day, type NoteSigner, reportLine, signPromise } from '@bellbuoy/protocol';
import { hashLeaf } from '../log/index.ts';

export interface ReportFacts {
  readonly commitment: Uint8Array;
  /** b64 H of the envelope. */
  readonly envelope: string;
  readonly day: Day;
}

/** Writes the entries and promises of one programme's reports. */
export class PromiseMaker {
  readonly #origin: string;
  readonly #signer: NoteSigner;
  /** HKDF's info for `closed/0` with the counter of its one block. */
  readonly #info: Uint8Array;

  constructor(origin: string, signer: NoteSigner) {
    this.#origin = origin;
    this.#signer = signer;
    this.#info = Buffer.from(`bellbuoy/v1/${origin}/closed/0\x01`);
  }

  /** The closed entry of a report's arrival: `closedEntry` of its line number 0. */
  entryOf({ commitment, envelope, day }: ReportFacts): string {
    const blind = hmac(hmac(NO_SALT, commitment), this.#info);
    const line = Buffer.from(reportLine(day, envelope));
    return `{"closed":"${hash('sha256', Buffer.concat([blind, line]), 'base64url')}"}`;
  }

  /** The promise that an entry will be in the log. The same for the same entry: Ed25519 draws nothing. */
  promise(entry: string, day: Day): string {
    return signPromise({ origin: this.#origin, leaf: hashLeaf(entry), day }, this.#signer);
  }
}

/** RFC 5869: no salt is as many zeros as the hash has bytes. */
const NO_SALT = new Uint8Array(32);

function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(message).digest();
}
