/** @param month `YYYY-MM`, or a day of it. @returns the month that is so many later, or earlier, as `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const index = year * 12 + of - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
