/**
 * A table as CSV (RFC 4180). What a spreadsheet would run as a formula begins with an apostrophe, and a mark tells it
 * that the text is UTF-8.
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(formatField).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function formatField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${inert.replaceAll('"', '""')}"`;
}
