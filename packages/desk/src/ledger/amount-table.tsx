import type { ComponentChildren } from 'preact';
import { TableBox } from '../form/table-box.tsx';
import { say } from '../messages/say.ts';

/** A row: what it is about, and how much. */
export interface AmountRow {
  readonly cells: readonly ComponentChildren[];
  readonly amount: string;
}

/** Amounts of money at the end of their rows, under one another. @param columns the heads before that of the amounts. */
export function AmountTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly AmountRow[];
}) {
  return (
    <TableBox label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
          <th scope="col" class="end">
            {say('ledger.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, amount }, row) => (
          // Rows have no names, and are drawn anew with the page.
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={columns[column]}>{cell}</td>
            ))}
            <td class="end">{amount}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
