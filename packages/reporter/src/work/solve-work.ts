import { challengeSchema, formatWork, parseAs } from '@bellbuoy/protocol';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { GivenChallenge } from './ask-challenge.ts';

const TOLD_EVERY_MS = 200;

/**
 * Does the work of a challenge, in the thread that calls it: a worker. The derivations are the browser's own, so a
 * browser that compiles no scripts is hardly slower.
 *
 * @param onTried told now and then which share of the tries has been made that it can take at worst.
 * @returns the `work` to send.
 * @throws ProtocolError `malformed` for what is no challenge.
 */
export async function solveWork(
  { body }: GivenChallenge,
  onTried: (share: number) => void = () => undefined,
): Promise<string> {
  const challenge = parseAs(challengeSchema, body);
  const { max } = challenge.parameters.data;
  let tried = 0;
  let toldAt = performance.now();
  const deriveAndTell: typeof deriveKey = async (parameters, salt, password) => {
    tried += 1;
    if (tried % 16 === 0 && performance.now() - toldAt > TOLD_EVERY_MS) {
      toldAt = performance.now();
      onTried(tried / max);
    }
    return deriveKey(parameters, salt, password);
  };
  // It ends by itself: the protocol bounds the tries. Somebody who has waited long should not start again.
  const solution = await solveChallenge({ challenge, deriveKey: deriveAndTell, timeout: 0 });
  if (solution === null) throw new Error('no solution');
  return formatWork({ challenge, solution });
}
