import { emptyRoster, GUARDIANS_DESK, type Session } from '@bellbuoy/protocol';
import type { Surroundings } from '../seat/surroundings.ts';

/** Opens the guardians' own desk: whoever does is the first on its roster, whose later frames lead back to their key. */
export async function openRedressDesk(
  { api, keychain, today }: Surroundings,
  { origin, account }: Session,
): Promise<Session> {
  const { recipient, verify } = keychain.ownKeys();
  const roster = emptyRoster({ origin, desk: GUARDIANS_DESK, root: verify });
  const change = { account, recipient, verify, role: 'lead', day: today() } as const;
  await api.openRedressDesk({ member: keychain.signMember(change, roster) });
  return api.session();
}
