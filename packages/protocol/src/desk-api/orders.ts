// Orders of guardians to a desk, below /desk/api/v1.

import * as v from 'valibot';
import { dayField, deskField, ordinalField } from '../fields.ts';
import { ORDERS } from '../policy/acts.ts';
import { actRefField } from '../sealed/act-messages.ts';
import { caseId, envelope, sealedCopy } from './parts.ts';

const order = v.picklist(ORDERS);

/**
 * `details` of `POST /acts` for an order. `envelope` is the ask once more, sealed to the epoch of the desk that has the case: so
 * that whoever carries it out reads why.
 */
export const orderDetailsSchema = v.strictObject({
  order,
  case: caseId,
  desk: deskField,
  epoch: ordinalField,
  envelope,
});
export type OrderDetails = v.InferOutput<typeof orderDetailsSchema>;

/** Answer to `GET /orders`: what guardians have ordered of one's own desk, the newest first. */
export const orderListSchema = v.array(
  v.object({
    ref: actRefField,
    order,
    case: caseId,
    grantedOn: dayField,
    doneOn: v.nullable(dayField),
    epoch: ordinalField,
    /** Null once the case is gone. */
    envelope: v.nullable(envelope),
  }),
);
export type OrderList = v.InferOutput<typeof orderListSchema>;

/** `POST /orders/:id/done`, of a correction: the copy of a note that says what was put right. */
export const orderDoneSchema = v.strictObject({ record: sealedCopy });
export type OrderDone = v.InferOutput<typeof orderDoneSchema>;

/** Orders as guardians see them, in the answer to `GET /oversight`: the newest first. */
export const watchedOrder = v.object({
  ref: actRefField,
  order,
  case: caseId,
  desk: deskField,
  askedOn: dayField,
  grantedOn: v.nullable(dayField),
  doneOn: v.nullable(dayField),
});
