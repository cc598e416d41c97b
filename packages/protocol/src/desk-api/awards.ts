// Thanks and rewards, below /desk/api/v1: what a desk recommends, what the panel decides, and the offer. The server counts
// votes and amounts; why is sealed to whoever decides.

import * as v from 'valibot';
import { accountField, dayField, deskField, hashField, ordinalField, textUpTo } from '../fields.ts';
import { ACT_RESULTS, ACT_STATES } from '../policy/acts.ts';
import { awardRefField, awardSchema } from '../sealed/award-messages.ts';
import { replySchema } from './cases.ts';
import { caseId, envelope, personName, recordOf, sealedCopy } from './parts.ts';

const MAX_PANEL = 64;
const MAX_PANEL_LIST = 262_144;
const MAX_NOTE = 4_096;

const panelEnvelopes = recordOf(accountField, envelope, MAX_PANEL);
const named = v.array(v.object({ account: accountField, name: personName }));

/** Answer to `GET /panel`: who decides on awards. `null` where there is none yet. */
export const panelAnswerSchema = v.object({
  /** The list in force, exactly as the programme key signed for it; and that signature. */
  list: v.nullable(textUpTo(MAX_PANEL_LIST)),
  note: v.nullable(textUpTo(MAX_NOTE)),
  /** What those on either list are called. */
  names: named,
  /** Who holds the role and is on no list yet. */
  waiting: named,
  /** On the list in force, and without the role by now: they decide nothing. */
  left: v.array(accountField),
  /** The next list, where it waits for a programme key that is kept elsewhere. */
  draft: v.nullable(textUpTo(MAX_PANEL_LIST)),
});
export type PanelAnswer = v.InferOutput<typeof panelAnswerSchema>;

/** Answer to `POST /panel`: whether the list is in force, or waits for the programme key. */
export const panelMadeSchema = v.object({ isSigned: v.boolean() });

/** `POST /cases/:id/facts`: `record` is the frame of kind `facts`, sealed to the case. */
export const addFactsSchema = v.strictObject({ ref: awardRefField, record: sealedCopy });
export type AddFacts = v.InferOutput<typeof addFactsSchema>;

/**
 * `POST /cases/:id/recommendation`: to exactly the accounts of `deciders`. `facts` names those that it rests on, `panel` is
 * the sequence of the list in force, and `award` what stands in the frame.
 */
export const recommendSchema = v.strictObject({
  ref: awardRefField,
  facts: awardRefField,
  award: awardSchema,
  panel: ordinalField,
  envelopes: panelEnvelopes,
  own: envelope,
});
export type Recommend = v.InferOutput<typeof recommendSchema>;

/** `POST /cases/:id/offer`: `hash` is b64 H of the secret in the reply, `until` the day that stands there. */
export const makeOfferSchema = v.strictObject({
  award: awardRefField,
  hash: hashField,
  until: dayField,
  reply: replySchema,
});
export type MakeOffer = v.InferOutput<typeof makeOfferSchema>;

const result = v.picklist(ACT_RESULTS);
const state = v.picklist(ACT_STATES);

/** An award as everybody who may know of it is told. */
const awardRow = {
  ref: awardRefField,
  award: awardSchema,
  desk: deskField,
  /** Who recommended it, and whose facts it rests on. */
  account: accountField,
  verifier: accountField,
  facts: awardRefField,
  day: dayField,
  /** The last day on which it can be decided. */
  closesOn: dayField,
  state,
  closedOn: v.nullable(dayField),
  /** How many have to grant it. */
  approvals: ordinalField,
};

/** A decision as its reader is given it, once the award is closed. `envelope` is to the reader; null where they have none. */
const closedVote = v.object({
  account: accountField,
  result,
  day: dayField,
  envelope: v.nullable(envelope),
});

/** Answer to `GET /cases/:id/awards`. */
export const caseAwardsSchema = v.object({
  /** Who of the panel may decide on what one recommends about this case: to them alone it is sealed. */
  deciders: v.array(accountField),
  /** What has been verified; `record` is its id among the case's notes. */
  facts: v.array(v.object({ ref: awardRefField, account: accountField, day: dayField, record: caseId })),
  /** Newest first. */
  awards: v.array(
    v.object({
      ...awardRow,
      /** The recommendation, to its author. */
      own: v.nullable(envelope),
      /** Empty until it is closed. */
      votes: v.array(closedVote),
      /** The last day for a claim, if it were offered today; null unless it is granted and not offered yet. */
      offerUntil: v.nullable(dayField),
      offer: v.nullable(v.object({ day: dayField, until: dayField })),
    }),
  ),
});
export type CaseAwards = v.InferOutput<typeof caseAwardsSchema>;

/** An award as a member of the panel sees it: also their own decision, and whether they have stepped back. */
const panelAward = {
  ...awardRow,
  decided: v.nullable(result),
  recused: v.boolean(),
  mayDecide: v.boolean(),
};

/** Answer to `GET /awards`, oldest first: what is open, and what was closed in the last year. */
export const awardListSchema = v.array(v.object(panelAward));
export type AwardList = v.InferOutput<typeof awardListSchema>;
export type PanelAwardRow = AwardList[number];

/** Answer to `GET /awards/:id`. */
export const panelAwardSchema = v.object({
  ...panelAward,
  /** The recommendation, to oneself; null once one has stepped back. */
  envelope: v.nullable(envelope),
  /** To whom of the panel one's decision is sealed, oneself among them. */
  readers: v.array(accountField),
  /** Empty until it is closed: each decides alone. */
  votes: v.array(closedVote),
});
export type PanelAward = v.InferOutput<typeof panelAwardSchema>;

/** `POST /awards/:id/decision`: to exactly the accounts of `readers`, and to whoever recommended. */
export const decideAwardSchema = v.strictObject({
  result,
  panel: ordinalField,
  envelopes: panelEnvelopes,
  recommender: envelope,
});
export type DecideAward = v.InferOutput<typeof decideAwardSchema>;
