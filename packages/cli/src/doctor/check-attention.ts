import type { Config, Database } from '@bellbuoy/server';
import { type Finding, ok, warn } from './finding.ts';

/** Whether members are told that something waits, and whether that worked when it was last tried. */
export async function checkAttention(database: Database, { attention }: Config): Promise<Finding[]> {
  if (attention === undefined) {
    const advice = 'Write “attention” into config.json: see the operators’ guide.';
    return [warn('attention', 'Nobody is told when a report is urgent or something is due.', advice)];
  }
  const { listNoticeFailures } = await import('@bellbuoy/server');
  const failures = await listNoticeFailures(database);
  if (failures.length === 0) return [ok('attention', 'Nothing failed when it was last tried.')];
  return failures.map(({ way, day, code }) =>
    warn('attention', `By ${way} nothing arrives since ${day}: ${code}.`, 'Try: bellbuoy attention test'),
  );
}
