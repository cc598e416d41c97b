// Samples for guardians: the server draws finished cases, and the browser of whoever signs in next seals what the desk wrote and
// decided in them. Nothing of the reporter's own words is in it, and nothing that leads to their conversation.

import {
  decodeFrame,
  isAtRedressDesk,
  type Message,
  type SampleDue,
  type SampledRecord,
  sampledRecord,
  sealSample,
} from '@bellbuoy/protocol';
import { quorumOf } from '../scrub/quorum.ts';
import type { Seat } from './seat.ts';

/** A member who has been away a while delivers so many at a time; the next browser goes on. */
const MOST_AT_ONCE = 10;

/** Seals the samples that the desk owes, as far as this member may read the cases. */
export async function deliverSamples(seat: Seat): Promise<void> {
  if (isAtRedressDesk(seat.session)) return;
  const guardians = quorumOf(seat);
  const version = seat.programme.descriptor.guardians?.version;
  if (typeof guardians === 'string' || version === undefined) return;
  for (let i = 0; i < MOST_AT_ONCE; i++) {
    const { due } = await seat.api.sampleDue();
    if (due === null) return;
    const records = await recordsOf(seat, due);
    if (records.length === 0) return;
    const { origin, desk, account: author } = seat.session;
    const sealed = await sealSample(records, {
      place: { origin, desk, sample: due.sample, case: due.case },
      ...{ guardians, author, day: seat.today(), frame: seat.keychain.frameAsMember },
    });
    await seat.api.deliverSample(due.sample, { version, ...sealed, records: [...sealed.records] });
  }
}

async function recordsOf({ keychain }: Seat, { case: id, summary, records, ...key }: SampleDue & object) {
  keychain.learnCase(id, key);
  const copies = summary === null ? records : [summary, ...records];
  // One that does not open must not keep the others from guardians.
  const opened = await Promise.all(
    copies.map(async (copy) => {
      const bytes = await keychain.openFromCase(id, copy).catch(() => null);
      return bytes && sampledOf(decodeFrame(bytes).message);
    }),
  );
  return opened.filter((record) => record !== null);
}

/** Notes, translations and what names originals are the desk's own. */
function sampledOf(message: Message): SampledRecord | null {
  return isSampled(message) ? sampledRecord(message) : null;
}

function isSampled(message: Message): message is Parameters<typeof sampledRecord>[0] {
  return ['summary', 'vetting', 'outcome', 'citation', 'review', 'package'].includes(message.kind);
}
