// Challenges by altcha-lib. The server keeps nothing of one that it has given: its signature says that it was given,
// what for, and until when. So any server of the programme can take what another has asked for.

import { createHmac, hash, pbkdf2Sync } from 'node:crypto';
import {
  dayOf,
  parseWork,
  type SolvedWork,
  WORK_ALGORITHM,
  WORK_COST,
  type WorkChallenge,
  type WorkPurpose,
} from '@bellbuoy/protocol';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Programme } from '../programme/index.ts';
import type { Payment } from './spent.ts';
import { levelOf, triesOf } from './work-levels.ts';

/** Work that was asked for, and done. */
export interface DoneWork {
  readonly level: number;
  readonly payment: Payment;
}

type DeriveKey = Parameters<typeof verifySolution>[0]['deriveKey'];

/** Long enough for an old telephone that is also asked to do other things. */
const GOOD_FOR_SECONDS = 15 * 60;
const KEY_BYTES = 32;

/** Gives challenges and recognises their solutions. */
export class Challenges {
  readonly #programme: Programme;
  readonly #secrets: { readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string };

  constructor(programme: Programme) {
    const secretFor = (use: string) =>
      createHmac('sha256', programme.keys.serverSecret).update(`bellbuoy/v1/work/${use}`).digest('base64url');
    this.#programme = programme;
    this.#secrets = {
      hmacSignatureSecret: secretFor('challenge'),
      hmacKeySignatureSecret: secretFor('key'),
    };
  }

  async give(purpose: WorkPurpose, level: number): Promise<WorkChallenge> {
    const max = triesOf(level);
    const until = Math.floor(this.#programme.now() / 1000) + GOOD_FOR_SECONDS;
    const challenge = await createChallenge({
      algorithm: WORK_ALGORITHM,
      cost: WORK_COST,
      counter: this.#drawBelow(max),
      // Not the library's own expiry, which reads the machine's clock.
      data: { ...purpose, max, until },
      deriveKey,
      ...this.#secrets,
    });
    return challenge as WorkChallenge;
  }

  /** What a request's `work` is worth; null for whatever was not asked for this, not done, or is too late. */
  async recognise(work: string, purpose: WorkPurpose): Promise<DoneWork | null> {
    const solved = parseOrNull(work);
    if (solved === null || !isFor(solved, purpose)) return null;
    const { challenge, solution } = solved;
    const { max, until } = challenge.parameters.data;
    if (until * 1000 < this.#programme.now()) return null;
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...this.#secrets });
    if (!verified) return null;
    const key = hash('sha256', `work\n${challenge.signature}`, 'base64url');
    return { level: levelOf(max), payment: { key, kind: 'work', until: dayOf(until * 1000) } };
  }

  /** Evenly drawn: the range is far below 2^32. */
  #drawBelow(max: number): number {
    const draw = new DataView(this.#programme.random(8).buffer).getBigUint64(0);
    return Number(draw % BigInt(max));
  }
}

function parseOrNull(work: string): SolvedWork | null {
  try {
    return parseWork(work);
  } catch {
    return null;
  }
}

function isFor({ challenge }: SolvedWork, purpose: WorkPurpose): boolean {
  const { data } = challenge.parameters;
  return 'for' in purpose ? data.for === purpose.for : data.bytes === purpose.bytes;
}

/** In this thread: a single derivation takes less time than sending it to another. */
const deriveKey: DeriveKey = async ({ cost }, salt, password) => ({
  derivedKey: new Uint8Array(pbkdf2Sync(password, salt, cost, KEY_BYTES, 'sha256')),
});
