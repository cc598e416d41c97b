/**
 * Which set of stories comes next: one that somebody does not know, drawn; where they know all, the one of longest
 * ago. Because the first is drawn too, half of all people begin with either of two: how hard a set is cancels out
 * where many are compared before and after lessons.
 *
 * @param sat the sets that somebody knows, the one of longest ago first.
 * @param below gives a whole number from 0 to one less than its argument, each as likely.
 */
export function nextSet(count: number, sat: readonly number[], below: (end: number) => number): number {
  const unknown = unknownSets(count, sat);
  return unknown[below(unknown.length)] ?? sat.find((set) => set < count) ?? 0;
}

export function unknownSets(count: number, sat: readonly number[]): number[] {
  return Array.from({ length: count }, (_, set) => set).filter((set) => !sat.includes(set));
}

/** With a set that somebody has been asked about just now. */
export function withSat(sat: readonly number[], set: number): number[] {
  return [...sat.filter((other) => other !== set), set];
}
