// Bodies of the calls by which guardians keep their slots and change who they are, below /desk/api/v1.

import * as v from 'valibot';
import { accountField, b64Of, recipientField, verifyField } from '../fields.ts';
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

/** Answer to `GET /attestations`: who holds which slot, for leads, whose openings guardians decide on. */
export const attestationListSchema = v.array(attestationSchema);
export type AttestationList = v.InferOutput<typeof attestationListSchema>;

/** Answer to `GET /guardians`, beside the public `/guardians.json`. */
export const guardianshipSchema = v.object({
  attestations: attestationListSchema,
  /** One's own slots, with the wrap of each seed where the account keeps it. */
  own: v.array(v.object({ slotKey: verifyField, wrap: v.nullable(wrap) })),
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
