import {
  decodeB64,
  decodeFrame,
  encodeFrame,
  type Message,
  openBytes,
  parseAs,
  type SampledRecord,
  sampleDueSchema,
  sampledRecord,
  sealSample,
  unwrapKeyring,
} from '@bellbuoy/protocol';
import { deskOf } from './desk-place.ts';
import type { DeskSession } from './desk-session.ts';
import type { KnownProgramme } from './programme-client.ts';
import { nameQuorum } from './sealed-report.ts';

/** Seals for guardians what the desk owes them of finished cases, as a browser of the desk does when somebody signs in. */
export async function deliverSamples(programme: KnownProgramme, session: DeskSession): Promise<void> {
  const guardians = nameQuorum(programme);
  const version = programme.descriptor.guardians?.version;
  if (guardians === null || version === undefined) return;
  for (;;) {
    const { due } = parseAs(sampleDueSchema, await session.http.get('/samples/due'));
    if (due === null) return;
    const { sample, case: id, recipient, wrap, summary, records: copies } = due;
    const place = { origin: session.origin, recipient };
    const { identity } = await unwrapKeyring(decodeB64(wrap ?? ''), session.keyring.identity, place);
    const records: SampledRecord[] = [];
    for (const copy of summary === null ? copies : [summary, ...copies]) {
      const { message } = decodeFrame(await openBytes(decodeB64(copy), identity));
      if (isSampled(message)) records.push(sampledRecord(message));
    }
    const sealed = await sealSample(records, {
      place: { ...deskOf(session), sample, case: id },
      ...{ guardians, author: session.account, day: session.today() },
      frame: (message) => encodeFrame(message, session.keyring),
    });
    await session.http.post(`/samples/${sample}`, { version, ...sealed, records: [...sealed.records] });
  }
}

function isSampled(message: Message): message is Parameters<typeof sampledRecord>[0] {
  return ['summary', 'vetting', 'outcome', 'citation', 'review', 'package'].includes(message.kind);
}
