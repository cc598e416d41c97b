import { type Invitation, invitationMac, type Session } from '@bellbuoy/protocol';
import { makeOwnKeyring } from '../keys/new-keyring.ts';
import type { Stretch } from '../keys/stretch.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** An invitation link's two parts. */
export interface InvitationLink {
  readonly id: string;
  readonly secret: Uint8Array;
}

/**
 * Accepts an invitation: makes the newcomer's keyring here and shows by a MAC under the link's secret that these keys were made
 * by whoever has the link.
 */
export async function acceptInvitation(
  { api, keychain }: Surroundings,
  { id, secret }: InvitationLink,
  { invitation, passphrase, stretch }: { invitation: Invitation; passphrase: string; stretch: Stretch },
): Promise<Session> {
  const { origin, account } = invitation;
  const credentials = await makeOwnKeyring(keychain, { origin, passphrase, stretch });
  const mac = invitationMac(secret, {
    origin,
    account,
    recipient: credentials.recipient,
    verify: credentials.verify,
  });
  return api.acceptInvitation(id, { ...credentials, mac });
}
