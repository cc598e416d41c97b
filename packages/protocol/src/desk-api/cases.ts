// Bodies of the calls about epochs, reports and cases, below /desk/api/v1: unknown members are refused in requests
// and ignored in answers.

import * as v from 'valibot';
import {
  accountField,
  countField,
  dayField,
  deskField,
  hashField,
  ordinalField,
  recipientField,
  textUpTo,
  verifyField,
} from '../fields.ts';
import { CATEGORIES, DUE_KINDS, SCRUBS } from '../policy/categories.ts';
import { OUTCOMES } from '../policy/redress.ts';
import { nameSealSchema } from '../sealed/messages.ts';
import { CASE_STATES, decisionColumns, handOverListSchema } from './decisions.ts';
import { card, caseId, envelope, sealedCopy, wrap, wraps } from './parts.ts';

/** A case's id, or nothing before the first one. */
const MAX_CURSOR = 32;

const epochFields = {
  epoch: ordinalField,
  recipient: recipientField,
  verify: verifyField,
  from: dayField,
  until: dayField,
  acceptUntil: dayField,
};

/** Answer to `GET /epochs`: `wrap` is the asking member's own. */
export const epochListSchema = v.array(v.object({ ...epochFields, wrap: v.nullable(wrap) }));
export type EpochList = v.InferOutput<typeof epochListSchema>;

/** `POST /epochs`: wraps for exactly the admitted members. */
export const addEpochSchema = v.strictObject({ ...epochFields, wraps });
export type AddEpoch = v.InferOutput<typeof addEpochSchema>;

/** Answer to `GET /wraps/missing`: cases that members admitted meanwhile cannot open yet. */
export const missingWrapsSchema = v.array(v.object({ case: caseId, accounts: v.array(accountField) }));
export type MissingWraps = v.InferOutput<typeof missingWrapsSchema>;

/** `POST /cases/:id/wraps`: for members of the verified roster who lack one. */
export const fillWrapsSchema = v.strictObject({ wraps });
export type FillWraps = v.InferOutput<typeof fillWrapsSchema>;

/** Answer to `GET /queue`: what the server may know of a report before it is opened. */
export const queueSchema = v.array(
  v.object({
    report: hashField,
    day: dayField,
    size: countField,
    urgent: v.boolean(),
    screenBy: v.nullable(textUpTo(32)),
    due: dayField,
    warnOn: dayField,
    claimant: v.nullable(accountField),
  }),
);
export type Queue = v.InferOutput<typeof queueSchema>;

/** Answer to `GET /unopenable`: what no key at the desk opened, until it is purged. */
export const unopenableListSchema = v.array(
  v.object({
    report: hashField,
    day: dayField,
    size: countField,
    urgent: v.boolean(),
    purgeOn: v.nullable(dayField),
  }),
);
export type UnopenableList = v.InferOutput<typeof unopenableListSchema>;

/** `POST /reports/:report/claim`, `/release`, `/unopenable`; `POST /cases/:id/reopen` */
export const emptyRequestSchema = v.strictObject({});

/** Answer to `POST /reports/:report/claim` */
export const claimedSchema = v.object({
  epoch: ordinalField,
  envelope,
  day: dayField,
  followUps: v.array(v.object({ envelope, epoch: ordinalField, day: dayField })),
});
export type Claimed = v.InferOutput<typeof claimedSchema>;

/**
 * `POST /reports/:report/open`: one transaction makes the case. The name seal of the report, where it has one, goes
 * along: it is kept apart from the case.
 */
export const openReportSchema = v.pipe(
  v.strictObject({
    case: v.strictObject({ id: caseId, recipient: recipientField, wraps }),
    content: sealedCopy,
    opened: envelope,
    copy: sealedCopy,
    card,
    cardEpoch: ordinalField,
    hasSeal: v.boolean(),
    seal: v.exactOptional(nameSealSchema),
  }),
  v.check(({ hasSeal, seal }) => hasSeal === (seal !== undefined), 'a seal that is told of and not there'),
);
export type OpenReport = v.InferOutput<typeof openReportSchema>;
export const caseMadeSchema = v.object({ case: caseId });

/** `null` until the case, or a later message, has been scrubbed. */
const scrub = v.nullable(v.picklist(SCRUBS));

