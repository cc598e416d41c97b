// People with a role of the programme and no desk, for programs: they are invited, accept with fresh keys, and act by them.

import {
  encodeB64,
  hashB64,
  invitedSchema,
  type Keyring,
  type ProgrammeRole,
  parseAs,
  randomBytes,
} from '@bellbuoy/protocol';
import { type DeskHttp, deskHttp } from './desk-http.ts';
import { type DeskAddress, type DeskSession, type NewCredentials, newCredentials } from './desk-session.ts';

/** Who is to have roles of the programme. */
export interface Appointment {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly ProgrammeRole[];
}

/** Somebody who has just registered, and the connection on which they did. */
export interface Appointed {
  readonly http: DeskHttp;
  readonly credentials: NewCredentials;
}

/** Somebody signed in who belongs to no desk. */
export interface OfficeSession {
  readonly http: DeskHttp;
  readonly account: string;
  readonly origin: string;
  readonly keyring: Keyring;
  /** Begins a new session with the same keys, once the server has let this one end. */
  renew(): Promise<void>;
}

const TOKEN_BYTES = 32;

/** Invites somebody to the programme, and accepts in their place with fresh keys. */
export async function appoint(
  { url, descriptor: { origin }, fetch }: DeskAddress,
  administrator: DeskSession,
  { account, name, roles }: Appointment,
): Promise<Appointed> {
  const token = randomBytes(TOKEN_BYTES);
  const invitation = { account, name, roles, tokenHash: hashB64(token) };
  const { id } = parseAs(invitedSchema, await administrator.http.post('/accounts/invitations', invitation));
  const credentials = await newCredentials(origin);
  const http = deskHttp(url, fetch);
  const accepted = { ...credentials.registered, token: encodeB64(token) };
  await http.post(`/accounts/invitations/${id}/accept`, accepted);
  return { http, credentials };
}

/** The session in which somebody has just registered. */
export function officeOf(account: string, { http, credentials }: Appointed): OfficeSession {
  const { keyring, registered } = credentials;
  const renew = async () => void (await http.post('/session', { account, signIn: registered.signIn }));
  return { http, account, origin: keyring.origin, keyring, renew };
}
