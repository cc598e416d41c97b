import {
  claimReport,
  type OpenCase,
  openReport,
  readCase,
  readQueue,
  replyTo,
} from '../../packages/cli/src/client/desk-client.ts';
import type { Staff } from '../../packages/cli/src/testing/running-programme.ts';

/** Opens the report that waits, where the test is about its reporter and not about the desk. */
export async function openAsDesk({ lead }: Staff): Promise<OpenCase> {
  const [waiting] = await readQueue(lead);
  if (waiting === undefined) throw new Error('nothing waits at the desk');
  const { report } = waiting;
  const claimed = await claimReport(lead, report);
  return readCase(lead, await openReport(lead, { report, claimed, subject: 'A report' }));
}

/** Opens and answers the report that waits. */
export async function answerAtDesk(staff: Staff, text: string): Promise<OpenCase> {
  const opened = await openAsDesk(staff);
  await replyTo(staff.lead, opened, text);
  return opened;
}
