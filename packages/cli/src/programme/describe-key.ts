import { formatMajor } from '@bellbuoy/protocol/rewards';
import type { KeyStanding } from '@bellbuoy/server';

/** What a key's vouchers are good for: `EUR 500.00`, `level 2`, `pass`. */
export function describePurpose({ key }: KeyStanding): string {
  if (key.kind === 'award') {
    return `${key.currency} ${formatMajor({ amount: BigInt(key.value), currency: key.currency })}`;
  }
  return key.kind === 'commendation' ? `level ${key.level}` : 'pass';
}

/** A key's members for a script, with its purpose as the descriptor has it. */
export function keyJson({ key, state, revokedOn }: KeyStanding): object {
  const { jwk: _jwk, ...named } = key;
  return { ...named, state, revokedOn };
}
