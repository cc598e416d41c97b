import {
  claimReport,
  openReport,
  readCase,
  readQueue,
  replyTo,
} from '../../packages/cli/src/client/desk-client.ts';
import type { Staff } from '../../packages/cli/src/testing/running-programme.ts';

/** Opens and answers the report that waits, where the test is about its reporter and not about the desk. */
export async function answerAtDesk({ lead }: Staff, text: string): Promise<void> {
  const [waiting] = await readQueue(lead);
  if (waiting === undefined) throw new Error('nothing waits at the desk');
  const { report } = waiting;
  const claimed = await claimReport(lead, report);
  const caseId = await openReport(lead, { report, claimed, subject: 'A report' });
  await replyTo(lead, await readCase(lead, caseId), text);
}
