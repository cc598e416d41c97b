// What a programme says of itself by its key, for a time: which site is its own, which demands it has received,
// who decides on awards.
// Five lines, the last but the signature's being H of exact bytes that are served beside it:
//
//   harbour.example/site
//   7                                                (sequence)
//   2026-11-21                                       (day)
//   2026-12-20                                       (the last day on which it holds)
//   TFA8pndh5cSq7P6ZYkTCXYwLQJAtEIXIW0RovVZ1SMY      (b64 H)
//
//   — harbour.example/programme …

import { hashB64, isB64 } from '../base64url.ts';
import { type Day, isAfter, isDay } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { isOrigin } from '../keyring/forms.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';
import { parseVkey } from '../log/vkey.ts';

/**
 * `site`: of `/programme.json`, which names the site's manifest. `demands`: of the record of legal demands. `panel`: of the
 * list of those who decide on awards.
 */
export const STATEMENT_KINDS = ['site', 'demands', 'panel'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface Statement {
  readonly origin: string;
  readonly kind: StatementKind;
  readonly sequence: number;
  readonly day: Day;
  /** The last day on which it holds. */
  readonly expires: Day;
  /** b64 H of the bytes that it is about. */
  readonly hash: string;
}

/** A statement as served, and what a client holds against it. */
export interface StatementClaim {
  readonly kind: StatementKind;
  /** The bytes that it is said to be about. */
  readonly bytes: Uint8Array;
  readonly note: string;
  /** The programme key, named `<origin>/programme`. */
  readonly vkey: string;
  readonly day: Day;
  /** The highest sequence that this client has met. */
  readonly minSequence: number;
}

/** The text that the programme key signs, also shown where the key is offline. */
export function formatStatement({ origin, kind, sequence, day, expires, hash }: Statement): string {
  return `${origin}/${kind}\n${sequence}\n${day}\n${expires}\n${hash}\n`;
}

/**
 * Parses a statement's text.
 *
 * @throws ProtocolError `malformed` for what is none, or is spelled otherwise.
 */
export function parseStatement(text: string): Statement {
  const [heading = '', count = '', day = '', expires = '', hash = ''] = text.split('\n', 5);
  const slash = heading.lastIndexOf('/');
  const kind = STATEMENT_KINDS.find((known) => known === heading.slice(slash + 1));
  const statement = { origin: heading.slice(0, slash), sequence: Number(count), day, expires, hash };
  const isWhole = isOrigin(statement.origin) && isDay(day) && isDay(expires) && isB64(hash, 32);
  if (kind === undefined || !isWhole || !/^[1-9]\d{0,14}$/.test(count)) throw malformed();
  if (formatStatement({ ...statement, kind }) !== text) throw malformed();
  return { ...statement, kind };
}

/** Signs a statement. @param signer the programme key, named `<origin>/programme`. */
export function signStatement(statement: Statement, signer: NoteSigner): string {
  return signNote(formatStatement(statement), [signer]);
}

/**
 * Verifies a statement: by the programme's key, of that kind, about these bytes, not older than one already met,
 * and still holding.
 *
 * @throws ProtocolError `malformed`, `unverified` or `expired`.
 */
export function verifyStatement(claim: StatementClaim): Statement {
  const { kind, bytes, note, vkey, day, minSequence } = claim;
  const { text } = verifyNote(note, [vkey]);
  const statement = parseStatement(text);
  const isOfProgramme = parseVkey(vkey).name === `${statement.origin}/programme`;
  if (!isOfProgramme || statement.kind !== kind || statement.hash !== hashB64(bytes))
    throw new ProtocolError('unverified', 'a statement about something else');
  if (statement.sequence < minSequence) throw new ProtocolError('unverified', 'an older statement');
  if (isAfter(day, statement.expires)) throw new ProtocolError('expired', 'the statement has run out');
  return statement;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not a statement');
}
