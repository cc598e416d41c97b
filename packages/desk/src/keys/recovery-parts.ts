import {
  type Bytes,
  type Day,
  type Keyring,
  openRecovery,
  openRecoveryShare,
  ProtocolError,
  type Recoverable,
  type Roster,
} from '@bellbuoy/protocol';

/** What opens a recovery keyring, and what there is to open. */
export interface RecoveryParts {
  readonly roster: Roster;
  readonly day: Day;
  /** Parts sealed to the member: their own, and what other leads have passed. */
  readonly shares: readonly string[];
  readonly paper: Bytes | null;
  readonly recoverable: Recoverable;
}

/** @throws ProtocolError `unopenable`. */
export async function putTogether(
  { roster, shares, paper }: RecoveryParts,
  member: Keyring,
): Promise<Keyring> {
  const { origin, recovery } = roster;
  if (recovery === null) throw new ProtocolError('unopenable', 'there is no recovery keyring');
  const parts = await Promise.all(
    shares.map((sealed) => openRecoveryShare(sealed, member.identity, recovery)),
  );
  return openRecovery(paper === null ? parts : [...parts, paper], origin, recovery);
}
