// What a programme publishes about itself, one document a month:
//   figures = RFC 8785 JSON
//   note    = signed by the log key: "<origin>/figures", the period, the edition, b64 H(figures), one a line
// and an open `figures` line in the log with the same hash. An edition is never changed; a correction is the next one.

import * as v from 'valibot';
import { hashB64 } from '../base64url.ts';
import { canonicalBytes } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import {
  countField,
  dayField,
  hashField,
  monthField,
  nameField,
  ordinalField,
  originField,
  parseAs,
  textUpTo,
  wordField,
} from '../fields.ts';
import { signNote, verifyNote } from '../log/note.ts';
import type { NoteSigner } from '../log/note-signer.ts';
import { parseVkey } from '../log/vkey.ts';
import { voucherCountSchema } from './voucher-figures.ts';

/** What is counted, and the parts into which it falls. No two rows count the same events, so none gives another away. */
export const FIGURE_ROWS = {
  received: ['all'],
  /** What was passed on is not among them: hand-overs are acts of power, and each is shown. */
  outcome: ['no-further-action', 'unfounded', 'duplicate', 'out-of-scope', 'knowingly-false', 'unopenable'],
  /** Working days until a person first answered. */
  answered: ['0', '1', '2', '3-5', '6+'],
  overdue: ['triage', 'outcome'],
  useful: ['yes', 'no'],
  /** People whom a desk contacted who had nothing to do with it. */
  contacted: ['unconcerned'],
  reopened: ['all'],
  withdrawn: ['all'],
  purged: ['on-time', 'late'],
  /** What the guardians' own desk told people. What they had asked only its members know, so it is not counted. */
  redress: ['upheld', 'partly-upheld', 'not-upheld', 'checked'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FigureRow = keyof typeof FIGURE_ROWS;

/** Acts of power that every month names, also when there were none. */
export const PUBLIC_ACTS = [
  'opening-asked',
  'opening-granted',
  'opening-refused',
  'extension',
  'hand-over',
  'order',
  'check',
  'recovery',
  'legal-demand',
  'incident',
  'guardians',
  'policy',
] as const;

const MAX_CELLS = 200;
const MAX_ACTS = 500;
const MAX_VOUCHER_KEYS = 500;

const cellSchema = v.object({
  row: wordField,
  part: v.pipe(v.string(), v.regex(/^[a-z0-9+/-]{1,64}$/)),
  /** Null where too few happened to be told: they are counted with a later month. */
  count: v.nullable(countField),
  /** The first month whose events are in this cell. */
  since: monthField,
});
const actSchema = v.object({
  act: wordField,
  /** The body, kind or sort that the log's line names. */
  of: v.nullable(wordField),
  count: countField,
  /** Of checks: how many seals they touched. */
  seals: v.exactOptional(countField),
});
const auditorSchema = v.object({ id: wordField, name: nameField, from: dayField });

const figuresSchema = v.object({
  v: v.literal(1),
  origin: originField,
  period: monthField,
  /** 1, then one more for each correction. */
  edition: ordinalField,
  day: dayField,
  /** The part of the log that the month is: leaves `[from, to)`. */
  log: v.object({ from: countField, to: countField }),
  counts: v.pipe(v.array(cellSchema), v.maxLength(MAX_CELLS)),
  acts: v.pipe(v.array(actSchema), v.maxLength(MAX_ACTS)),
  /** What was paid, by currency, in minor units. A currency with fewer than five payments waits for a later month. */
  money: v.pipe(
    v.array(
      v.object({
        currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
        paid: countField,
        postings: ordinalField,
      }),
    ),
    v.maxLength(20),
  ),
  /** Of the vouchers of past quarters, once a quarter: see `voucher-figures.ts`. */
  vouchers: v.exactOptional(v.pipe(v.array(voucherCountSchema), v.maxLength(MAX_VOUCHER_KEYS))),
  /** Who got the month's audit package. */
  readers: v.object({ slots: v.array(ordinalField), auditors: v.array(wordField) }),
  /** H of the edition that was published before this one, of whatever month. */
  former: v.nullable(hashField),
  /** Of a correction: H of the edition that it replaces, and why. */
  replaces: v.nullable(hashField),
  why: v.nullable(textUpTo(2000)),
});
export type Figures = v.InferOutput<typeof figuresSchema>;
/** Figures with their hash, which their note attests once that is verified. */
export type AttestedFigures = Figures & { readonly hash: string };
export type FigureCell = v.InferOutput<typeof cellSchema>;
export type FigureAct = v.InferOutput<typeof actSchema>;

const transparencySchema = v.object({
  v: v.literal(1),
  origin: originField,
  /** Who gets audit packages from now on, besides guardians. */
  auditors: v.array(auditorSchema),
  /** Every policy that was published, oldest first: at `/policies/<hash>.json`. */
  policies: v.array(v.object({ hash: hashField, from: dayField })),
  /** In the order of their publication. */
  editions: v.array(v.object({ figures: v.looseObject({}), note: v.string() })),
});
/** What `GET /transparency.json` answers: well-formed, not yet verified. */
export type Transparency = v.InferOutput<typeof transparencySchema>;

/** @throws ProtocolError `malformed`. */
export function parseTransparency(value: unknown): Transparency {
  return parseAs(transparencySchema, value);
}

/** Reads figures that nobody has verified yet, with their hash. @throws ProtocolError `malformed`. */
export function readFigures(figures: unknown): AttestedFigures {
  return { ...parseAs(figuresSchema, figures), hash: figuresHash(figures) };
}

/** b64 H of figures: in their note, in the log, and in the edition that follows. */
export function figuresHash(figures: unknown): string {
  return hashB64(canonicalBytes(figures));
}

/** Attests figures. @param signer the log key, named `<origin>/log`. */
export function figuresNote(figures: Figures, signer: NoteSigner): string {
  return signNote(noteText(figures), [signer]);
}

/**
 * Verifies an edition: that the log key attested exactly these figures.
 *
 * @param figures as they came, members that this version does not know included: they are hashed too.
 * @param logVkey the log key of a descriptor that the caller verified.
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function verifyFigures(
  { figures, note }: Transparency['editions'][number],
  logVkey: string,
): AttestedFigures {
  const parsed = readFigures(figures);
  const isOwn = `${parsed.origin}/log` === parseVkey(logVkey).name;
  if (!isOwn || verifyNote(note, [logVkey]).text !== noteText(parsed, parsed.hash)) {
    throw new ProtocolError('unverified', 'a note for other figures');
  }
  return parsed;
}

function noteText(figures: Figures, hash = figuresHash(figures)): string {
  const { origin, period, edition } = figures;
  return `${origin}/figures\n${period}\n${edition}\n${hash}\n`;
}
