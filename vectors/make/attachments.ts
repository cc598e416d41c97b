import { identityToRecipient } from 'age-encryption';
import { b64, filled, hash, identityOf, kdf, MADE, padded, seal, write } from './known.ts';

export async function makeAttachments(): Promise<void> {
  const identity = identityOf(kdf(filled(50), 'identity'));
  const recipient = await identityToRecipient(identity);
  const content = Buffer.from('A photograph, or what stands for one here.\n');
  const plain = padded(content, 262_144);
  const sealed = Buffer.from(await seal(plain, recipient), 'base64url');
  const attachment = {
    sealed: b64(hash(sealed)),
    identity,
    bytes: content.length,
    type: 'image/png',
    name: 'pier ⚓.png',
    content: b64(hash(content)),
  };
  write('attachment_bellbuoy', {
    source: `${MADE}, sealed with age-encryption 0.3.1`,
    content: b64(content),
    attachment,
    sealed: b64(sealed),
    unopenable: [
      { name: 'another hash of the sealed bytes', change: { sealed: b64(hash('another')) } },
      { name: 'another hash of the content', change: { content: b64(hash('another')) } },
      { name: 'a byte less', change: { bytes: content.length - 1 } },
      { name: 'a byte more', change: { bytes: content.length + 1 } },
      { name: 'another identity', change: { identity: identityOf(filled(9)) } },
    ],
    flipped: [40, 1600, 1660, 100_000, sealed.length - 1],
    padded: [0, 1, 262_143, 262_144, 262_145, 300_000, 1_000_000, 5_000_000, 123_456_789, 500_000_000].map(
      (bytes) => [bytes, padmé(bytes)],
    ),
  });
}

/** Padmé by shifting a power of two, where the code under test may use logarithms. */
function padmé(bytes: number): number {
  const length = BigInt(Math.max(bytes, 262_144));
  const e = BigInt(length.toString(2).length - 1);
  const s = BigInt(e.toString(2).length);
  const step = 1n << (e - s);
  return Number(((length + step - 1n) / step) * step);
}
