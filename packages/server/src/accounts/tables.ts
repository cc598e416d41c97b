import type { DeskRole, ProgrammeRole } from '@bellbuoy/protocol';
import type { Json } from '../db/json.ts';

export interface AccountsTables {
  setup_links: SetupLinksTable;
  accounts: AccountsTable;
  account_roles: AccountRolesTable;
  members: MembersTable;
  roster_frames: RosterFramesTable;
  invitations: InvitationsTable;
  programme_invitations: ProgrammeInvitationsTable;
  sessions: SessionsTable;
  passkeys: PasskeysTable;
  spent_challenges: SpentChallengesTable;
}

/** `accepted`: has keys, but no lead has signed for them yet. */
export type MemberState = 'accepted' | 'admitted' | 'left';

interface SetupLinksTable {
  desk: string;
  token_hash: string;
}

/** Staff accounts: the only persons that a programme knows by a row of their own. */
interface AccountsTable {
  account: string;
  name: string;
  salt: Uint8Array;
  sign_in_hash: Uint8Array;
  /** The member's seed, sealed to the key of their passphrase. */
  keyring: Uint8Array;
}

/** An account's public keys, and which roles it holds: the database refuses those that conflict. */
interface AccountRolesTable {
  account: string;
  recipient: string;
  verify: string;
  /** Whether it belongs to a desk, or has been invited to one: as analyst or lead, as `members` says. */
  at_desk: boolean;
  guardian: boolean;
  panel: boolean;
  paymaster: boolean;
  editor: boolean;
  administrator: boolean;
}

interface MembersTable {
  desk: string;
  account: string;
  role: DeskRole;
  state: MemberState;
  recipient: string;
  verify: string;
}

interface RosterFramesTable {
  desk: string;
  /** The frame's own `n`. */
  position: number;
  frame: Uint8Array;
}

interface InvitationsTable {
  id: string;
  desk: string;
  account: string;
  name: string;
  role: DeskRole;
  state: 'open' | 'accepted' | 'admitted' | 'withdrawn';
  expires_on: string;
  /** The link's secret, sealed to whoever invited. */
  secret: Uint8Array;
  mac: Uint8Array | null;
}

interface ProgrammeInvitationsTable {
  id: string;
  account: string;
  name: string;
  roles: Json<ProgrammeRole[]>;
  state: 'open' | 'accepted' | 'withdrawn';
  expires_on: string;
  /** Of what the link carries in its fragment. */
  token_hash: string;
}

interface SessionsTable {
  /** By which its owner may end it; gives no access. */
  id: string;
  token_hash: string;
  account: string;
  /** The passkey that it was begun with; null after a passphrase. */
  passkey: string | null;
  started_on: string;
  ends_on: string;
}

interface PasskeysTable {
  id: string;
  account: string;
  public_key: Uint8Array;
  counter: number;
  transports: Json<string[]>;
  /** The member's seed, sealed to the key of this passkey's PRF output. */
  keyring: Uint8Array;
  added_on: string;
}

interface SpentChallengesTable {
  hash: string;
  day: string;
}
