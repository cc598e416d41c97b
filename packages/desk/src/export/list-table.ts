import type { Day } from '@bellbuoy/protocol';
import { ageWords, dueWords } from '../days/day-words.ts';
import { isOpenRow, type ListRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { csvOf } from './csv.ts';

/** The list as a table: what each row shows, and nothing of what a case says. */
export function listTable(rows: readonly ListRow[], today: Day): string {
  const head = [
    say('column.subject'),
    say('column.category'),
    say('column.age'),
    say('column.due'),
    say('column.who'),
    say('column.state'),
    say('urgent'),
  ];
  const lines = rows
    .filter(isOpenRow)
    .map((row) => [
      titleOf(row),
      row.category === null ? '' : say(`category.${row.category}`),
      ageWords(row.day, today).long,
      row.due === null ? '' : dueWords(row.due, today).long,
      row.claimant?.name ?? '',
      say(`state.${row.kind}`),
      row.isUrgent ? '✓' : '',
    ]);
  return csvOf([head, ...lines]);
}
