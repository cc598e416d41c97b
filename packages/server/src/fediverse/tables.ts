import type { PublicationKind } from '@bellbuoy/protocol';

export interface FediverseTables {
  fediverse_key: FediverseKeyTable;
  fediverse_inboxes: FediverseInboxesTable;
  fediverse_followers: FediverseFollowersTable;
  fediverse_posts: FediversePostsTable;
  fediverse_deliveries: FediverseDeliveriesTable;
}

interface FediverseKeyTable {
  /** There is one. */
  id: 1;
  /** The account's RSA key, under a key derived from the server's secret. */
  sealed: Uint8Array;
}

/** A server on which somebody follows: the one address that it has for all of its people. */
interface FediverseInboxesTable {
  inbox: string;
  /** Of which there is one inbox. */
  origin: string;
  /** The day since which it has taken nothing; null while it does. */
  failing_since: string | null;
  /** How often it was tried in vain; 1 as well for one that is slow. */
  attempts: number;
  /** Milliseconds since 1970 until which it is left alone. About the server, and no follower of it. */
  rests_until: number;
}

interface FediverseFollowersTable {
  /** b64 HMAC of the follower's address: tells the one who takes a follow back from the others, and nobody who they are. */
  follower: string;
  inbox: string;
  /** Whether their server has ever taken that they follow. */
  is_told: boolean;
  /** Who they are and what they wished, under a key derived from the server's secret, until their server has taken the answer. */
  due: Uint8Array | null;
}

/** What followers have been told of. */
interface FediversePostsTable {
  kind: PublicationKind;
  id: string;
  /** Counts up when something is told of again after it was withdrawn: other servers take no address twice. */
  edition: number;
  /** b64 H of what the post says. */
  digest: string;
  day: string;
  is_shown: boolean;
}

/** What a server has still to be told. */
interface FediverseDeliveriesTable {
  inbox: string;
  kind: PublicationKind;
  id: string;
  edition: number;
  act: 'create' | 'update' | 'delete';
  digest: string;
}
