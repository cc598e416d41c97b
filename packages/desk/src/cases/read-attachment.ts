import { type Attachment, openAttachment, ProtocolError } from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';

const HARMLESS_TYPE = 'application/octet-stream';

/**
 * Fetches an attachment and opens it here. Nothing comes out of it before both hashes that the report names have
 * been found right.
 *
 * @throws DeskError `unreadable-case` when it is not what the report names, `unreachable` when it did not arrive.
 */
export async function readAttachment({ api }: Seat, id: string, attachment: Attachment): Promise<Blob> {
  const sealed = await api.attachment(id, attachment.sealed);
  try {
    const content = await openAttachment(sealed, attachment);
    // What a browser makes of it is up to us, never to whoever sent the file.
    return await new Response(content, { headers: { 'content-type': HARMLESS_TYPE } }).blob();
  } catch (cause) {
    if (cause instanceof ProtocolError) throw new DeskError('unreadable-case', { cause });
    throw new DeskError('unreachable', { cause });
  }
}
