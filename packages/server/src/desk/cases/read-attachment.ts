import type { SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { findUpload } from '../../uploads/index.ts';
import { mayRead } from '../reading-rule.ts';
import { findCaseFor } from '../store.ts';

/**
 * An attachment, still sealed, as a stream: for whoever may read the case. Its key stands in the report or message that
 * it came with, so whoever may not read that cannot open it.
 *
 * @param sealed b64 H of the sealed bytes, by which the report names it.
 * @throws Problem `not-claimed`, `recused`, `no-case`, `gone`, `not-found`.
 */
export async function readAttachment(
  { database, blobs }: Programme,
  who: SignedIn,
  id: string,
  sealed: string,
): Promise<Response> {
  const found = await findCaseFor(database.store, who, id);
  if (!mayRead(found, who)) throw new Problem('not-claimed');
  const upload = await findUpload(database.store, found.mailbox, sealed);
  if (upload === null) throw new Problem('not-found');
  return new Response(blobs.read(upload.id), {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(upload.bytes) },
  });
}
