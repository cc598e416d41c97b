import {
  emptyRoster,
  extendRoster,
  openSample,
  type RosterAnswer,
  type SampleMessage,
} from '@bellbuoy/protocol';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** A sample, opened and verified: its records in order, and who sealed them. */
export interface ReadSample {
  readonly id: string;
  readonly case: string;
  readonly desk: string;
  readonly parts: readonly SampleMessage[];
}

/**
 * Opens a sample with the key that one's own slot had when it was sealed.
 *
 * @throws DeskError `no-key` without that key; ProtocolError for one that is not whole, or that nobody of the desk has sealed.
 */
export async function readSample(
  { api, keychain }: Pick<Surroundings, 'api' | 'keychain'>,
  { programme, ownAt }: Guardianship,
  id: string,
): Promise<ReadSample> {
  const sample = await api.sample(id);
  const own = ownAt(sample.version);
  if (own === null) throw new DeskError('no-key');
  const { origin } = programme.descriptor;
  const root = deskOf(programme, sample.desk)?.root;
  if (root === undefined) throw new DeskError('wrong-programme');
  const keys = keysOfAll(await api.guardianRoster(sample.desk), { origin, desk: sample.desk, root });
  const parts = await keychain.asSlot(own.verify, (slot) =>
    openSample(sample, {
      place: { origin, desk: sample.desk, sample: id, case: sample.case },
      ...{ number: own.slot, slot },
      verifyOf: (account) => keys.get(account) ?? null,
    }),
  );
  return { id, case: sample.case, desk: sample.desk, parts };
}

/** Everybody whom the desk's leads ever admitted: whoever sealed a sample may have left since. */
function keysOfAll(
  { frames }: RosterAnswer,
  place: { origin: string; desk: string; root: string },
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let roster = emptyRoster(place);
  for (const frame of frames) {
    roster = extendRoster(roster, frame);
    for (const [account, { verify }] of roster.members) keys.set(account, verify);
  }
  return keys;
}
