/** What a spreadsheet would take for a formula, or for the start of one. */
const FORMULA = /^[=+\-@\t\r]/;
/** Characters that reorder what stands beside them, and those that no cell needs. */
const REORDERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F]/g;

/**
 * A table as CSV (RFC 4180) that is inert: every cell is quoted, a cell that a spreadsheet would work out is text, and nothing in
 * one cell reorders another. Begins with a byte order mark, by which spreadsheets know UTF-8.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const plain = text.replace(REORDERING, '');
  const inert = FORMULA.test(text) || FORMULA.test(plain.trimStart()) ? `'${plain}` : plain;
  return `"${inert.replaceAll('"', '""')}"`;
}
