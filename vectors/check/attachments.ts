import {
  decodeB64,
  encodeB64,
  isAttachmentLength,
  openAttachment,
  sealAttachment,
  sealedBytes,
} from '@bellbuoy/protocol';
import vectors from '../attachment_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith } from './check.ts';

const { attachment } = vectors;
const sealed = decodeB64(vectors.sealed);
const content = decodeB64(vectors.content);

const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: number[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(...next.value);
  return Uint8Array.from(chunks);
}

export const attachmentChecks: Check[] = [
  {
    name: 'the known attachment',
    run: async () => {
      const opened = await read(await openAttachment(streamOf(sealed), attachment));
      equal(encodeB64(opened), vectors.content);
    },
  },
  {
    name: 'an attachment made by us',
    run: async () => {
      const sealing = await sealAttachment(streamOf(content), content.length);
      const file = await new Response(sealing.sealed).bytes();
      const seal = await sealing.seal;
      equal([seal.content, seal.bytes, file.length], [attachment.content, attachment.bytes, sealed.length]);
      equal(encodeB64(await read(await openAttachment(streamOf(file), seal))), vectors.content);
    },
  },
  ...vectors.unopenable.map(({ name, change }) => ({
    name,
    run: () =>
      failsWith('unopenable', async () =>
        read(await openAttachment(streamOf(sealed), { ...attachment, ...change })),
      ),
  })),
  ...vectors.flipped.map((at) => ({
    name: `a flipped bit in byte ${at}`,
    run: () =>
      failsWith('unopenable', async () => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        await read(await openAttachment(streamOf(changed), attachment));
      }),
  })),
  ...vectors.padded.map(([bytes = 0, padded = 0]) => ({
    name: `the sealed length of ${bytes} bytes`,
    run: () => {
      equal(isAttachmentLength(sealedBytes(padded), bytes), true);
      equal(isAttachmentLength(sealedBytes(padded) - 1, bytes), false);
      equal(isAttachmentLength(sealedBytes(padded) + 1, bytes), false);
    },
  })),
];
