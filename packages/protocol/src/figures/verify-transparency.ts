// What anybody can check of published figures: that they are the ones in the log, that none was changed or left out, that
// every act of power in the log is counted, and that no small count can be got from them. What desks counted is attested.

import { ProtocolError } from '../errors.ts';
import { countActs } from './count-acts.ts';
import { type AttestedFigures, type FigureAct, type Transparency, verifyFigures } from './figures.ts';
import { FEW, isLawfulStep } from './release.ts';

/** An open line of the log, and which leaf it is. */
export interface OpenLine {
  readonly index: number;
  readonly line: string;
}

/**
 * Verifies every edition's note and that they follow one another: each names the one before it, months join without a
 * gap in the log, and a correction replaces the edition that its month had, showing the same part of the log.
 *
 * @param logVkey the log key of a descriptor that the caller verified.
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function verifyEditions({ editions, origin }: Transparency, logVkey: string): AttestedFigures[] {
  const verified: AttestedFigures[] = [];
  for (const edition of editions) {
    const figures = verifyFigures(edition, logVkey);
    if (figures.origin !== origin) throw unverified('figures of another programme');
    verifyPlace(figures, verified);
    verified.push(figures);
  }
  return verified;
}

/**
 * Verifies that the log names exactly these editions: none was changed afterwards, left out or added.
 *
 * @param lines every open line of a verified log.
 * @throws ProtocolError `unverified`.
 */
export function verifyInLog(editions: readonly AttestedFigures[], lines: readonly OpenLine[]): void {
  const logged = lines.flatMap(({ line }) => {
    const { type, day, hash, period } = JSON.parse(line) as Record<string, unknown>;
    return type === 'figures' ? [`${String(period)} ${String(day)} ${String(hash)}`] : [];
  });
  const shown = editions.map(({ period, day, hash }) => `${period} ${day} ${hash}`);
  if (shown.some((edition) => !logged.includes(edition)))
    throw unverified('figures that the log does not name');
  if (logged.some((edition) => !shown.includes(edition)))
    throw unverified('figures that the log names are missing');
}

/**
 * Counts the acts of power in each month's part of the log again.
 *
 * @throws ProtocolError `unverified` when a month's figures say anything else.
 */
export function verifyActs(editions: readonly AttestedFigures[], lines: readonly OpenLine[]): void {
  for (const { log, acts } of editions) {
    const own = lines.filter(({ index }) => index >= log.from && index < log.to);
    const counted = countActs(own.map(({ line }) => line));
    if (!isSameActs(counted, acts)) throw unverified('figures that leave out or add an act of power');
  }
}

/**
 * Verifies that no small count is shown, and that corrections moved no cell by a small number.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyCells(editions: readonly AttestedFigures[]): void {
  for (const figures of editions) {
    verifyMoney(figures, editions);
    const replaced = editions.find(({ hash }) => hash === figures.replaces);
    for (const cell of figures.counts) {
      if (cell.count !== null && cell.count < FEW) throw unverified('a small count is shown');
      const before = replaced?.counts.find(({ row, part }) => row === cell.row && part === cell.part);
      if (replaced !== undefined && !isLawfulStep(before?.count ?? null, cell.count)) {
        throw unverified('a correction that gives a small count away');
      }
    }
  }
}

/** Fewer than five vouchers or payments are told apart from none nowhere, not even by a difference of two editions. */
function verifyMoney(
  { money, vouchers = [], period }: AttestedFigures,
  editions: readonly AttestedFigures[],
): void {
  if (money.some(({ postings }) => postings < FEW)) throw unverified('a small number of payments is shown');
  const before = editions.filter((other) => other.period < period).flatMap((other) => other.vouchers ?? []);
  for (const { kid, issued, redeemed } of vouchers) {
    if ([issued, redeemed].some((count) => count !== null && count < FEW))
      throw unverified('a small number of vouchers is shown');
    const earlier = before.filter((count) => count.kid === kid);
    const isSame = earlier.every((count) => count.issued === issued);
    if (!isSame || earlier.some((count) => !isLawfulStep(count.redeemed, redeemed)))
      throw unverified('vouchers of which a small number can be told');
  }
}

/** The last edition of each month, oldest month first. */
export function latestFigures(editions: readonly AttestedFigures[]): AttestedFigures[] {
  const months = new Map(editions.map((figures) => [figures.period, figures]));
  return [...months.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

function verifyPlace(figures: AttestedFigures, before: readonly AttestedFigures[]): void {
  const { period, edition, former, replaces, log } = figures;
  if (former !== (before.at(-1)?.hash ?? null))
    throw unverified('figures that do not follow the edition before');
  const own = before.findLast((other) => other.period === period);
  if (edition !== 1 + (own?.edition ?? 0) || replaces !== (own?.hash ?? null)) {
    throw unverified('an edition out of its order');
  }
  const last = before.findLast((other) => other.edition === 1);
  const isNext = own === undefined && (last === undefined ? log.from === 0 : isAfterMonth(figures, last));
  const isCorrection = own?.log.from === log.from && own.log.to === log.to;
  if ((!isNext && !isCorrection) || log.to < log.from)
    throw unverified('a month that leaves out a part of the log');
}

function isAfterMonth({ period, log }: AttestedFigures, last: AttestedFigures): boolean {
  return period > last.period && log.from === last.log.to;
}

function isSameActs(one: readonly FigureAct[], other: readonly FigureAct[]): boolean {
  const lineOf = ({ act, of, count, seals }: FigureAct) => JSON.stringify([act, of, count, seals ?? null]);
  return JSON.stringify(one.map(lineOf).toSorted()) === JSON.stringify(other.map(lineOf).toSorted());
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
