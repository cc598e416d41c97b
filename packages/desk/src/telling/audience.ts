import type { OpenRow } from '../lists/list-rows.ts';

/** Of cases of one object or event, whose reporters an answer from this desk reaches now. */
export interface Audience {
  /** One's own, and those that nobody has, which are taken on the way. */
  readonly reached: readonly OpenRow[];
  /** Those of colleagues: only whoever has a case writes to its reporter. */
  readonly held: readonly OpenRow[];
  /** Those that are finished: nobody writes there before they are taken up again. */
  readonly finished: readonly OpenRow[];
}

export function audienceOf(members: readonly OpenRow[]): Audience {
  const open = members.filter(({ kind }) => kind !== 'finished');
  const isReached = ({ claimant }: OpenRow) => claimant === null || claimant.isSelf;
  return {
    reached: open.filter(isReached),
    held: open.filter((row) => !isReached(row)),
    finished: members.filter(({ kind }) => kind === 'finished'),
  };
}
