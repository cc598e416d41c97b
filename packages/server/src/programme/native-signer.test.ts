import { noteSigner, randomBytes, signNote, verifyNote } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { nativeNoteSigner, noteWriter } from './index.ts';

test('a native signer is the protocol’s, key, note and all', () => {
  for (let i = 0; i < 20; i++) {
    const seed = randomBytes(32);
    const native = nativeNoteSigner('harbour.example/log', seed);
    const ours = noteSigner('harbour.example/log', seed);
    expect(native.vkey).toBe(ours.vkey);
    const text = `harbour.example/promise\n${i}\n`;
    const note = noteWriter(native)(text);
    expect(note).toBe(signNote(text, [ours]));
    expect(verifyNote(note, [native.vkey]).text).toBe(text);
    expect(signNote(text, [native])).toBe(note);
  }
});
