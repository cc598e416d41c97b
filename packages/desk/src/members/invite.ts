import { type DeskRole, encodeB64, newInvitationSecret } from '@bellbuoy/protocol';
import type { Seat } from '../seat/seat.ts';

/** Who is invited. */
export interface Invitee {
  readonly account: string;
  readonly name: string;
  readonly role: DeskRole;
}

/**
 * Invites somebody. The link's secret is in its fragment, which browsers do not send; the server keeps it only sealed to us, so
 * that this member's browser can check the newcomer's keys.
 *
 * @param deskUrl the address of the desk, without fragment.
 * @returns the link to give to the newcomer.
 */
export async function invite({ api, keychain }: Seat, invitee: Invitee, deskUrl: string): Promise<string> {
  const drawn = newInvitationSecret();
  const { id } = await api.invite({ ...invitee, secret: await keychain.sealToSelf(drawn) });
  return formatInvitationLink(deskUrl, { id, secret: keychain.invitationKey(drawn, invitee) });
}

export function formatInvitationLink(
  deskUrl: string,
  { id, secret }: { id: string; secret: Uint8Array },
): string {
  return `${deskUrl}#invite=${id}.${encodeB64(secret)}`;
}
