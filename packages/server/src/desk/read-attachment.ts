import type { SignedIn } from '../accounts/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { findUpload } from '../uploads/index.ts';
import { findLiveCase } from './store.ts';

/**
 * An attachment, still sealed, as a stream. Like the case it is for the claimant only.
 *
 * @param sealed b64 H of the sealed bytes, by which the report names it.
 * @throws Problem `not-claimed`, `no-case`, `gone`, `not-found`.
 */
export async function readAttachment(
  { database, blobs }: Programme,
  who: SignedIn,
  id: string,
  sealed: string,
): Promise<Response> {
  const { mailbox, claimant } = await findLiveCase(database.store, who.desk, id);
  if (claimant !== who.account) throw new Problem('not-claimed');
  const upload = await findUpload(database.store, mailbox, sealed);
  if (upload === null) throw new Problem('not-found');
  return new Response(blobs.read(upload.id), {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(upload.bytes) },
  });
}
