import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashB64 } from '../base64url.ts';
import { concatBytes } from '../bytes.ts';
import { randomBytes } from '../primitives.ts';
import { type AttachmentSeal, isAttachmentLength, openAttachment, sealAttachment } from './attachment.ts';
import { paddedBytes } from './padding.ts';
import { sealedBytes } from './structure.ts';

const MiB = 2 ** 20;

function streamOf(bytes: Uint8Array, chunk = 10_000): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (offset >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(offset, offset + chunk));
      offset += chunk;
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return concatBytes(...chunks);
}

async function sealed(content: Uint8Array): Promise<{ file: Uint8Array; seal: AttachmentSeal }> {
  const sealing = await sealAttachment(streamOf(content), content.length);
  const file = await read(sealing.sealed);
  expect(file.length).toBe(sealing.sealedBytes);
  return { file, seal: await sealing.seal };
}

test('padding hides all but a coarse length and costs at most 12 %', () => {
  expect([0, 1, 262_144, 262_145, 300_000, MiB, 500_000_000].map(paddedBytes)).toEqual([
    262_144,
    262_144,
    262_144,
    270_336,
    303_104,
    MiB,
    503_316_480,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 262_144, max: 2 ** 40 }), (length) => {
      const padded = paddedBytes(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded / length).toBeLessThan(1.12);
      expect(paddedBytes(padded)).toBe(padded);
    }),
  );
});

test.each([0, 1, 65_536, 262_143, 262_144, 262_145, MiB + 7])(
  '%i bytes go in and come out',
  async (length) => {
    const content = concatBytes(
      ...Array.from({ length: Math.ceil(length / 65_536) }, () => randomBytes(65_536)),
    ).slice(0, length);
    const { file, seal } = await sealed(content);
    expect(seal).toMatchObject({ bytes: length, content: hashB64(content), sealed: hashB64(file) });
    expect(await read(await openAttachment(streamOf(file), seal))).toEqual(content);
  },
);

test('the length of a sealed attachment is one that padding leads to', () => {
  const most = 500_000_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: most }), (length) => {
      const sealedLength = sealedBytes(paddedBytes(length));
      expect(isAttachmentLength(sealedLength, most)).toBe(true);
      expect(isAttachmentLength(sealedLength + 1, most)).toBe(false);
      expect(isAttachmentLength(sealedLength - 1, most)).toBe(false);
    }),
  );
  for (const length of [-1, 0, 1, 1000, sealedBytes(paddedBytes(most * 1.2)), Number.MAX_SAFE_INTEGER]) {
    expect(isAttachmentLength(length, most)).toBe(false);
  }
});

test('two files of different length look alike when both are small', async () => {
  const [small, larger] = await Promise.all([sealed(new Uint8Array(10)), sealed(new Uint8Array(200_000))]);
  expect(small.file.length).toBe(larger.file.length);
});

test('content that is not as long as announced is not sealed', async () => {
  const sealing = await sealAttachment(streamOf(new Uint8Array(10)), 11);
  await expect(read(sealing.sealed)).rejects.toMatchObject({ code: 'malformed' });
});

test('whatever is wrong, opening fails in the same way', async () => {
  const { file, seal } = await sealed(randomBytes(1000));
  const other = await sealed(randomBytes(1000));
  const flipped = file.slice();
  flipped[file.length - 1] = (flipped[file.length - 1] ?? 0) ^ 1;
  const attempts: [Uint8Array, AttachmentSeal][] = [
    [flipped, seal],
    [file.slice(0, -1), seal],
    [concatBytes(file, new Uint8Array(1)), seal],
    [other.file, seal],
    [file, { ...seal, content: other.seal.content }],
    [file, { ...seal, bytes: 999 }],
    [file, { ...seal, bytes: 1001 }],
    [file, { ...seal, identity: 'AGE-SECRET-KEY-PQ-1' }],
    [new Uint8Array(0), seal],
  ];
  for (const [bytes, claimed] of attempts) {
    await expect(openAttachment(streamOf(bytes), claimed).then(read)).rejects.toMatchObject({
      code: 'unopenable',
    });
  }
});
