// A month's audit package, checked in a guardian's browser: opened with the key that the slot had, held against every line of the
// verified log, and the published figures counted again from it.

import { ProtocolError, parseJson, verifyLog } from '@bellbuoy/protocol';
import {
  type AttestedFigures,
  type AuditFault,
  type AuditPackage,
  type Explained,
  explainLeaves,
  type OpenLine,
  openAuditPackage,
  parseTransparency,
  recountFigures,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';

/** What came of a check. */
export interface CheckedAudit {
  readonly audited: AuditPackage;
  readonly explained: Explained;
  readonly faults: readonly AuditFault[];
  /** Whether a later edition has replaced the figures. */
  readonly isCorrected: boolean;
  /** Whether it was checked too that what the month before held back is counted in this one. */
  readonly isJoined: boolean;
}

/** How far the log has been read. */
export type AuditProgress = (done: number, all: number) => void;

type Around = GuardianPlace['around'];

/** A package as the server keeps it. */
export async function fetchAudit({ api }: Around, period: string, slot: number): Promise<Uint8Array> {
  return new Uint8Array(await new Response(await api.auditPackage(period, slot)).arrayBuffer());
}

/**
 * Opens a package and checks it.
 *
 * @param former the month before, where the server still has its package.
 * @throws DeskError `audit-unopenable` where none of our keys opens it; `audit-unproven` where the package, the figures or the log do
 * not verify, or do not belong together.
 */
export async function checkAudit(
  { around }: Pick<GuardianPlace, 'around'>,
  guardians: Guardianship,
  { period, slot, former }: { period: string; slot: number; former: { period: string; slot: number } | null },
  onProgress: AuditProgress,
): Promise<CheckedAudit> {
  const open = async (of: { period: string; slot: number }) =>
    openWithAny(around, guardians, await fetchAudit(around, of.period, of.slot));
  const audited = await open({ period, slot });
  if (audited === null) throw new DeskError('audit-unopenable');
  const before = former === null ? null : await open(former);
  try {
    const editions = await readEditions(around, guardians);
    const { lines, openLines } = await readLines(around, guardians, audited, onProgress);
    verifyInLog(editions, openLines);
    const figures = figuresOf(editions, audited);
    const explained = explainLeaves(audited, lines);
    const faults = [...explained.faults, ...recountFigures(audited, explained, { figures, former: before })];
    const isCorrected = editions.some(({ replaces }) => replaces === figures.hash);
    return { audited, explained, faults, isCorrected, isJoined: before !== null };
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('audit-unproven', { cause }) : cause;
  }
}

/** It is sealed to the key that the slot had then. Null where we have that one no more. */
async function openWithAny(
  { keychain }: Around,
  { keys, programme }: Guardianship,
  file: Uint8Array,
): Promise<AuditPackage | null> {
  for (const key of keys) {
    const opened = await keychain
      .asSlot(key, ({ identity }) => openAuditPackage(file, identity, programme.descriptor.log.vkey))
      .catch((cause: unknown) => {
        if (!(cause instanceof ProtocolError)) throw cause;
        if (cause.code !== 'unopenable') throw new DeskError('audit-unproven', { cause });
        return null;
      });
    if (opened !== null) return opened;
  }
  return null;
}

async function readEditions(around: Around, { programme }: Guardianship): Promise<AttestedFigures[]> {
  const transparency = parseTransparency(parseJson(await readFile(around, '/transparency.json')));
  return verifyEditions(transparency, programme.descriptor.log.vkey);
}

/** The lines that the package explains, and every open line of the log. */
async function readLines(
  around: Around,
  { programme }: Guardianship,
  { log: { from, to } }: AuditPackage,
  onProgress: AuditProgress,
): Promise<{ lines: string[]; openLines: OpenLine[] }> {
  const log = await verifyLog({
    read: (path) => readFile(around, `/log/${path}`),
    vkey: programme.descriptor.log.vkey,
    witnesses: programme.witnesses,
  });
  // It cannot have become shorter.
  if (log.head.size < to) throw new DeskError('audit-unproven');
  const lines: string[] = [];
  const openLines: OpenLine[] = [];
  for await (const bundle of log.bundles()) {
    for (const { kind, index, line } of bundle.lines) {
      if (index >= from && index < to) lines.push(line);
      if (kind !== 'closed') openLines.push({ index, line });
    }
    onProgress(bundle.state.next, log.head.size);
  }
  return { lines, openLines };
}

function figuresOf(editions: readonly AttestedFigures[], { figures }: AuditPackage): AttestedFigures {
  const found = editions.find(({ hash }) => hash === figures);
  if (found === undefined) throw new DeskError('audit-unproven');
  return found;
}

async function readFile({ fetchFile }: Around, path: string): Promise<Uint8Array> {
  const bytes = await fetchFile(path);
  if (bytes === null) throw new DeskError('unreachable');
  return bytes;
}
