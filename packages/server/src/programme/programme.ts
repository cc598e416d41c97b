import type { SourceFiles } from '@bellbuoy/content/awareness';
import { type Day, dayOf, type Random } from '@bellbuoy/protocol';
import type { BlobFolder } from '../blobs/index.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/index.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { KeyKeeper } from '../key-keeper/index.ts';
import type { NativeSigner } from './native-signer.ts';
import type { PublishedPolicy } from './published-policy.ts';
import type { PublishedRewards } from './published-rewards.ts';

/** A running programme: what every domain is given, so that clock, randomness and storage can be a test's. */
export interface Programme {
  readonly config: Config;
  readonly keys: ProgrammeKeys;
  /** `programme.json`, the public file that pins the programme key, as it is served. */
  readonly file: PublicFile;
  readonly policy: PublishedPolicy;
  /** How the programme thanks and pays; null where it does neither. */
  readonly rewards: PublishedRewards | null;
  /** The rules that hold while those are only announced; null where there are none. */
  readonly formerRewards: PublishedRewards | null;
  /** The texts of lessons, advisories and campaigns that came with the release, by their path below `content/`. */
  readonly awareness: SourceFiles;
  readonly database: Database;
  /** What keeps the secret halves of issuing keys. */
  readonly keeper: KeyKeeper;
  /** Where sealed attachments lie. */
  readonly blobs: BlobFolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  readonly diagnostics: Diagnostics;
}

export interface PublicFile {
  readonly bytes: Uint8Array;
  /** The programme key by which clients verify descriptors. */
  readonly vkey: string;
}

export interface ProgrammeKeys {
  readonly log: NativeSigner;
  /** Null where the programme key is kept offline. */
  readonly programme: NativeSigner | null;
  /** 32 bytes for what must be stable but cannot be guessed, such as the salts of accounts that do not exist. */
  readonly serverSecret: Uint8Array;
}

/** The programme's day: the finest time that is stored. */
export function today(programme: Programme): Day {
  return dayOf(programme.now());
}
