import { quarterOf } from '@bellbuoy/protocol';
import {
  type IssuingKey,
  listIssuingKeys,
  type Programme,
  renewDescriptor,
  today,
} from '../programme/index.ts';
import { makeFor } from './ensure-quarter-keys.ts';
import { signBlinded } from './sign-blinded.ts';

/** The passes' key of this quarter: made where there is none, and named in the next edition of the descriptor. */
export async function ensurePassKey(programme: Programme): Promise<IssuingKey> {
  const known = await findPassKey(programme);
  if (known !== null) return known;
  await makeFor(programme, { purpose: { kind: 'pass' }, quarter: quarterOf(today(programme)) });
  await programme.database.transaction((transaction) => renewDescriptor(transaction, programme));
  const made = await findPassKey(programme);
  if (made === null) throw new Error('the key that was made is not there');
  return made;
}

/**
 * Signs blinded passes by the key that they were made for.
 *
 * @returns null for a key that is not this programme's, or is no longer used for signing.
 */
export async function signPasses(
  programme: Programme,
  { kid, blinded }: { readonly kid: string; readonly blinded: readonly Uint8Array[] },
): Promise<Uint8Array[] | null> {
  const key = await findPassKey(programme);
  if (key === null || key.kid !== kid) return null;
  return signBlinded(
    programme,
    blinded.map((message) => ({ kid, message })),
  );
}

async function findPassKey(programme: Programme): Promise<IssuingKey | null> {
  const quarter = quarterOf(today(programme));
  const keys = await listIssuingKeys(programme.database.store);
  return keys.find((key) => key.kind === 'pass' && key.quarter === quarter) ?? null;
}
