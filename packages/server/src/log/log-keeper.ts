import type { NoteSigner } from '@bellbuoy/protocol';
import type { Config } from '../config.ts';
import type { Database } from '../db/index.ts';
import type { Diagnostics } from '../diagnostics.ts';

/** What a programme keeps its log with. Programmes are made of more, and stand on the log: so it knows no more of them. */
export interface LogKeeper {
  readonly config: Pick<Config, 'origin' | 'witnesses' | 'quorum'>;
  readonly keys: { readonly log: NoteSigner };
  readonly database: Database;
  readonly diagnostics: Diagnostics;
}
