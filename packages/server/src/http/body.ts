import { MAX_REQUEST_BYTES, parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { Problem } from './problem.ts';

/**
 * The body of a request, never more than `maxBytes` of it in memory.
 *
 * @throws Problem `too-large`
 */
export async function readBody(request: Request, maxBytes: number = MAX_REQUEST_BYTES): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced === null) return readStream(request, maxBytes);
  // node:http delivers exactly as many bytes as were announced.
  if (Number(announced) > maxBytes) throw new Problem('too-large');
  return new Uint8Array(await request.arrayBuffer());
}

/**
 * The JSON body of a request, parsed by a schema.
 *
 * @throws Problem `malformed` or `too-large`
 */
export async function readJson<TSchema extends v.GenericSchema>(
  request: Request,
  schema: TSchema,
  maxBytes: number = MAX_REQUEST_BYTES,
): Promise<v.InferOutput<TSchema>> {
  requireJson(request);
  return parseBody(await readBody(request, maxBytes), schema);
}

/** @throws Problem `malformed` unless the request says that its body is JSON. */
export function requireJson(request: Request): void {
  requireJsonType(request.headers.get('content-type'));
}

/** @throws Problem `malformed` unless a `Content-Type` is that of JSON. */
export function requireJsonType(contentType: string | null | undefined): void {
  if (contentType === 'application/json') return;
  const [type = ''] = (contentType ?? '').split(';', 1);
  if (type.trim().toLowerCase() !== 'application/json') throw new Problem('malformed');
}

function parseBody<TSchema extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: TSchema,
): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, parseJson(bytes));
  if (!result.success) throw new Problem('malformed');
  return result.output;
}

async function readStream(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new Problem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
