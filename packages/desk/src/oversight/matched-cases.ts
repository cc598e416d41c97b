import type { Match } from './do-check.ts';

/** A case in which a name was found, with every place in which it stands: one order deletes them all. */
export interface MatchedCase {
  readonly desk: string;
  readonly case: string;
  readonly matches: readonly [Match, ...Match[]];
}

/** What was found, by case. */
export function matchedCases(matches: readonly Match[]): MatchedCase[] {
  const cases = new Map<string, MatchedCase>();
  for (const match of matches) {
    const others = cases.get(match.case)?.matches ?? [];
    cases.set(match.case, {
      desk: match.desk,
      case: match.case,
      matches: [...others, match] as [Match, ...Match[]],
    });
  }
  return [...cases.values()];
}
