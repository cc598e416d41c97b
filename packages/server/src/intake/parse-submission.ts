// `POST /reports` is parsed by hand: it is the one call whose speed decides how a surge is survived, and its
// texts are long. The platform's own base64url and hashes do it in a tenth of the time of a schema.

import { hash } from 'node:crypto';
import { checkEnvelope, ENVELOPE_BYTES, parseJson, type SubmitReport } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import type { SealedEnvelope } from './new-report.ts';

/** What somebody submits, in its one right form; whether the desk takes it is not known yet. */
export interface Submission {
  readonly desk: string;
  readonly epoch: number;
  readonly mailbox: string;
  /** C, 32 bytes. */
  readonly commitment: Uint8Array;
  readonly envelope: SealedEnvelope;
  readonly kept: SealedEnvelope | null;
  readonly urgent: boolean;
  /** Ids of uploads that the report names. */
  readonly uploads: readonly string[];
  /** b64 H over all members but the work: equal for the same report sent again. */
  readonly body: string;
}

const MEMBERS: Readonly<Record<keyof SubmitReport, 'needed' | 'optional'>> = {
  desk: 'needed',
  epoch: 'needed',
  mailbox: 'needed',
  commitment: 'needed',
  envelope: 'needed',
  kept: 'optional',
  urgent: 'optional',
  uploads: 'optional',
  pass: 'optional',
  work: 'optional',
};

const DESK = /^[a-z0-9-]{1,64}$/;
const MAX_PASS_LENGTH = 2048;
const MAX_WORK_LENGTH = 4096;
const MAX_UPLOADS = 64;
const MAX_UPLOAD_LENGTH = 64;
const HASH_BYTES = 32;
const KEPT_SIZES = ENVELOPE_BYTES.slice(0, 1);

/**
 * Parses the body of `POST /reports`.
 *
 * @throws Problem or ProtocolError `malformed` or `not-sealed`.
 */
export function parseSubmission(bytes: Uint8Array): Submission {
  const members = parseMembers(parseJson(bytes));
  const { desk, epoch, mailbox, urgent = false } = members;
  if (!isText(desk, 64) || !DESK.test(desk) || !isOrdinal(epoch)) throw malformed();
  if (typeof urgent !== 'boolean' || !isText(mailbox, 43)) throw malformed();
  decodeExactly(mailbox, HASH_BYTES);
  const commitment = decodeExactly(members['commitment'], HASH_BYTES);
  const uploads = parseUploads(members['uploads']);
  const pass = parseOptionalText(members['pass'], MAX_PASS_LENGTH);
  parseOptionalText(members['work'], MAX_WORK_LENGTH);
  const envelope = parseEnvelope(members['envelope']);
  const kept = members['kept'] === undefined ? null : parseEnvelope(members['kept'], KEPT_SIZES);
  const told = [desk, epoch, mailbox, members['commitment'], envelope.id, kept?.id, urgent, uploads, pass];
  const body = hash('sha256', JSON.stringify(told), 'base64url');
  return { desk, epoch, mailbox, commitment, envelope, kept, urgent, uploads, body };
}

/**
 * Parses a sealed envelope in b64.
 *
 * @throws Problem or ProtocolError `malformed` or `not-sealed`.
 */
export function parseEnvelope(text: unknown, sizes: readonly number[] = ENVELOPE_BYTES): SealedEnvelope {
  const bytes = decode(text);
  checkEnvelope(bytes, sizes);
  return { id: hash('sha256', bytes, 'base64url'), bytes };
}

function parseMembers(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) if (!Object.hasOwn(MEMBERS, name)) throw malformed();
  for (const [name, need] of Object.entries(MEMBERS)) {
    if (need === 'needed' && !Object.hasOwn(members, name)) throw malformed();
  }
  return members;
}

function parseUploads(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MAX_UPLOADS) throw malformed();
  if (!value.every((upload) => isText(upload, MAX_UPLOAD_LENGTH))) throw malformed();
  return value;
}

function parseOptionalText(value: unknown, maxLength: number): string | null {
  if (value === undefined) return null;
  if (!isText(value, maxLength)) throw malformed();
  return value;
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength && value.isWellFormed();
}

function isOrdinal(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function decodeExactly(text: unknown, length: number): Uint8Array {
  const bytes = decode(text);
  if (bytes.length !== length) throw malformed();
  return bytes;
}

function decode(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw malformed();
  const bytes = Buffer.from(text, 'base64url');
  // Node decodes leniently; only the canonical spelling comes out again as it went in.
  if (bytes.toString('base64url') !== text) throw malformed();
  return bytes;
}

function malformed(): Problem {
  return new Problem('malformed');
}
