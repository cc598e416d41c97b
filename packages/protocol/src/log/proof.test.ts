import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { inclusionPath, leafHash, rootOf } from './merkle.ts';
import { noteSigner } from './note.ts';
import { formatProof, parseProof, verifyProof } from './proof.ts';

const signer = noteSigner('harbour.example/log', new Uint8Array(32).fill(1));
const lines = Array.from({ length: 37 }, (_, i) => `{"closed":"${i}"}`);
const leaves = lines.map((line) => leafHash(utf8(line)));
const checkpoint = signCheckpoint({ origin: signer.name, size: lines.length, root: rootOf(leaves) }, [
  signer,
]);
const readHash = (level: number, index: number) =>
  rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

async function proofOf(index: number): Promise<string> {
  return formatProof({ index, path: await inclusionPath(index, lines.length, readHash), checkpoint });
}

function flip(text: string, bit: number): string {
  const bytes = Buffer.from(text);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('utf8');
}

describe('a log proof', () => {
  it('comes back from its text', async () => {
    for (const index of lines.keys()) {
      const text = await proofOf(index);
      expect(formatProof(parseProof(text))).toBe(text);
      expect(verifyProof(text, lines[index] ?? '', signer.vkey)).toMatchObject({ index, size: lines.length });
    }
  });

  it('is refused with any one bit changed, and cut short anywhere', async () => {
    const text = await proofOf(20);
    for (let bit = 0; bit < Buffer.from(text).length * 8; bit++) {
      expect(() => verifyProof(flip(text, bit), lines[20] ?? '', signer.vkey)).toThrow(
        expect.objectContaining({ name: 'ProtocolError' }),
      );
    }
    for (let length = 0; length < text.length; length++) {
      expect(() => verifyProof(text.slice(0, length), lines[20] ?? '', signer.vkey)).toThrow();
    }
  });

  it('is refused for its length before anything is parsed', () => {
    const long = `c2sp.org/tlog-proof@v1\nindex 0\n${'\n'.repeat(300_000)}`;
    expect(() => parseProof(long)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('of arbitrary text ends in an error of ours', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const candidate of [text, `c2sp.org/tlog-proof@v1\nindex 0\n${text}\n\n${checkpoint}`]) {
          expect(() => verifyProof(candidate, '{}', signer.vkey)).toThrow(
            expect.objectContaining({ name: 'ProtocolError' }),
          );
        }
      }),
    );
  });
});

describe('a checkpoint', () => {
  it('is refused with any one bit changed', () => {
    for (let bit = 0; bit < Buffer.from(checkpoint).length * 8; bit++) {
      expect(() => verifyCheckpoint(flip(checkpoint, bit), signer.vkey)).toThrow();
    }
  });

  it('is refused for its length', () => {
    expect(() => parseCheckpoint('a'.repeat(2000))).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});
