// What the staff API's bodies are made of. Every wrap, envelope and card has its one length, so that the server
// never keeps plaintext.

import * as v from 'valibot';
import { CARD_BYTES } from '../desk/card.ts';
import { accountField, b64Of, b64UpTo, recipientField, textUpTo, verifyField } from '../fields.ts';
import { DESK_ROLES, ROLES } from '../policy/roles.ts';
import { WRAP_BYTES } from '../sealed/wrap.ts';

const MAX_ENVELOPE_BYTES = 67_195;
// A frame of the roster that names a recovery keyring lists every lead.
const MAX_FRAME_BYTES = 8_192;
export const MAX_MEMBERS = 1_000;
export const MAX_WRAPPED_CASES = 1_000_000;

export const secret32 = b64Of(32);
export const wrap = b64Of(WRAP_BYTES);
export const caseId = b64Of(16);
export const salt = b64Of(16);
export const envelope = b64UpTo(MAX_ENVELOPE_BYTES);
export const sealedCopy = envelope;
export const card = b64Of(CARD_BYTES);
export const memberFrame = b64UpTo(MAX_FRAME_BYTES);
export const personName = v.pipe(textUpTo(128), v.minLength(1));
/** Of a desk: what its roster gives. */
export const role = v.picklist(DESK_ROLES);
export const anyRole = v.picklist(ROLES);

/** What an account registers: keys, and the keyring sealed to the passphrase. */
export const credentials = {
  recipient: recipientField,
  verify: verifyField,
  salt,
  signIn: secret32,
  keyring: wrap,
};

export const recordOf = <Value extends v.GenericSchema<string, string>>(
  key: v.GenericSchema<string, string>,
  value: Value,
  most: number,
) =>
  v.pipe(
    v.record(key, value),
    v.check((record) => Object.keys(record).length <= most, 'too many members'),
  );
export const wraps = recordOf(accountField, wrap, MAX_MEMBERS);
export const epochKey = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));
