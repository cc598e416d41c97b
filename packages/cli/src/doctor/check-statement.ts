import type { Config } from '@bellbuoy/server';
import { type Finding, ok, warn } from './finding.ts';

/** Whether the page about privacy says who answers for the line, how to reach them, and on which law it rests. */
export function checkStatement({ operator, legalBasis }: Config): Finding {
  const { address, email, telephone, url } = operator ?? {};
  const isReachable = [address, email, telephone, url].some((way) => way !== undefined);
  const lacks = [
    ...(operator === undefined ? ['who runs the line'] : []),
    ...(isReachable ? [] : ['how to reach them']),
    ...(legalBasis === undefined ? ['on which law it rests'] : []),
  ];
  if (lacks.length === 0) return ok('privacy page', `It names ${operator?.name ?? ''}.`);
  const advice = 'Write “operator” and “legalBasis” into config.json: see the operators’ guide.';
  return warn('privacy page', `It does not say ${lacks.join(', ')}.`, advice);
}
