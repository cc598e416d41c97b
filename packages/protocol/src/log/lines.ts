// What the log says. A line is the RFC 8785 JSON of one event, without a newline and without personal data.
// Closed lines are hidden behind `closedEntry`; open ones are published as they are.

import * as v from 'valibot';
import { utf8 } from '../bytes.ts';
import { canonicalJson, parseJson } from '../canonical.ts';
import type { Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import {
  b64Of,
  countField,
  dayField,
  hashField,
  monthField,
  ordinalField,
  parseAs,
  wordField,
} from '../fields.ts';

const day = dayField;
const hash = hashField;
const ref = b64Of(16);

/** Events of one report: its n-th entry in the log hides one of these. */
export const ReportEvent = v.variant('type', [
  v.strictObject({ type: v.literal('report'), day, envelope: hash, n: v.literal(0) }),
  v.strictObject({ type: v.literal('opened'), day, n: countField }),
  v.strictObject({ type: v.literal('withdrawn'), day, n: countField }),
  v.strictObject({ type: v.literal('purge'), day, n: countField, rule: wordField }),
]);
export type ReportEvent = v.InferOutput<typeof ReportEvent>;

/** Acts of power, published at once and by name. */
export const PublicAct = v.variant('type', [
  v.strictObject({ type: v.literal('descriptor'), day, hash, sequence: ordinalField }),
  v.strictObject({ type: v.literal('policy'), day, from: day, hash }),
  v.strictObject({ type: v.literal('guardians'), day, from: day, hash }),
  v.strictObject({ type: v.literal('opening-asked'), day, ref }),
  v.strictObject({ type: v.literal('opening-granted'), day, ref }),
  v.strictObject({ type: v.literal('opening-refused'), day, ref }),
  v.strictObject({ type: v.literal('hand-over'), body: wordField, day, ref }),
  v.strictObject({ type: v.literal('extension'), day, ref, until: day }),
  v.strictObject({ type: v.literal('legal-demand'), day, kind: wordField, ref }),
  v.strictObject({ type: v.literal('incident'), day, kind: wordField, ref }),
  v.strictObject({ type: v.literal('order'), act: wordField, day, ref }),
  v.strictObject({ type: v.literal('check'), day, months: v.array(monthField), ref, seals: countField }),
  v.strictObject({ type: v.literal('recovery'), day, desk: wordField, ref }),
  v.strictObject({ type: v.literal('figures'), day, hash, period: monthField }),
]);
export type PublicAct = v.InferOutput<typeof PublicAct>;

const LogLine = v.variant('type', [ReportEvent, PublicAct]);
const MAX_LINE_LENGTH = 4096;

/** Formats a log line. */
export function formatLine(event: ReportEvent | PublicAct): string {
  return canonicalJson(event);
}

/**
 * Parses a log line.
 *
 * @throws ProtocolError `malformed` for an event that this version does not know, or another spelling.
 */
export function parseLine(line: string): ReportEvent | PublicAct {
  if (line.length > MAX_LINE_LENGTH) throw new ProtocolError('too-large', 'a log line over its limit');
  const event = parseAs(LogLine, parseJson(utf8(line)));
  if (formatLine(event) !== line) throw new ProtocolError('malformed', 'not canonical JSON');
  return event;
}

/** The line of a report's arrival, its entry number 0. @param envelope b64 H of the report's envelope. */
export function reportLine(day: Day, envelope: string): string {
  return formatLine({ type: 'report', day, envelope, n: 0 });
}

/** The line of a report's opening by the desk. @param n the number of the report's earlier entries. */
export function openedLine(day: Day, n: number): string {
  return formatLine({ type: 'opened', day, n });
}

/** The line of a withdrawal. @param n the number of the report's earlier entries. */
export function withdrawnLine(day: Day, n: number): string {
  return formatLine({ type: 'withdrawn', day, n });
}

/** The line of a purge, with the retention rule that asked for it. */
export function purgeLine(day: Day, n: number, rule: string): string {
  return formatLine({ type: 'purge', day, n, rule });
}

/** The line of a descriptor's publication. @param hash b64 H of the descriptor's bytes. */
export function descriptorLine(day: Day, hash: string, sequence: number): string {
  return formatLine({ type: 'descriptor', day, hash, sequence });
}

/** The line of a policy's publication. @param from the day from which it holds. */
export function policyLine(day: Day, from: Day, hash: string): string {
  return formatLine({ type: 'policy', day, from, hash });
}
