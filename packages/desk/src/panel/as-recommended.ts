import type { OpenedRecommendation, PanelAward } from '@bellbuoy/protocol';

/**
 * Whether what the server would do once it is granted is what was recommended and signed: it cannot read the recommendation, and is
 * told amount and names apart from it.
 */
export function isAsRecommended(
  {
    award,
    desk,
    account,
    verifier,
    facts,
  }: Pick<PanelAward, 'award' | 'desk' | 'account' | 'verifier' | 'facts'>,
  { recommendation, facts: verified }: Pick<OpenedRecommendation, 'recommendation' | 'facts'>,
): boolean {
  return (
    recommendation.desk === desk &&
    recommendation.account === account &&
    verified.account === verifier &&
    verified.ref === facts &&
    isSame(award, recommendation.award)
  );
}

function isSame(one: PanelAward['award'], other: PanelAward['award']): boolean {
  if (one.kind === 'commendation') return other.kind === 'commendation' && other.level === one.level;
  return (
    other.kind === 'money' &&
    other.amount === one.amount &&
    other.currency === one.currency &&
    other.band === one.band
  );
}
