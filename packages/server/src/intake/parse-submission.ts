// `POST /reports` is parsed by hand: it is the one call whose speed decides how a surge is survived, and its
// texts are long. The platform's own base64url and hashes do it in a tenth of the time of a schema.

import { isAscii } from 'node:buffer';
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
  /**
   * b64 H over what is reported: equal for the same report sent again. Work and passes are left out: what was paid
   * may change, and whoever knows a pass could find out from this which report came with it.
   */
  readonly body: string;
  /** As they came; the gate looks at them. */
  readonly pass: string | null;
  readonly work: string | null;
}

type Members = { readonly [Name in keyof SubmitReport]?: unknown };

const NEEDED = ['desk', 'epoch', 'mailbox', 'commitment', 'envelope'] as const;
const KNOWN: ReadonlySet<string> = new Set<keyof SubmitReport>([
  ...NEEDED,
  ...(['kept', 'urgent', 'uploads', 'pass', 'work'] as const),
]);

const DESK = /^[a-z0-9-]{1,64}$/;
const B64_HASH_LENGTH = 43;
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
  const { desk, epoch, mailbox, urgent = false, ...members } = parseMembers(bytes);
  if (!isText(desk, 64) || !DESK.test(desk) || !isOrdinal(epoch)) throw malformed();
  if (typeof urgent !== 'boolean' || !isText(mailbox, B64_HASH_LENGTH)) throw malformed();
  decodeExactly(mailbox, HASH_BYTES);
  const commitment = decodeExactly(members.commitment, HASH_BYTES);
  const uploads = parseUploads(members.uploads);
  const pass = parseOptionalText(members.pass, MAX_PASS_LENGTH);
  const work = parseOptionalText(members.work, MAX_WORK_LENGTH);
  const envelope = parseEnvelope(members.envelope);
  const kept = members.kept === undefined ? null : parseEnvelope(members.kept, KEPT_SIZES);
  const told = [desk, epoch, mailbox, members.commitment, envelope.id, kept?.id, urgent, uploads];
  const body = hash('sha256', JSON.stringify(told), 'base64url');
  return { desk, epoch, mailbox, commitment, envelope, kept, urgent, uploads, body, pass, work };
}

/**
 * Parses a sealed envelope in b64.
 *
 * @throws Problem or ProtocolError `malformed` or `not-sealed`.
 */
export function parseEnvelope(text: unknown, sizes: readonly number[] = ENVELOPE_BYTES): SealedEnvelope {
  const bytes = decodeB64(text);
  checkEnvelope(bytes, sizes);
  return { id: hash('sha256', bytes, 'base64url'), bytes };
}

function parseMembers(bytes: Uint8Array): Members {
  const value = parseText(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  for (const name of Object.keys(value)) if (!KNOWN.has(name)) throw malformed();
  for (const name of NEEDED) if (!Object.hasOwn(value, name)) throw malformed();
  return value;
}

/** JSON that is ASCII, as every client's is, need not be decoded first. */
function parseText(bytes: Uint8Array): unknown {
  if (!isAscii(bytes)) return parseJson(bytes);
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  } catch {
    throw malformed();
  }
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
  const bytes = decodeB64(text);
  if (bytes.length !== length) throw malformed();
  return bytes;
}

/**
 * Canonical base64url (`decodeB64` of the protocol). Node skips what it does not know, so that less comes out
 * than the length promises; it also takes the characters of plain base64, and bits that belong to no byte.
 */
function decodeB64(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw malformed();
  const bytes = Buffer.from(text, 'base64url');
  const isWhole = text.length % 4 !== 1 && bytes.length === Math.floor((text.length * 3) / 4);
  if (!isWhole || text.includes('+') || text.includes('/')) throw malformed();
  const tail = text.length % 4;
  const isCanonical =
    tail === 0 || bytes.toString('base64url', bytes.length - tail + 1) === text.slice(-tail);
  if (!isCanonical) throw malformed();
  return bytes;
}

function malformed(): Problem {
  return new Problem('malformed');
}
