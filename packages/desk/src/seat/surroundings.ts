import type { Day } from '@bellbuoy/protocol';
import type { Keychain } from '../keys/keychain.ts';
import type { FetchFile } from '../programme/read-programme.ts';
import type { SeenBefore } from '../programme/seen-before.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';

/** What reaches the server, and what holds the keys: the same for everybody at this browser. */
export interface Surroundings {
  readonly api: StaffApi;
  readonly keychain: Keychain;
  readonly fetchFile: FetchFile;
  readonly today: () => Day;
  readonly seen: SeenBefore;
}
