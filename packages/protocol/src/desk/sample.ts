// A sample: what guardians read of a finished case. Its records are sealed to a keyring of its own, made once, whose
// seed is wrapped for each guardian slot: any one of them reads it, and so nothing that takes a quorum is ever in it.
//
//   sample = {"version", "recipient", "wraps": slot → wrap of the seed, "records": one sealed frame a record}

import { decodeB64, encodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { utf8 } from '../bytes.ts';
import type { Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { parseAs } from '../fields.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import type { GuardianQuorum } from '../seal/name-seal.ts';
import type { DecisionMessage } from '../sealed/decision-messages.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, frameRoom, messageOf, verifyFrame } from '../sealed/frame.ts';
import type { SummaryMessage } from '../sealed/messages.ts';
import type { PackageMessage } from '../sealed/package-message.ts';
import { type SampledRecord, type SampleMessage, sampledRecordSchema } from '../sealed/sample-message.ts';
import { unwrapKeyring, wrapSeed } from '../sealed/wrap.ts';
import type { Wraps } from './wraps.ts';

/** A sample as the server keeps it. */
export interface SealedSample {
  readonly recipient: string;
  /** b64 wraps of its seed, by slot. */
  readonly wraps: Wraps;
  /** b64 of a sealed frame for each record. */
  readonly records: readonly string[];
}

/** Where a sample belongs. */
export interface SamplePlace {
  readonly origin: string;
  readonly desk: string;
  readonly sample: string;
  readonly case: string;
}

/** Of a record of the desk what guardians are given, and nothing that leads to the conversation. */
export function sampledRecord(record: SummaryMessage | DecisionMessage | PackageMessage): SampledRecord {
  const said = record.kind === 'summary' ? { ...record, messages: Object.values(record.messages) } : record;
  return parseAs(sampledRecordSchema, said);
}

/**
 * Seals the records of a case for guardians.
 *
 * @param options.frame signs and pads a message with the own keyring of whoever's browser this is.
 */
export async function sealSample(
  records: readonly SampledRecord[],
  {
    place,
    guardians,
    frame,
    ...by
  }: {
    place: SamplePlace;
    guardians: GuardianQuorum;
    author: string;
    day: Day;
    frame: (message: SampleMessage) => Bytes;
  },
): Promise<SealedSample> {
  const keyring = await makeKeyring(randomBytes(32), place.origin);
  const wraps: Wraps = {};
  for (const { slot, recipient } of guardians.slots) {
    wraps[slot] = encodeB64(await wrapSeed(keyring.seed, recipient));
  }
  const common = { v: 1, kind: 'sample', epoch: null, mailbox: null, prev: null, seen: null } as const;
  const sealed = records.map(async (record, n) => {
    const message = { ...common, ...place, ...by, n, records: records.length, record };
    return encodeB64(await sealFrame(frame(cutToFit(message)), keyring.recipient));
  });
  return { recipient: keyring.recipient, wraps, records: await Promise.all(sealed) };
}

/**
 * Opens a sample and verifies that every record of it is there, in order, and signed by whose browser sealed it.
 *
 * @param slot the keyring of a guardian slot.
 * @param verifyOf the signature key of a member of the desk by its verified roster; null for nobody on it.
 * @throws ProtocolError `unopenable`, `unverified` or `malformed`.
 */
export async function openSample(
  { recipient, wraps, records }: SealedSample,
  {
    place,
    number,
    slot,
    verifyOf,
  }: {
    place: SamplePlace;
    number: number;
    slot: Pick<Keyring, 'identity'>;
    verifyOf: (account: string) => string | null;
  },
): Promise<SampleMessage[]> {
  const wrap = wraps[number];
  if (wrap === undefined) throw new ProtocolError('unopenable', 'not sealed for this slot');
  const { origin } = place;
  const keyring = await unwrapKeyring(decodeB64(wrap), slot.identity, { origin, recipient });
  const opened = records.map(async (record) => {
    const frame = decodeFrame(await openEnvelope(decodeB64(record), keyring.identity));
    const { author } = messageOf(frame.message, 'sample');
    const verify = verifyOf(author);
    if (verify === null) throw new ProtocolError('unverified', 'nobody on the roster');
    return messageOf(verifyFrame(frame, decodeB64(verify, 32)), 'sample');
  });
  const messages = await Promise.all(opened);
  const isWhole = messages.every((message, n) => isPart(message, place, { n, records: records.length }));
  if (isWhole && messages.length > 0) return messages;
  throw new ProtocolError('unverified', 'not the records of this sample');
}

function isPart(
  message: SampleMessage,
  place: SamplePlace,
  { n, records }: { n: number; records: number },
): boolean {
  const isHere = (['origin', 'desk', 'sample', 'case'] as const).every((at) => message[at] === place[at]);
  return isHere && message.n === n && message.records === records;
}

// What just fitted into a record of the desk can be too much beside what a sample says of itself.
function cutToFit(message: SampleMessage): SampleMessage {
  const over = -frameRoom(message);
  if (over <= 0) return message;
  const { record } = message;
  const field = 'facts' in record && typeof record.facts === 'string' ? 'facts' : 'text';
  const text = (record as Record<string, unknown>)[field];
  if (typeof text !== 'string' || utf8(text).length < over) {
    throw new ProtocolError('too-large', 'a record that does not fit');
  }
  return cutToFit({ ...message, isCut: true, record: { ...record, [field]: shortened(text, over) } });
}

// Whole characters: at least as many bytes as are too many, and never half of a pair.
function shortened(text: string, bytes: number): string {
  const kept = text.slice(0, -Math.max(1, Math.ceil(bytes / 3)));
  return kept.isWellFormed() ? kept : kept.slice(0, -1);
}
