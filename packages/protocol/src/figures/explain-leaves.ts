// Every closed leaf of a month is either one event of one report or a filling, and the package says which. What it cannot
// say is who reported, or which case it became.

import { decodeB64 } from '../base64url.ts';
import { closedLine, fillEntry } from '../log/closed.ts';
import { parseLine, type ReportEvent } from '../log/lines.ts';
import type { AuditEntry, AuditPackage } from './audit-package.ts';
import type { AttestedFigures } from './figures.ts';
import { release } from './release.ts';

/** Why a package does not account for its month. */
export type AuditFault =
  | { readonly fault: 'unexplained'; readonly leaf: number }
  | { readonly fault: 'not-in-log'; readonly report: number }
  | { readonly fault: 'twice'; readonly leaf: number }
  | { readonly fault: 'not-a-report'; readonly report: number }
  | { readonly fault: 'batch'; readonly leaf: number }
  | { readonly fault: 'other-figures' }
  | { readonly fault: 'cell'; readonly row: string; readonly part: string }
  | { readonly fault: 'count'; readonly row: string; readonly said: number; readonly found: number }
  | { readonly fault: 'carried'; readonly row: string; readonly part: string };

/** What a package explains. */
export interface Explained {
  readonly reports: number;
  readonly events: Readonly<Record<ReportEvent['type'], number>>;
  readonly purges: Readonly<Record<string, number>>;
  readonly fillings: number;
  readonly openEntries: number;
  readonly faults: readonly AuditFault[];
}

interface Leaf {
  readonly index: number;
  readonly line: string;
}

/**
 * Explains the leaves of a package's part of the log, each once.
 *
 * @param lines the lines of leaves `[log.from, log.to)` of a verified log, in order.
 */
export function explainLeaves(audited: AuditPackage, lines: readonly string[]): Explained {
  const leaves = lines.map((line, i) => ({ index: audited.log.from + i, line }));
  const closed = new Map(leaves.filter(isClosed).map(({ index, line }) => [line, index]));
  const faults = findBatchFaults(audited, leaves);
  const explained = new Set<number>();
  const fillings = explainFillings(audited, closed, explained);
  const events: ReportEvent[] = [];
  for (const [report, entries] of audited.reports.entries()) {
    const opened = openReport(entries);
    if (opened === null) {
      faults.push({ fault: 'not-a-report', report });
      continue;
    }
    for (const { line, event } of opened) {
      const leaf = closed.get(line);
      if (leaf === undefined) faults.push({ fault: 'not-in-log', report });
      else if (explained.has(leaf)) faults.push({ fault: 'twice', leaf });
      else explained.add(leaf);
      events.push(event);
    }
  }
  for (const leaf of closed.values()) if (!explained.has(leaf)) faults.push({ fault: 'unexplained', leaf });
  const openEntries = leaves.length - closed.size;
  return { ...countEvents(events), reports: audited.reports.length, fillings, openEntries, faults };
}

/**
 * Counts a month's figures again from what a package explains, and holds every cell against what was published.
 *
 * @param former what the package of the month before says its cells held back, where that is at hand.
 */
export function recountFigures(
  audited: AuditPackage,
  explained: Explained,
  { figures, former }: { figures: AttestedFigures; former: AuditPackage | null },
): AuditFault[] {
  const faults: AuditFault[] = [];
  const isSame = figures.hash === audited.figures && figures.period === audited.period;
  if (!isSame || figures.log.from !== audited.log.from || figures.log.to !== audited.log.to) {
    faults.push({ fault: 'other-figures' });
  }
  for (const { row, part, carried, counted } of audited.counts) {
    const cell = figures.counts.find((other) => other.row === row && other.part === part);
    if (cell === undefined || cell.count !== release(carried, counted).shown)
      faults.push({ fault: 'cell', row, part });
    const before = former?.counts.find((other) => other.row === row && other.part === part);
    const held = before === undefined ? 0 : release(before.carried, before.counted).held;
    if (former !== null && held !== carried) faults.push({ fault: 'carried', row, part });
  }
  for (const cell of figures.counts) {
    const isThere = audited.counts.some(({ row, part }) => row === cell.row && part === cell.part);
    if (!isThere) faults.push({ fault: 'cell', row: cell.row, part: cell.part });
  }
  return [...faults, ...recountFromLog(audited, explained)];
}

/** The rows that the log itself tells. */
function recountFromLog({ counts }: AuditPackage, { events, purges }: Explained): AuditFault[] {
  const rows = {
    received: events.report,
    withdrawn: events.withdrawn,
    // What a restored backup had brought back was counted when it was purged first.
    purged: events.purge - (purges['restore'] ?? 0),
  };
  return Object.entries(rows).flatMap(([row, found]) => {
    const said = counts.filter((count) => count.row === row).reduce((sum, { counted }) => sum + counted, 0);
    return said === found ? [] : [{ fault: 'count' as const, row, said, found }];
  });
}

function findBatchFaults({ batches, log }: AuditPackage, leaves: readonly Leaf[]): AuditFault[] {
  const faults: AuditFault[] = [];
  const inBatches = new Set<number>();
  for (const { first, filled } of batches) {
    if (first < log.from || first + filled > log.to) {
      faults.push({ fault: 'batch', leaf: first });
      continue;
    }
    for (let leaf = first; leaf < first + filled; leaf++) {
      if (inBatches.has(leaf)) faults.push({ fault: 'batch', leaf });
      inBatches.add(leaf);
    }
  }
  for (const leaf of leaves) {
    if (isClosed(leaf) !== inBatches.has(leaf.index)) faults.push({ fault: 'batch', leaf: leaf.index });
  }
  return faults;
}

function explainFillings(
  { batches, origin }: AuditPackage,
  closed: ReadonlyMap<string, number>,
  explained: Set<number>,
): number {
  const before = explained.size;
  for (const { first, filled, secret } of batches) {
    const bytes = decodeB64(secret, 32);
    for (let i = 0; i < filled; i++) {
      const leaf = closed.get(fillEntry(bytes, origin, i));
      // Of fillings there is no gap: the first that is missing is one too many.
      if (leaf === undefined || leaf < first || leaf >= first + filled) break;
      explained.add(leaf);
    }
  }
  return explained.size - before;
}

/** The events of one report in their order; null for what cannot be one report's. */
function openReport(entries: readonly AuditEntry[]): { line: string; event: ReportEvent }[] | null {
  const opened: { line: string; event: ReportEvent }[] = [];
  for (const { blind, line } of entries) {
    const event = parseEvent(line);
    const last = opened.at(-1)?.event.n;
    if (event === null || (last !== undefined && event.n !== last + 1)) return null;
    opened.push({ line: closedLine(decodeB64(blind, 32), line), event });
  }
  return opened.length === 0 ? null : opened;
}

function parseEvent(line: string): ReportEvent | null {
  try {
    const event = parseLine(line);
    return 'n' in event ? event : null;
  } catch {
    return null;
  }
}

function countEvents(events: readonly ReportEvent[]): Pick<Explained, 'events' | 'purges'> {
  const counts = { report: 0, opened: 0, withdrawn: 0, purge: 0 };
  const purges: Record<string, number> = {};
  for (const event of events) {
    counts[event.type] += 1;
    if (event.type === 'purge') purges[event.rule] = (purges[event.rule] ?? 0) + 1;
  }
  return { events: counts, purges };
}

function isClosed({ line }: Leaf): boolean {
  return line.startsWith('{"closed":');
}
