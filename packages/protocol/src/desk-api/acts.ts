// Bodies of the calls by which leads ask guardians and guardians decide, below /desk/api/v1.

import * as v from 'valibot';
import { accountField, b64Of, dayField, deskField, hashField, ordinalField } from '../fields.ts';
import { ACT_RESULTS, ACT_STATES, ACTS, SEALED_CONTENTS } from '../policy/acts.ts';
import { actRefField } from '../sealed/act-messages.ts';
import { nameSealSchema } from '../sealed/messages.ts';
import { SHARE_ENVELOPE_BYTES } from '../sealed/structure.ts';
import { caseId, envelope } from './parts.ts';

const MAX_SHARES = 1_000;
const MAX_SLOTS = 7;

const share = b64Of(SHARE_ENVELOPE_BYTES);
const act = v.picklist(ACTS);
const state = v.picklist(ACT_STATES);
const result = v.picklist(ACT_RESULTS);
const of = v.picklist(SEALED_CONTENTS);

const slotKey = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/));
/** One envelope to each slot, by its number. */
const slotEnvelopes = v.pipe(
  v.record(slotKey, envelope),
  v.check((record) => Object.keys(record).length <= MAX_SLOTS, 'too many slots'),
);

/** An ask, sealed to every slot of the block in force, whose version is `block`, and to the asker. */
const sealedAsk = { ref: actRefField, block: ordinalField, envelopes: slotEnvelopes, own: envelope };

/** `POST /openings`. `seal` is b64 H of the seal's file. */
export const askOpeningSchema = v.strictObject({ ...sealedAsk, case: caseId, seal: hashField, of });
export type AskOpening = v.InferOutput<typeof askOpeningSchema>;

/** `POST /extensions`: as an opening, with the day until which the seal is to be kept. */
export const askExtensionSchema = v.strictObject({ ...askOpeningSchema.entries, until: dayField });
export type AskExtension = v.InferOutput<typeof askExtensionSchema>;

/** `POST /acts`, of a guardian. What `details` are depends on `act`. */
export const proposeActSchema = v.strictObject({ ...sealedAsk, act, details: v.unknown() });
export type ProposeAct = v.InferOutput<typeof proposeActSchema>;

/** An act as lists show it. */
const actRow = {
  ref: actRefField,
  act,
  /** Of whoever asked. */
  desk: deskField,
  account: accountField,
  day: dayField,
  /** The last day on which it can be decided; of a notice, the day by which it is to be. */
  closesOn: dayField,
  state,
  closedOn: v.nullable(dayField),
  /** The version of the guardians who were asked. */
  block: ordinalField,
  seal: v.nullable(hashField),
  of: v.nullable(of),
  /** Of an extension. */
  until: v.nullable(dayField),
  /** Of a notice: the opening by which it fell due. */
  opening: v.nullable(actRefField),
};

/** A decision as its reader is given it, once the act is closed. `envelope` is to the reader; null where they have none. */
const closedVote = v.object({
  slot: ordinalField,
  result,
  day: dayField,
  envelope: v.nullable(envelope),
});

/** Answer to `GET /cases/:id/seals`: what of a case only guardians can open. */
export const caseSealsSchema = v.array(
  v.object({
    /** b64 H of the seal's file. */
    seal: hashField,
    of,
    /** Of a restricted original: b64 H of the envelope in which it came. */
    original: v.nullable(hashField),
    /** The day on which it is destroyed. */
    until: dayField,
    acts: v.array(v.object(actRow)),
  }),
);
export type CaseSeals = v.InferOutput<typeof caseSealsSchema>;

/** Answer to `GET /openings`: what a lead has asked, newest first. */
export const askedListSchema = v.array(v.object({ ...actRow, case: caseId }));
export type AskedList = v.InferOutput<typeof askedListSchema>;

/** Answer to `GET /openings/:id`, to the lead who asked. */
export const askedActSchema = v.object({
  ...actRow,
  case: caseId,
  /** The ask, sealed to the asker. */
  own: envelope,
  /** Empty until it is closed. */
  votes: v.array(closedVote),
  /** Whether the person named is told, once that is due. */
  notice: v.nullable(v.object({ ...actRow, votes: v.array(closedVote) })),
});
export type AskedAct = v.InferOutput<typeof askedActSchema>;

/** Answer to `POST /openings/:id/read`: the seal's file, and the shares that guardians gave for it. */
export const openedSealSchema = v.object({ file: nameSealSchema.entries.file, shares: v.array(share) });
export type OpenedSeal = v.InferOutput<typeof openedSealSchema>;

/** An act as a guardian's list shows it: also the own slot among those asked, and one's own decision. */
const guardiansAct = { ...actRow, slot: v.nullable(ordinalField), decided: v.nullable(result) };

/** Answer to `GET /acts`, oldest first: what is open, and what was closed in the last year. */
export const actListSchema = v.array(v.object(guardiansAct));
export type ActList = v.InferOutput<typeof actListSchema>;
export type ActRow = ActList[number];

/** Answer to `GET /acts/:id`. */
export const guardiansActSchema = v.object({
  ...guardiansAct,
  /** The ask, sealed to one's own slot (of a notice: the opening's); null where one was not asked. */
  envelope: v.nullable(envelope),
  /** While it is open: the shares of each seal that it is about, one's own among them. */
  seals: v.array(v.object({ seal: hashField, shares: nameSealSchema.entries.shares })),
  /** Empty until it is closed: each decides alone. */
  votes: v.array(closedVote),
  /** What was asked for this seal before. */
  earlier: v.array(v.object({ ref: actRefField, day: dayField, state })),
});
export type GuardiansAct = v.InferOutput<typeof guardiansActSchema>;

/** `POST /acts/:id/decision` */
export const decideActSchema = v.strictObject({
  result,
  envelopes: slotEnvelopes,
  asker: envelope,
  /** One's share of each seal, sealed to the ask's recipient; none to refuse. */
  shares: v.pipe(v.array(v.strictObject({ seal: hashField, share })), v.maxLength(MAX_SHARES)),
});
export type DecideAct = v.InferOutput<typeof decideActSchema>;
