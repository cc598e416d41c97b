// Small counts are held back. What a cell shows covers at least five events or none, and what it holds back is counted
// with a later month: so whatever outsiders add or subtract, what they get is made of blocks of at least five.

/** Fewer than this are never told apart from none. */
export const FEW = 5;

/** What one cell shows of a month. */
export interface Release {
  /** Null where too few happened. */
  readonly shown: number | null;
  /** What is counted with a later month. Below zero after a correction took away more than was there. */
  readonly held: number;
}

/** @param carried what earlier months held back. @param counted the month's own events. */
export function release(carried: number, counted: number): Release {
  const due = carried + counted;
  return due >= FEW ? { shown: due, held: 0 } : { shown: null, held: due };
}

/**
 * What a correction shows in place of a cell: nothing else unless it moves the cell by at least five.
 *
 * @param missing how many more (or, below zero, fewer) there were than the cell's month was thought to have.
 */
export function correct(shown: number | null, missing: number): Release {
  const next = (shown ?? 0) + missing;
  if (Math.abs(missing) < FEW) return { shown, held: missing };
  // A cell is taken back as a whole, and what is left of it is held back.
  return next >= FEW ? { shown: next, held: 0 } : { shown: null, held: next };
}

/** Whether a cell may be followed by another: the same, or further away than a small count. */
export function isLawfulStep(from: number | null, to: number | null): boolean {
  const step = Math.abs((to ?? 0) - (from ?? 0));
  return step === 0 || step >= FEW;
}
