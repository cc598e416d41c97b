import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { spend, type WorkGate } from '../work/index.ts';
import { areManyBegun } from './upload-room.ts';

/** A `POST` of tus has no body to put it into. */
const WORK_HEADER = 'bellbuoy-work';
const MAX_WORK_LENGTH = 4_096;

/**
 * Lets an upload begin, at rest any, unless many have begun of which not even the first piece came.
 *
 * @throws Problem `work-needed`
 */
export async function admitUpload(programme: Programme, gate: WorkGate, headers: Headers): Promise<void> {
  const mustWork = !gate.isOpen || (await areManyBegun(programme.database));
  if (!mustWork) return;
  const bytes = Number(headers.get('upload-length'));
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw new Problem('malformed');
  const work = headers.get(WORK_HEADER);
  if (work !== null && work.length > MAX_WORK_LENGTH) throw new Problem('malformed');
  // Every upload is one of its own, so the same work twice is a replay.
  const upload = Buffer.from(programme.random(16)).toString('base64url');
  const admission = await gate.admit({ work, mustWork }, { bytes }, upload);
  if (admission === null) throw gate.refusal();
  const { payment } = admission;
  if (payment === null) return;
  const isPaid = await programme.database.transaction((transaction) => spend(transaction, payment));
  if (!isPaid) throw gate.refusal();
}
