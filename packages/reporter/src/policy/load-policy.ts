import { parseReportPolicy, type ReportPolicy } from './report-policy.ts';

/**
 * Fetches the policy that the page was built with.
 *
 * @throws when there is no connection, or what comes is no policy.
 */
export async function loadReportPolicy(address: string): Promise<ReportPolicy> {
  const answer = await fetch(address);
  const policy = answer.ok ? parseReportPolicy(await answer.json()) : null;
  if (policy === null) throw new Error('no policy');
  return policy;
}
