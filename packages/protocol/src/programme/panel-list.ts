// Who decides on awards, in the programme's own word: canonical JSON under a statement of kind `panel`. What is
// recommended is sealed to members of this list and to nobody else, so that whoever runs the server adds no reader
// without the programme key.
//
//   {"day":"2026-11-21","members":[{"account":"ida","recipient":"age1pq1…","verify":"<b64>"}],"origin":"harbour.example",
//    "sequence":1,"v":1}

import * as v from 'valibot';
import { type Bytes, utf8 } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import {
  accountField,
  dayField,
  ordinalField,
  originField,
  parseAs,
  recipientField,
  verifyField,
} from '../fields.ts';
import { type StatementClaim, verifyStatement } from './statement.ts';

const MAX_PANEL = 64;

const panelListSchema = v.pipe(
  v.object({
    v: v.literal(1),
    origin: originField,
    sequence: ordinalField,
    day: dayField,
    members: v.pipe(
      v.array(v.object({ account: accountField, recipient: recipientField, verify: verifyField })),
      v.maxLength(MAX_PANEL),
    ),
  }),
  v.check(
    ({ members }) =>
      (['account', 'recipient', 'verify'] as const).every(
        (key) => new Set(members.map((member) => member[key])).size === members.length,
      ),
    'two members have something in common',
  ),
);

/** Who decides on awards, each with their keys. */
export type PanelList = v.InferOutput<typeof panelListSchema>;
export type PanelMember = PanelList['members'][number];

/** The bytes that the statement is about. @throws ProtocolError `malformed` for two members with one key. */
export function formatPanelList(list: PanelList): Bytes {
  return canonicalBytes(parseAs(panelListSchema, list));
}

/** @throws ProtocolError `malformed`. */
export function parsePanelList(list: string): PanelList {
  return parseAs(panelListSchema, parseJson(utf8(list)));
}

/**
 * Verifies the list by the programme's key.
 *
 * @param claim.list the exact JSON text.
 * @param claim.minSequence the highest sequence of a list that this client has met.
 * @throws ProtocolError `malformed`, `unverified` or `expired`.
 */
export function verifyPanelList({
  list,
  minSequence = 1,
  ...claim
}: Pick<StatementClaim, 'note' | 'vkey' | 'day'> & {
  readonly list: string;
  readonly minSequence?: number;
}): PanelList {
  const { origin } = verifyStatement({ ...claim, kind: 'panel', bytes: utf8(list), minSequence: 1 });
  const parsed = parsePanelList(list);
  const isOfProgramme = parsed.origin === origin && parsed.sequence >= minSequence;
  if (!isOfProgramme) throw new ProtocolError('unverified', 'another list');
  return parsed;
}
