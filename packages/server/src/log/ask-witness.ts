// One exchange with a witness. What it answers is a stranger's: bounded, and believed only as far as its key signed it.

import { type AddCheckpoint, formatAddCheckpoint, parseTreeSize, verifyNote } from '@bellbuoy/protocol';

/** A witness, as the configuration has it. */
export interface Witness {
  readonly vkey: string;
  /** Its submission prefix, without a slash at the end. */
  readonly url: string;
}

export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly line: string }
  /** It cosigned another size last than the request builds on: this one. */
  | { readonly kind: 'conflict'; readonly size: number };

/** The witness said no, or nothing that could be understood. */
export class WitnessRefusedError extends Error {
  override readonly name = 'WitnessRefusedError';
  readonly code: string;

  constructor(code: string) {
    super(`a witness did not cosign: ${code}`);
    this.code = code;
  }
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 65_536;

/**
 * Asks a witness to cosign a checkpoint.
 *
 * @param signal ends the exchange early.
 * @throws WitnessRefusedError with the status, or `BAD_COSIGNATURE`; whatever `fetch` throws when it cannot be reached.
 */
export async function askWitness(
  { vkey, url }: Witness,
  request: AddCheckpoint,
  signal: AbortSignal,
): Promise<WitnessAnswer> {
  const response = await fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body: formatAddCheckpoint(request),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (response.status !== 200 && response.status !== 409) {
    await response.body?.cancel();
    throw new WitnessRefusedError(`HTTP_${response.status}`);
  }
  const text = await readText(response);
  if (response.status === 409) return { kind: 'conflict', size: sizeIn(text) };
  return { kind: 'cosigned', line: cosignatureIn(`${request.checkpoint}${text}`, vkey) };
}

function sizeIn(text: string): number {
  const size = parseTreeSize(text.replace(/\n$/, ''));
  if (size === null) throw new WitnessRefusedError('HTTP_409');
  return size;
}

function cosignatureIn(note: string, vkey: string): string {
  try {
    const { signatures } = verifyNote(note, [vkey]);
    const dated = signatures.find(({ time }) => time !== null && time > 0);
    if (dated !== undefined) return dated.line;
  } catch {
    // Said below: a signature that fails and one that is missing are the same to us.
  }
  throw new WitnessRefusedError('BAD_COSIGNATURE');
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) throw new WitnessRefusedError('TOO_LONG');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
