import { verifyDescriptor } from '@bellbuoy/protocol';
import type { Database } from '../db/index.ts';
import { type DescriptorEdition, draftEdition } from './descriptor-store.ts';
import { type Programme, today } from './programme.ts';
import { putInForce } from './renew-descriptor.ts';

/** The edition that waits to be signed where the programme key is offline; null when none does. */
export async function pendingDescriptor(database: Database): Promise<DescriptorEdition | null> {
  return draftEdition(database.store);
}

/**
 * Puts the waiting edition in force by a note that was signed elsewhere.
 *
 * @throws ProtocolError `unverified` for the note of another edition or by another key; Error when none waits.
 */
export async function publishDescriptor(programme: Programme, note: string): Promise<DescriptorEdition> {
  return programme.database.transaction(async (transaction) => {
    const draft = await draftEdition(transaction);
    if (draft === null) throw new Error('no descriptor waits to be signed');
    const { vkey } = programme.file;
    const { bytes, sequence } = draft;
    verifyDescriptor({ bytes, note, vkey, day: today(programme), minSequence: sequence });
    await putInForce(transaction, draft, note);
    return { ...draft, note };
  });
}