const caseFields = {
  case: caseId,
  report: hashField,
  /** To which the report came and whose `epoch` it is sealed to: another than the asking member's once the case has been moved. */
  firstDesk: deskField,
  epoch: ordinalField,
  day: dayField,
  size: countField,
  urgent: v.boolean(),
  hasSeal: v.boolean(),
  claimant: v.nullable(accountField),
  state: v.picklist(CASE_STATES),
  due: v.nullable(dayField),
  dueKind: v.nullable(v.picklist(DUE_KINDS)),
  warnOn: v.nullable(dayField),
  /** When everything of a finished case is deleted. */
  purgeOn: v.nullable(dayField),
  disposition: v.nullable(v.picklist(OUTCOMES)),
  category: v.nullable(v.picklist(CATEGORIES)),
  cluster: v.nullable(caseId),
  scrub,
  ...decisionColumns,
  /** `null` from when a case is moved to this desk until somebody who has taken it seals one. */
  card: v.nullable(card),
  cardEpoch: v.nullable(ordinalField),
  unread: countField,
};
const caseRow = { ...caseFields, recipient: recipientField, wrap: v.nullable(wrap) };
/** A case in the list: `held` is whether the asking member has a wrap of its key. */
const listedCaseSchema = v.object({ ...caseFields, held: v.boolean() });
const caseRowSchema = v.object(caseRow);
const goneCaseSchema = v.object({
  case: caseId,
  day: dayField,
  state: v.picklist(['withdrawn', 'purged', 'recused', 'moved']),
});

/** Answer to `GET /cases`: of what was withdrawn, purged or moved away, or is not for the asking member, only a bare row is left. */
export const caseListSchema = v.array(v.variant('state', [caseRowSchema, goneCaseSchema]));
export type CaseRow = v.InferOutput<typeof caseRowSchema>;
export type GoneCase = v.InferOutput<typeof goneCaseSchema>;
export type CaseList = v.InferOutput<typeof caseListSchema>;

/** Answer to `GET /cards`: a part of the list. `next` is what to ask `after` for more of it; null at its end. */
export const cardPageSchema = v.object({
  rows: v.array(v.variant('state', [listedCaseSchema, goneCaseSchema])),
  next: v.nullable(textUpTo(MAX_CURSOR)),
});
export type CardPage = v.InferOutput<typeof cardPageSchema>;
export type ListedCase = v.InferOutput<typeof listedCaseSchema>;

/** Answer to `GET /summaries`: the working summaries that the member may read, each with the way to its case's key. */
export const summaryPageSchema = v.object({
  rows: v.array(
    v.object({ case: caseId, report: hashField, recipient: recipientField, wrap, summary: sealedCopy }),
  ),
  next: v.nullable(textUpTo(MAX_CURSOR)),
});
export type SummaryPage = v.InferOutput<typeof summaryPageSchema>;

/** One envelope of a case's conversation; `in` runs from the reporter to the desk. */
const conversationItemSchema = v.object({
  id: hashField,
  direction: v.picklist(['in', 'out']),
  day: dayField,
  n: countField,
  /** Whose epoch it is. */
  desk: deskField,
  epoch: ordinalField,
  envelope: v.nullable(envelope),
  copy: v.nullable(sealedCopy),
  /** Of what came in; `null` too for what the desk sent. */
  scrub,
});
export type ConversationItem = v.InferOutput<typeof conversationItemSchema>;

const deskRecord = v.object({
  id: caseId,
  day: dayField,
  copy: sealedCopy,
  /** The original that it tells of, with which it is read and destroyed; `null` where it tells of none. */
  of: v.nullable(hashField),
});

/**
 * Answer to `GET /cases/:id`. `content` is the report where the asking member may read it, otherwise the extract that
 * stands for it. `ownNotes` are sealed to the asking member alone.
 */
export const caseSchema = v.object({
  ...caseRow,
  content: sealedCopy,
  conversation: v.array(conversationItemSchema),
  summary: v.nullable(sealedCopy),
  notes: v.array(deskRecord),
  ownNotes: v.array(v.object({ id: caseId, day: dayField, file: sealedCopy })),
  handOvers: handOverListSchema,
  sentLast: v.nullable(hashField),
  receivedLast: hashField,
});
export type Case = v.InferOutput<typeof caseSchema>;

/** `PUT /cases/:id/conversation/:id`: a follow-up sealed again, from the epoch to the case. */
export const resealSchema = v.strictObject({ copy: sealedCopy });
export type Reseal = v.InferOutput<typeof resealSchema>;

/** `POST /cases/:id/replies`: `prev` is b64 H of the desk's last envelope. */
export const replySchema = v.strictObject({ prev: v.nullable(hashField), envelope, copy: sealedCopy });
export type Reply = v.InferOutput<typeof replySchema>;

/** `POST /cases/:id/notes`: any record of the desk. `of`: the original whose words it repeats, as a translation does. */
export const noteSchema = v.strictObject({ copy: sealedCopy, of: v.exactOptional(hashField) });
export type Note = v.InferOutput<typeof noteSchema>;
export const noteMadeSchema = v.object({ id: caseId });

/** `POST /cases/:id/own-notes`: sealed to its author alone. */
export const ownNoteSchema = v.strictObject({ file: sealedCopy });
export type OwnNote = v.InferOutput<typeof ownNoteSchema>;

/** `PUT /cases/:id/card` */
export const putCardSchema = v.strictObject({ card, cardEpoch: ordinalField });
export type PutCard = v.InferOutput<typeof putCardSchema>;
