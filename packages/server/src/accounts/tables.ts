import type { Json } from '../db/index.ts';
import type { Role } from './powers.ts';

export interface AccountsTables {
  setup_links: SetupLinksTable;
  accounts: AccountsTable;
  members: MembersTable;
  roster_frames: RosterFramesTable;
  invitations: InvitationsTable;
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

interface MembersTable {
  desk: string;
  account: string;
  role: Role;
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
  role: Role;
  state: 'open' | 'accepted' | 'admitted' | 'withdrawn';
  expires_on: string;
  /** The link's secret, sealed to whoever invited. */
  secret: Uint8Array;
  mac: Uint8Array | null;
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
