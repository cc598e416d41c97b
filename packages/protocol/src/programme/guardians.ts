// The `guardians` block of the descriptor: whose keys name seals are made for, and that those who were guardians
// before agreed. The programme key signs the descriptor around it, but cannot by itself replace a quorum.
//
//   bare     = RFC 8785 of the block without `approvals`
//   approval = Ed25519 by a slot's keyring over "bellbuoy/v1/guardians\n" ‖ bare
//   hash     = b64 H(bare), in the log and as `previous` of the block that follows

import * as v from 'valibot';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { canonicalBytes } from '../canonical.ts';
import type { Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import {
  b64Of,
  dayField,
  hashField,
  nameField,
  ordinalField,
  parseAs,
  recipientField,
  verifyField,
} from '../fields.ts';
import type { Signer } from '../keyring/keyring.ts';
import { isEd25519Signature } from '../primitives.ts';
import type { GuardianQuorum } from '../seal/name-seal.ts';

/** Fewer would be one person's decision; more do not fit beside a report. */
export const GUARDIAN_LIMITS = { minThreshold: 2, maxSlots: 7 } as const;

const SIGNED_PREFIX = utf8('bellbuoy/v1/guardians\n');
const SIGNATURE_BYTES = 64;

// Loose, because members of a later version are signed and hashed with the rest.
const slotSchema = v.looseObject({
  slot: ordinalField,
  holder: nameField,
  organisation: nameField,
  recipient: recipientField,
  verify: verifyField,
});
const approvalSchema = v.object({ slot: ordinalField, signature: b64Of(SIGNATURE_BYTES) });

export const guardiansSchema = v.pipe(
  v.looseObject({
    version: ordinalField,
    from: dayField,
    threshold: v.pipe(v.number(), v.integer(), v.minValue(GUARDIAN_LIMITS.minThreshold)),
    slots: v.pipe(v.array(slotSchema), v.maxLength(GUARDIAN_LIMITS.maxSlots)),
    previous: v.nullable(hashField),
    approvals: v.pipe(v.array(approvalSchema), v.maxLength(GUARDIAN_LIMITS.maxSlots)),
  }),
  v.check(({ threshold, slots }) => threshold <= slots.length, 'too few slots'),
  v.check(({ version, previous }) => (version === 1) === (previous === null), 'not the first, or the first'),
  v.check(({ slots }) => isDistinct(slots.map(({ slot }) => slot)), 'two holders of one slot'),
  // Somebody who held two slots would be two voices of the quorum.
  v.check(({ slots }) => isDistinct(slots.map(({ recipient }) => recipient)), 'one recipient in two slots'),
  v.check(({ slots }) => isDistinct(slots.map(({ verify }) => verify)), 'one key in two slots'),
);

/** The block as a descriptor carries it: well-formed, not yet verified. */
export type Guardians = v.InferOutput<typeof guardiansSchema>;
export type GuardianSlot = v.InferOutput<typeof slotSchema>;
export type GuardianApproval = v.InferOutput<typeof approvalSchema>;
/** What guardians approve: the block before it has their signatures. */
export type GuardiansDraft = Omit<Guardians, 'approvals'>;

/**
 * Parses a block from anywhere but a descriptor.
 *
 * @throws ProtocolError `malformed`.
 */
export function parseGuardians(value: unknown): Guardians {
  return parseAs(guardiansSchema, value);
}

/**
 * Puts a block together from what its slots say. A slot that goes on keeps its number; where none is given, they are numbered
 * from 1 in the order given.
 *
 * @param former the block that this one follows; null for a programme's first.
 * @throws ProtocolError `malformed` for a quorum that cannot be, or for one key in two slots.
 */
export function draftGuardians(
  {
    from,
    threshold,
    slots,
  }: { from: Day; threshold: number; slots: readonly (Omit<GuardianSlot, 'slot'> & { slot?: number })[] },
  former: Guardians | null = null,
): GuardiansDraft {
  const draft = {
    version: (former?.version ?? 0) + 1,
    from,
    threshold,
    slots: slots.map((slot, i) => ({ ...slot, slot: slot.slot ?? i + 1 })),
    previous: former === null ? null : guardiansHash(former),
  };
  return bareOf(parseGuardians({ ...draft, approvals: [] }));
}

/**
 * One slot's word for a block.
 *
 * @param slot the number that the signer holds in the former block; in the block itself when it is the first.
 */
export function approveGuardians(draft: GuardiansDraft, slot: number, signer: Signer): GuardianApproval {
  return { slot, signature: encodeB64(signer.sign(signedBytes(draft))) };
}

/** Whether an approval of a block is by this key, b64. */
export function isApproval(draft: GuardiansDraft, approval: GuardianApproval, verify: string): boolean {
  return isSignedBy(approval, signedBytes(draft), verify);
}

/** b64 H of a block without its approvals: what the log records and the next block names as `previous`. */
export function guardiansHash(guardians: GuardiansDraft): string {
  return hashB64(canonicalBytes(bareOf(guardians)));
}

/**
 * Verifies a block: that as many slots of the former block approved it as that block demanded. A first block is
 * approved by its own slots, which shows that somebody holds their keys. What anchors a first block is the
 * descriptor's signature and the log's `guardians` entry alone.
 *
 * @param former the block that it follows, verified; null for a first block.
 * @returns whom to seal for.
 * @throws ProtocolError `unverified`.
 */
export function verifyGuardians(guardians: Guardians, former: Guardians | null = null): GuardianQuorum {
  if (!isSuccessor(guardians, former)) throw unverified('not the block that follows');
  const { slots, threshold } = former ?? guardians;
  const signed = signedBytes(guardians);
  const approving = slots.filter(({ slot, verify }) =>
    guardians.approvals.some((approval) => approval.slot === slot && isSignedBy(approval, signed, verify)),
  );
  // Slots are counted, not signatures: one that approves twice is one.
  if (approving.length < threshold) throw unverified('too few approvals');
  return quorumOf(guardians);
}

/** For whom names are sealed by a block. The caller has verified it. */
export function quorumOf({ threshold, slots }: Guardians): GuardianQuorum {
  return { threshold, slots: slots.map(({ slot, recipient }) => ({ slot, recipient })) };
}

function isSuccessor({ version, from, previous }: Guardians, former: Guardians | null): boolean {
  if (former === null) return version === 1 && previous === null;
  return version === former.version + 1 && previous === guardiansHash(former) && from >= former.from;
}

function isSignedBy({ signature }: GuardianApproval, signed: Bytes, verify: string): boolean {
  return isEd25519Signature(decodeB64(signature, SIGNATURE_BYTES), signed, decodeB64(verify, 32));
}

function signedBytes(guardians: GuardiansDraft): Bytes {
  return concatBytes(SIGNED_PREFIX, canonicalBytes(bareOf(guardians)));
}

function bareOf(guardians: GuardiansDraft): GuardiansDraft {
  const { approvals: _, ...bare } = guardians;
  return bare;
}

function isDistinct(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
