import type { DeskAddress, DeskSession } from '../client/desk-client.ts';
import { appoint, type OfficeSession, officeOf } from '../client/office-client.ts';
import { listPanel } from '../client/panel-client.ts';
import type { DemoAccounts } from './demo-files.ts';
import { DEMO_OFFICERS } from './demo-programme.ts';
import type { DemoOfficer } from './story.ts';

/** Somebody who decides on awards or pays them, with what they sign in by. */
export interface Officer {
  readonly session: OfficeSession;
  readonly account: DemoAccounts[number];
}

/** Appoints the panel and a paymaster. From then on the server makes each quarter's issuing keys. */
export async function seatOfficers(
  address: DeskAddress,
  administrator: DeskSession,
): Promise<Map<DemoOfficer, Officer>> {
  const officers = new Map<DemoOfficer, Officer>();
  for (const { account, name, role } of DEMO_OFFICERS) {
    const appointed = await appoint(address, administrator, { account, name, roles: [role] });
    const { passphrase } = appointed.credentials;
    const session = officeOf(account, appointed);
    officers.set(account, { session, account: { account, name, role, passphrase } });
  }
  await listPanel(administrator);
  return officers;
}
