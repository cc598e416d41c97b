// What guardians are asked to decide, and what each of them decides. Both stand outside any conversation: a guardian is
// told which seal they decide on and what the desk says of it, never whose report it came in.

import * as v from 'valibot';
import {
  accountField,
  b64Of,
  countField,
  dayField,
  hashField,
  monthField,
  ordinalField,
  recipientField,
} from '../fields.ts';
import { ACT_RESULTS, ORDERS, SEALED_CONTENTS } from '../policy/acts.ts';
import { outside, written } from './place-fields.ts';

const MAX_SEALS = 1_000;
const MAX_MONTHS = 24;

/** The same through one act: in the ask, in every decision and in the log. */
export const actRefField = b64Of(16);

const ask = {
  ...outside,
  kind: v.literal('ask'),
  ref: actRefField,
  /** Who asks: a lead of `desk`, or a guardian. */
  account: accountField,
  day: dayField,
  /** Which guardians are asked: the version of their block. */
  block: ordinalField,
};

/** A lead asks that a seal be opened for them alone. `recipient` is made for this ask and used for nothing else. */
const openingSchema = v.object({
  ...ask,
  act: v.literal('opening'),
  recipient: recipientField,
  seal: hashField,
  of: v.picklist(SEALED_CONTENTS),
  basis: written,
  purpose: written,
  /** What could go wrong for the person whose name it is. */
  harm: written,
  summary: written,
});

/** That a seal be kept for longer than it would be. */
const extensionSchema = v.object({
  ...ask,
  act: v.literal('extension'),
  seal: hashField,
  of: v.picklist(SEALED_CONTENTS),
  until: dayField,
  why: written,
  summary: written,
});

/** A guardian asks that a desk do something about a case. */
const orderSchema = v.object({
  ...ask,
  act: v.literal('order'),
  order: v.picklist(ORDERS),
  case: b64Of(16),
  why: written,
});

/**
 * A guardian asks that the seals of some months be compared with a name, by the holder of the slot `drawn`, to whose
 * `recipient` shares are given. The checkpoint is the one that the slot was drawn by; `case`, if it is for one, is the
 * conversation at the guardians' own desk in which the name stands.
 */
const checkSchema = v.object({
  ...ask,
  act: v.literal('check'),
  recipient: recipientField,
  drawn: ordinalField,
  checkpoint: v.object({ size: countField, root: hashField }),
  months: v.pipe(v.array(monthField), v.minLength(1), v.maxLength(MAX_MONTHS)),
  seals: v.pipe(v.array(hashField), v.minLength(1), v.maxLength(MAX_SEALS)),
  case: v.optional(b64Of(16)),
  why: written,
});

export const askSchema = v.variant('act', [openingSchema, extensionSchema, orderSchema, checkSchema]);

/** One guardian's own decision. `ask` is b64 H of the frame that they read, so that it counts for no other. */
export const actDecisionSchema = v.object({
  ...outside,
  kind: v.literal('decision'),
  ref: actRefField,
  ask: hashField,
  slot: ordinalField,
  result: v.picklist(ACT_RESULTS),
  reason: written,
  day: dayField,
});

/** What came of a check, by the holder of the slot that was drawn: the numbers, and why a name that matched was kept. */
export const checkedSchema = v.object({
  ...outside,
  kind: v.literal('checked'),
  ref: actRefField,
  slot: ordinalField,
  day: dayField,
  opened: countField,
  unopenable: countField,
  matches: v.pipe(
    v.array(
      v.variant('result', [
        v.object({ result: v.literal('purge'), seal: hashField, order: actRefField }),
        v.object({ result: v.literal('kept'), seal: hashField, reason: written }),
      ]),
    ),
    v.maxLength(MAX_SEALS),
  ),
});

export type CheckedMessage = v.InferOutput<typeof checkedSchema>;
export type OpeningAsk = v.InferOutput<typeof openingSchema>;
export type ExtensionAsk = v.InferOutput<typeof extensionSchema>;
export type OrderAsk = v.InferOutput<typeof orderSchema>;
export type CheckAsk = v.InferOutput<typeof checkSchema>;
/** Anything that guardians are asked to decide. */
export type AskMessage = v.InferOutput<typeof askSchema>;
/** What one guardian decided, and why. */
export type ActDecisionMessage = v.InferOutput<typeof actDecisionSchema>;
