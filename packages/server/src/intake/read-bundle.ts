import { MAX_REQUEST_BYTES } from '@bellbuoy/protocol';
import { Problem, readBody } from '../http/index.ts';

const FIELD = 'bundle';
/** What a form puts around its one file: a boundary twice, two headers, a name as long as a file system has. */
const MAX_FRAMING_BYTES = 4_096;

/**
 * The bytes of the one file that a form brings. Its name goes no further than this function.
 *
 * @returns null when the form came without a file.
 * @throws Problem `malformed` or `too-large`, before more than the limit is in memory.
 */
export async function readBundle(request: Request): Promise<Uint8Array | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Problem('malformed');
  const body = await readBody(request, MAX_REQUEST_BYTES + MAX_FRAMING_BYTES);
  const [field, ...others] = await parseForm(body, type);
  if (field === undefined) return null;
  const [name, file] = field;
  if (others.length > 0 || name !== FIELD || typeof file === 'string') throw new Problem('malformed');
  if (file.size > MAX_REQUEST_BYTES) throw new Problem('too-large');
  return file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
}

/** By the platform's own parser, on bytes whose number is known. */
async function parseForm(body: Uint8Array, type: string): Promise<[string, FormDataEntryValue][]> {
  try {
    const bytes = new Uint8Array(body);
    return [...(await new Response(bytes, { headers: { 'content-type': type } }).formData())];
  } catch {
    throw new Problem('malformed');
  }
}
