import type { Day, Guardians } from '@bellbuoy/protocol';

/**
 * The most guardians that any block demanded which was in force on one of some days: so many shares open whatever was
 * sealed on them.
 *
 * @param blocks oldest first, of which one is in force on `day`.
 */
export function thresholdSince(
  blocks: readonly Guardians[],
  { since, day }: { since: Day; day: Day },
): number {
  const begun = blocks.filter(({ from }) => from <= day);
  const inForce = begun.filter((_, i) => (begun[i + 1]?.from ?? '9999') > since);
  return Math.max(...inForce.map(({ threshold }) => threshold));
}
