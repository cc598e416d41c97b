import { currentGuardians, type GuardianQuorum } from '@bellbuoy/protocol';
import type { Seat } from '../seat/seat.ts';

/** For whom an original can be restricted: `none` where the programme has no guardians, `unproven` where theirs do not verify. */
export type Quorum = GuardianQuorum | 'none' | 'unproven';

/** The guardians of the verified descriptor. Nothing is sealed for a block that its own slots have not approved. */
export function quorumOf({ programme, today }: Pick<Seat, 'programme' | 'today'>): Quorum {
  if (programme.isExpired) return 'unproven';
  try {
    return currentGuardians(programme.descriptor.guardians, today(), programme.chain) ?? 'none';
  } catch {
    return 'unproven';
  }
}
