import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attachment,
  encodeB64,
  encodeFrame,
  type Keyring,
  makeKeyring,
  type PackageMessage,
  randomBytes,
  sealAttachment,
  sealFrame,
} from '@bellbuoy/protocol';

export interface HandedOver {
  readonly message: PackageMessage;
  /** The key of the body that it is for. */
  readonly body: Keyring;
}

/** Writes what a body has when a desk handed over to it: `package.age` and one attachment beside it. */
export async function layOutHandOver(folder: string, epoch: Keyring): Promise<HandedOver> {
  await mkdir(folder);
  const body = await makeKeyring(randomBytes(32), epoch.origin);
  const attachment = await sealed(folder, 'A photograph', 'pier.jpg');
  const message: PackageMessage = {
    ...{ v: 1, kind: 'package', origin: epoch.origin, desk: 'harbour', epoch: 3, mailbox: null },
    ...{ n: 0, prev: null, seen: null, package: encodeB64(randomBytes(16)), body: 'coastguard' },
    ...{ day: '2026-11-23', expires: '2027-11-23' },
    purpose: 'To look at the slipway.',
    summary: 'A drum with two cables lies under the slipway.',
    originals: [{ question: 'What did you see?', text: 'A drum \u202ewith two cables.' }],
    attachments: [attachment],
  };
  const file = await sealFrame(encodeFrame(message, epoch), body.recipient);
  await writeFile(join(folder, 'package.age'), file);
  return { message, body };
}

async function sealed(folder: string, text: string, name: string): Promise<Attachment> {
  const content = new TextEncoder().encode(text);
  const sealing = await sealAttachment(new Blob([content]).stream(), content.length);
  const bytes = new Uint8Array(
    await new Response(sealing.sealed as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
  const seal = await sealing.seal;
  await writeFile(join(folder, `${seal.sealed}.age`), bytes);
  return { ...seal, name, type: 'image/jpeg' };
}
