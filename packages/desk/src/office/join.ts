import { encodeB64, type ProgrammeInvitation, type Session } from '@bellbuoy/protocol';
import { makeOwnKeyring } from '../keys/new-keyring.ts';
import type { Stretch } from '../keys/stretch.ts';
import type { InvitationLink } from '../members/accept-invitation.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/**
 * Accepts roles of the programme: makes a keyring here, which nothing is wrapped for. The link's token shows the server that whoever
 * accepts has the link.
 */
export async function joinProgramme(
  { api, keychain }: Surroundings,
  { id, secret }: InvitationLink,
  { invitation, ...made }: { invitation: ProgrammeInvitation; passphrase: string; stretch: Stretch },
): Promise<Session> {
  const credentials = await makeOwnKeyring(keychain, { ...made, origin: invitation.origin });
  return api.joinProgramme(id, { ...credentials, token: encodeB64(secret) });
}
