// Runs in the browser: what a reporter's device does for a claim, with the product's own code.

import {
  type Blinded,
  blindVoucher,
  draftVoucher,
  finishVoucher,
  type IssuingJwk,
} from '@bellbuoy/protocol/vouchers';

interface Draft extends Blinded {
  readonly input: string;
}

let drafts: readonly Draft[] = [];

/** Draws and blinds so many vouchers; returns how long that took, and what is to be signed. */
export function timeBlinding(
  count: number,
  kid: string,
  jwk: IssuingJwk,
): { took: number; messages: readonly (readonly number[])[] } {
  const start = performance.now();
  drafts = Array.from({ length: count }, () => {
    const input = draftVoucher(kid);
    return { input, ...blindVoucher(input, jwk) };
  });
  return { took: performance.now() - start, messages: drafts.map(({ blinded }) => [...blinded]) };
}

/** Takes the blinds off and verifies what comes out. */
export async function timeFinishing(
  signatures: readonly (readonly number[])[],
  jwk: IssuingJwk,
): Promise<number> {
  const start = performance.now();
  for (const [i, { input, inverse }] of drafts.entries()) {
    await finishVoucher(input, jwk, { signature: Uint8Array.from(signatures[i] ?? []), inverse });
  }
  return performance.now() - start;
}
