// Guardians for programs: an account that holds a slot, and the desk that guardians have of their own.

import {
  type AccountKeys,
  attestGuardian,
  emptyRoster,
  encodeB64,
  GUARDIANS_DESK,
  type Keyring,
  signMember,
  wrapSeed,
} from '@bellbuoy/protocol';
import type { DeskHttp } from './desk-http.ts';
import { wrapsFor } from './desk-people.ts';
import {
  type DeskAddress,
  type DeskSession,
  type NewCredentials,
  readRoster,
  sessionOfNewcomer,
} from './desk-session.ts';
import { appoint } from './office-client.ts';

/** Somebody at the guardians' desk, with the key of their slot. */
export interface GuardianSession {
  readonly session: DeskSession;
  readonly slot: number;
  readonly slotKeyring: Keyring;
}

/** Who is to hold a slot, and its key. */
export interface SlotHolder {
  readonly account: string;
  readonly name: string;
  readonly slot: number;
  readonly slotKeyring: Keyring;
}

/** An account that holds a slot and is at no desk yet. */
export interface NewGuardian extends SlotHolder {
  readonly passphrase: string;
  readonly http: DeskHttp;
  readonly credentials: NewCredentials;
}

/** Invites somebody to the programme as a guardian, and accepts in their place with fresh keys that hold their slot. */
export async function appointGuardian(
  address: DeskAddress,
  administrator: DeskSession,
  holder: SlotHolder,
): Promise<NewGuardian> {
  const { account, name, slotKeyring } = holder;
  const { http, credentials } = await appoint(address, administrator, { account, name, roles: ['guardian'] });
  const guardian = { ...holder, passphrase: credentials.passphrase, http, credentials };
  await holdSlot(guardian, slotKeyring);
  return guardian;
}

/** Lets an account say that it holds a slot of a block that was announced, and keeps the slot's key with it. */
export async function holdSlot(
  { account, http, credentials: { keyring } }: NewGuardian,
  slotKeyring: Keyring,
): Promise<void> {
  await http.post('/guardians/keys', {
    slotKey: encodeB64(slotKeyring.verify),
    attestation: attestGuardian(keysOf(account, keyring), slotKeyring),
    wrap: encodeB64(await wrapSeed(slotKeyring.seed, keyring.recipient)),
  });
}

/** Opens the guardians' desk in the name of one of them: the first on its roster. */
export async function openRedressDesk(address: DeskAddress, guardian: NewGuardian): Promise<GuardianSession> {
  const { keyring } = guardian.credentials;
  const { origin } = keyring;
  const { account, recipient, verify } = keysOf(guardian.account, keyring);
  const roster = emptyRoster({ origin, desk: GUARDIANS_DESK, root: verify });
  const change = { account, recipient, verify, role: 'lead', day: address.today() } as const;
  await guardian.http.post('/redress-desk', { member: signMember(change, keyring, roster) });
  return beginAt(address, guardian);
}

/**
 * Admits a guardian to the desk by somebody who is there.
 *
 * @param address whose descriptor names the desk already.
 */
export async function joinRedressDesk(
  address: DeskAddress,
  { session }: GuardianSession,
  guardian: NewGuardian,
): Promise<GuardianSession> {
  const { account, recipient, verify } = keysOf(guardian.account, guardian.credentials.keyring);
  const change = { account, recipient, verify, role: 'lead', day: session.today() } as const;
  const member = signMember(change, session.keyring, await readRoster(session));
  await session.http.post('/redress-desk/members', { member, ...(await wrapsFor(session, recipient)) });
  return beginAt(address, guardian);
}

async function beginAt(
  address: DeskAddress,
  { account, http, credentials, slot, slotKeyring }: NewGuardian,
): Promise<GuardianSession> {
  const session = await sessionOfNewcomer(address, http, { account, ...credentials });
  return { session, slot, slotKeyring };
}

function keysOf(account: string, { origin, recipient, verify }: Keyring): AccountKeys {
  return { origin, account, recipient, verify: encodeB64(verify) };
}
