import { createPrivateKey, sign as nativeSign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { maxNoteLength, noteSigner, signNote, verifyNote } from './note.ts';
import type { NoteSigner } from './note-signer.ts';

const seed = new Uint8Array(32).fill(1);
const signer = noteSigner('harbour.example/log', seed);
const note = signNote('A first line.\nA second.\n', [signer]);

/** One bit of the UTF-8 of a note changed. */
function flip(text: string, bit: number): string {
  const bytes = Buffer.from(text);
  const at = bit % (bytes.length * 8);
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
  return bytes.toString('utf8');
}

it('signs alike with the platform’s own Ed25519', () => {
  const pkcs8 = concatBytes(Buffer.from('302e020100300506032b657004220420', 'hex'), seed);
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const native: NoteSigner = {
    name: signer.name,
    vkey: signer.vkey,
    sign: (text) => nativeSign(null, text, key),
  };
  expect(signNote('A first line.\nA second.\n', [native])).toBe(note);
});

it('comes back as it was signed', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = `${lines.join('\n')}x\n`;
      expect(verifyNote(signNote(text, [signer]), [signer.vkey])).toMatchObject({
        text,
        names: [signer.name],
        signatures: [{ vkey: signer.vkey, time: null }],
      });
    }),
  );
});

it('is refused with any one bit changed', () => {
  for (let bit = 0; bit < Buffer.from(note).length * 8; bit++) {
    const changed = flip(note, bit);
    expect(() => verifyNote(changed, [signer.vkey])).toThrow(
      expect.objectContaining({ name: 'ProtocolError' }),
    );
  }
});

it('is refused cut short anywhere', () => {
  for (let length = 0; length < note.length; length++) {
    expect(() => verifyNote(note.slice(0, length), [signer.vkey])).toThrow();
  }
});

describe('hostile notes', () => {
  it('are refused for their length before anything is parsed', () => {
    const long = `${'a'.repeat(maxNoteLength)}\n\n${note}`;
    expect(() => verifyNote(long, [signer.vkey])).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('carry sixteen signatures of post-quantum size', () => {
    const unknown = Array.from(
      { length: 15 },
      (_, i) => `— pq${i}.example/log ${encodeBase64(new Uint8Array(4900))}\n`,
    );
    const [text, signature] = note.split('\n\n');
    const full = `${text}\n\n${unknown.join('')}${signature}`;
    expect(verifyNote(full, [signer.vkey]).names).toEqual([signer.name]);
  });

  it('end in an error of ours, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const candidate of [text, `${text}\n\n— ${text}\n`, `${text}\n\n— a ${text}\n`]) {
          expect(() => verifyNote(candidate, [signer.vkey])).toThrow(
            expect.objectContaining({ name: 'ProtocolError' }),
          );
        }
      }),
    );
  });

  it('with lone surrogates are neither signed nor verified', () => {
    expect(() => signNote('\ud800\n', [signer])).toThrow('not a text that can be signed');
    expect(() => verifyNote(`\ud800${note}`, [signer.vkey])).toThrow('not a note');
  });
});

it('signs only whole lines without control characters, and only with a signer', () => {
  for (const text of ['', '\n', 'a', 'a\r\n', 'a\tb\n', 'a\0\n', 'a\nb']) {
    expect(() => signNote(text, [signer])).toThrow('not a text that can be signed');
  }
  expect(() => signNote('a\n', [])).toThrow('not a text that can be signed');
});

describe('base64', () => {
  it('is one text for one value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('has no second spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgw+/-_= \n'), maxLength: 12 }), (text) => {
        const isCanonical = Buffer.from(text, 'base64').toString('base64') === text;
        if (isCanonical) expect(decodeBase64(text)).toEqual(new Uint8Array(Buffer.from(text, 'base64')));
        else expect(() => decodeBase64(text)).toThrow('not canonical base64');
      }),
      { numRuns: 3000 },
    );
  });
});
