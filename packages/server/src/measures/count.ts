// What a desk does, counted. A counter names a month and a desk and never who did something, or to which case.

import {
  type Category,
  type Day,
  type Disposition,
  type DueKind,
  type FinishFigures,
  type RedressOutcome,
  workingDaysBetween,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import type { Transaction } from '../db/index.ts';
import { deadlineRules, dueDay } from '../deadlines/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Counts that a report was answered for the first time. */
export async function countAnswer(
  transaction: Transaction,
  programme: Programme,
  { desk, received }: { desk: string; received: Day },
): Promise<void> {
  const days = workingDaysBetween(received, today(programme), deadlineRules(programme).calendar);
  await add(transaction, programme, { desk, measure: 'answer-days', part: daysPart(days) });
}

/** Counts that what was owed by a deadline has been done, in time or late. */
export async function countDeadline(
  transaction: Transaction,
  programme: Programme,
  { desk, kind, from }: { desk: string; kind: Exclude<DueKind, 'review'>; from: Day },
): Promise<void> {
  const isKept = today(programme) <= dueDay(deadlineRules(programme), kind, from);
  await add(transaction, programme, { desk, measure: `${kind}-deadline`, part: isKept ? 'kept' : 'late' });
}

/**
 * Counts an outcome, and whether the report was for this line at all, if anybody could read it. That again by what it was about
 * and the month in which it came: whether a lesson helped shows in what came after it, whenever that was finished.
 */
export async function countOutcome(
  transaction: Transaction,
  programme: Programme,
  { desk, disposition, about }: { desk: string; disposition: Disposition; about: ScopedReport | null },
): Promise<void> {
  await add(transaction, programme, { desk, measure: 'outcome', part: disposition });
  if (disposition === 'unopenable') return;
  const part = disposition === 'out-of-scope' ? 'out' : 'in';
  await add(transaction, programme, { desk, measure: 'scope', part });
  if (about === null) return;
  const measure = scopeMeasure(about.category);
  await add(transaction, programme, { desk, measure, part }, 1, about.received);
}

/** What a report was about, and when it came. */
export interface ScopedReport {
  readonly category: Category;
  readonly received: Day;
}

/** The counter of what was inside the scope and what was not, of one category. */
export function scopeMeasure(category: Category): string {
  return `scope:${category}`;
}

/** Counts what somebody who turned to the guardians' own desk was told. */
export async function countRedress(
  transaction: Transaction,
  programme: Programme,
  { desk, outcome }: { desk: string; outcome: RedressOutcome },
): Promise<void> {
  await add(transaction, programme, { desk, measure: 'redress', part: outcome });
}

/** Counts what whoever finished a case said of it, as far as they said anything. */
export async function countFigures(
  transaction: Transaction,
  programme: Programme,
  desk: string,
  { wasUseful, contacted }: FinishFigures,
): Promise<void> {
  if (wasUseful !== null)
    await add(transaction, programme, { desk, measure: 'useful', part: wasUseful ? 'yes' : 'no' });
  if (contacted === null) return;
  await add(transaction, programme, { desk, measure: 'contacted', part: 'asked' });
  await add(transaction, programme, { desk, measure: 'contacted', part: 'unconcerned' }, contacted);
}

export async function countReopening(
  transaction: Transaction,
  programme: Programme,
  desk: string,
): Promise<void> {
  await add(transaction, programme, { desk, measure: 'reopened', part: 'all' });
}

/** Counts a purge: on its day or the one after, or late. */
export async function countPurge(
  transaction: Transaction,
  programme: Programme,
  { desk, isOnTime }: { desk: string; isOnTime: boolean },
): Promise<void> {
  await add(transaction, programme, { desk, measure: 'purge', part: isOnTime ? 'on-time' : 'late' });
}

/** Counts that guardians overturned what a desk had finished. */
export async function countOverturned(
  transaction: Transaction,
  programme: Programme,
  { desk, by }: { desk: string; by: 'purge' | 'review' },
): Promise<void> {
  await add(transaction, programme, { desk, measure: 'overturned', part: by });
}

async function add(
  transaction: Transaction,
  programme: Programme,
  counter: { desk: string; measure: string; part: string },
  count = 1,
  day: Day = today(programme),
): Promise<void> {
  await transaction
    .insertInto('measures')
    .values({ ...counter, month: day.slice(0, 7), count })
    .onConflict((conflict) =>
      conflict
        .columns(['desk', 'month', 'measure', 'part'])
        .doUpdateSet({ count: sql<number>`measures.count + ${count}` }),
    )
    .execute();
}

function daysPart(days: number): string {
  if (days <= 2) return String(Math.max(0, days));
  return days <= 5 ? '3-5' : '6+';
}
