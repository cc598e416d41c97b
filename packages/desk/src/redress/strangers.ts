import type { Session } from '@bellbuoy/protocol';
import { type Guardianship, readGuardianship } from '../guardians/guardianship.ts';
import type { Members } from '../members/read-roster.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** Accounts on a roster whose keys no slot vouches for. */
export function strangersOn(
  { roster }: Pick<Members, 'roster'>,
  attested: readonly Pick<Guardianship['attested'][number], 'account' | 'recipient' | 'verify'>[],
): string[] {
  const isHolder = ([account, { recipient, verify }]: [string, { recipient: string; verify: string }]) =>
    attested.some(
      (holder) => holder.account === account && holder.recipient === recipient && holder.verify === verify,
    );
  return [...roster.members].filter((entry) => !isHolder(entry)).map(([account]) => account);
}

/** Whether somebody is on the roster of the guardians' desk who holds no slot: then nothing new is wrapped for it. */
export async function hasStrangers(
  around: Surroundings,
  session: Session,
  members: Members,
): Promise<boolean> {
  const guardianship = await readGuardianship({ around, session });
  return strangersOn(members, guardianship?.attested ?? []).length > 0;
}
