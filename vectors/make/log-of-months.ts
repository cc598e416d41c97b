// Two months of a log, and what may be known of them: the part of docs/protocol.md from closed entries to figures.

import { type KeyObject, sign } from 'node:crypto';
import { b64, filled, hash, kdf } from './known.ts';

/** An event of a report as the audit package has it. */
export interface Entry {
  readonly blind: string;
  readonly line: string;
}

/** A part of the log with what explains it. */
export interface Month {
  readonly log: { readonly from: number; readonly to: number };
  readonly lines: readonly string[];
  readonly batches: readonly { first: number; filled: number; secret: string }[];
  readonly reports: readonly (readonly Entry[])[];
}

const BATCH = 16;

/** RFC 8785 for what is made here: no number in it needs more than digits, no key more than ASCII. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

export function note(text: string, name: string, key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' });
  const id = keyIdOf(name, Buffer.from(x, 'base64url'));
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

export function vkey(name: string, key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' });
  const bytes = Buffer.from(x, 'base64url');
  const id = keyIdOf(name, bytes).toString('hex');
  return `${name}+${id}+${Buffer.concat([Buffer.of(1), bytes]).toString('base64')}`;
}

function keyIdOf(name: string, key: Buffer): Buffer {
  return hash(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(1), key])).subarray(0, 4);
}

/** A report's entries of one month. @param first the ordinal of the first of them. */
export function entriesOf(report: number, first: number, events: readonly object[]): Entry[] {
  const commitment = filled(report);
  return events.map((event, i) => ({
    blind: b64(kdf(commitment, `closed/${first + i}`)),
    line: canonical({ ...event, n: first + i }),
  }));
}

/** A month of open lines with one batch behind them. */
export function monthOf(from: number, open: readonly object[], reports: readonly Entry[][]): Month {
  const secret = filled(100 + from);
  const entries = reports.flat().map(({ blind, line }) => {
    const hidden = hash(Buffer.concat([Buffer.from(blind, 'base64url'), Buffer.from(line)]));
    return canonical({ closed: b64(hidden) });
  });
  const fillings = Array.from({ length: BATCH - entries.length }, (_, i) =>
    canonical({ closed: b64(kdf(secret, `fill/${i}`)) }),
  );
  const first = from + open.length;
  return {
    log: { from, to: first + BATCH },
    lines: [...open.map(canonical), ...[...entries, ...fillings].sort()],
    batches: [{ first, filled: BATCH, secret: b64(secret) }],
    reports: reports.toSorted((a, b) => ((a[0]?.blind ?? '') < (b[0]?.blind ?? '') ? -1 : 1)),
  };
}
