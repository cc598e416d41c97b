// Bodies of the calls by which guardians keep their slots and change who they are, below /desk/api/v1.

import * as v from 'valibot';
import {
  accountField,
  b64Of,
  countField,
  dayField,
  nameField,
  ordinalField,
  recipientField,
  verifyField,
} from '../fields.ts';
import { GUARDIAN_LIMITS } from '../programme/guardians.ts';
import { personName, wrap } from './parts.ts';

const signature = b64Of(64);

/** An account that the key of a slot vouches for, as the server has it: browsers verify it against the block. */
const attestationSchema = v.object({
  /** The slot's `verify`. */
  slotKey: verifyField,
  account: accountField,
  name: personName,
  recipient: recipientField,
  verify: verifyField,
  attestation: signature,
});

/** Answer to `GET /attestations`: who holds which slot, for members, of whom guardians decide on openings and give orders. */
export const attestationListSchema = v.array(attestationSchema);
export type AttestationList = v.InferOutput<typeof attestationListSchema>;

/** Whether a slot goes on with the key that it had, or has one that its holder makes. */
const slotKeyPlan = v.picklist(['stays', 'new']);
const slotNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));

const plannedSlot = {
  slot: slotNumber,
  holder: nameField,
  organisation: nameField,
  /** Who is to hold it; null where whoever holds it now goes on and needs no account for it. */
  account: v.nullable(accountField),
  key: slotKeyPlan,
};

/**
 * `POST /guardians/draft`: who the guardians are to be. `fewOutside` says that whoever drafts knows that fewer than two
 * organisations from outside are among them.
 */
export const draftGuardiansSchema = v.strictObject({
  threshold: ordinalField,
  from: dayField,
  slots: v.pipe(
    v.array(v.strictObject(plannedSlot)),
    v.minLength(GUARDIAN_LIMITS.minThreshold),
    v.maxLength(GUARDIAN_LIMITS.maxSlots),
    v.check((slots) => isDistinct(slots.map(({ slot }) => slot)), 'one number in two slots'),
    v.check((slots) => isDistinct(slots.flatMap(({ account }) => account ?? [])), 'two slots of one account'),
  ),
  fewOutside: v.boolean(),
});
export type DraftGuardians = v.InferOutput<typeof draftGuardiansSchema>;

/** `POST /guardians/draft/day`: another day on which it is to be in force; what was approved before counts no more. */
export const draftDaySchema = v.strictObject({ from: dayField });

/** `POST /guardians/draft/slot`: the key that a holder made for their slot, or was given by whoever held it before. */
export const makeSlotSchema = v.strictObject({
  slot: slotNumber,
  recipient: recipientField,
  slotKey: verifyField,
  attestation: signature,
  wrap: v.nullable(wrap),
});
export type MakeSlot = v.InferOutput<typeof makeSlotSchema>;

/** `POST /guardians/draft/hand-over`: the seed of a slot, wrapped by its holder for whoever is to have it. */
export const handOverSlotSchema = v.strictObject({ slot: slotNumber, wrap });
export type HandOverSlot = v.InferOutput<typeof handOverSlotSchema>;

/** `POST /guardians/draft/approvals`: one slot's word; whoever brings it. */
export const approveDraftSchema = v.strictObject({ slot: slotNumber, signature });
export type ApproveDraft = v.InferOutput<typeof approveDraftSchema>;

/** Answer to `POST /guardians/draft/approvals`. */
export const approvedSchema = v.object({ announced: v.boolean() });

/** A change of guardians that is being prepared. What browsers approve they put together themselves, from this and the chain. */
const draftSchema = v.object({
  version: ordinalField,
  threshold: ordinalField,
  from: dayField,
  draftedBy: accountField,
  slots: v.array(
    v.object({
      ...plannedSlot,
      /** Null until its holder has made it. */
      recipient: v.nullable(recipientField),
      verify: v.nullable(verifyField),
      /** To whoever is to have it, what its former holder wrapped for them. */
      handedOver: v.nullable(wrap),
    }),
  ),
  /** The slots for which whoever asks has brought an approval: what others did is nobody's to see before it is announced. */
  approved: v.array(slotNumber),
});
export type GuardiansPlan = v.InferOutput<typeof draftSchema>;

/** Answer to `GET /guardians`, beside the public `/guardians.json`. */
export const guardianshipSchema = v.object({
  /** Days between announcing a change and its being in force. */
  noticeDays: countField,
  attestations: attestationListSchema,
  /** One's own slots, with the wrap of each seed where the account keeps it. */
  own: v.array(v.object({ slotKey: verifyField, wrap: v.nullable(wrap) })),
  /** Who can be given a slot. Whose keys these are, their holders say to one another by the account's code. */
  accounts: v.array(
    v.object({ account: accountField, name: personName, recipient: recipientField, verify: verifyField }),
  ),
  draft: v.nullable(draftSchema),
});
export type Guardianship = v.InferOutput<typeof guardianshipSchema>;

/**
 * `POST /guardians/keys`: that one holds a slot of the guardians who are announced. `wrap` is the slot's seed, wrapped for
 * one's own recipient; null where it stays on paper or in a file.
 */
export const putSlotSchema = v.strictObject({
  slotKey: verifyField,
  attestation: signature,
  wrap: v.nullable(wrap),
});
export type PutSlot = v.InferOutput<typeof putSlotSchema>;

function isDistinct(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}
