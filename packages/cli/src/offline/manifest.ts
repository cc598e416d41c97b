// `manifest.json` beside pulled envelopes: where each came from, so that the opener can compare a frame with it,
// and the member's own keys as they rest on the server. Those are sealed: the file opens nothing by itself.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeB64, isDay, isOrigin, parseAs, parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';

export const MANIFEST_FILE = 'manifest.json';

const b64 = v.pipe(v.string(), v.check(isB64Text, 'not b64'));
const fileName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,80}\.age$/));
const day = v.pipe(v.string(), v.check(isDay, 'not a day'));
const epoch = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const pulledSchema = v.object({
  file: fileName,
  kind: v.picklist(['report', 'message']),
  /** The report's id, which is also its mailbox. */
  report: b64,
  epoch,
  day,
  urgent: v.boolean(),
  /** b64 H of the envelope. */
  envelope: b64,
});

const manifestSchema = v.object({
  v: v.literal(1),
  origin: v.pipe(v.string(), v.check(isOrigin, 'not an origin')),
  desk: v.string(),
  account: v.string(),
  day,
  /** The member's keyring, sealed to a key of the passphrase and this salt. */
  keyring: b64,
  salt: b64,
  /** The epochs' seeds, sealed to the member's keyring. */
  epochs: v.array(v.object({ epoch, recipient: v.string(), wrap: b64 })),
  envelopes: v.array(pulledSchema),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type PulledEnvelope = v.InferOutput<typeof pulledSchema>;

/** The manifest of a folder, or null where there is none. Throws a ProtocolError when it is not one. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const bytes = await readFile(join(folder, MANIFEST_FILE)).catch(() => null);
  return bytes === null ? null : parseAs(manifestSchema, parseJson(bytes));
}

export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(parseAs(manifestSchema, manifest), null, 2)}\n`;
}

function isB64Text(text: string): boolean {
  try {
    decodeB64(text);
    return true;
  } catch {
    return false;
  }
}
