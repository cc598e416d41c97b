import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { parseDay } from '../days.ts';
import { closedBlind, closedEntry, fillEntry, openClosed } from './closed.ts';
import { leafHash } from './merkle.ts';
import { noteSigner } from './note.ts';
import { signPromise, verifyPromise } from './promise.ts';

const origin = 'harbour.example';
const signer = noteSigner(`${origin}/log`, new Uint8Array(32).fill(1));
const leaf = leafHash(utf8('{}'));
const promise = signPromise({ origin, leaf, day: parseDay('2026-12-28') }, signer);

it('promises eight days, across the end of a year', () => {
  expect(verifyPromise(promise, signer.vkey)).toEqual({ leaf, day: '2026-12-28', by: '2027-01-05' });
});

it('is refused with any one bit changed, and cut short anywhere', () => {
  const bytes = Buffer.from(promise);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => verifyPromise(changed.toString('utf8'), signer.vkey, { leaf })).toThrow();
  }
  for (let length = 0; length < promise.length; length++) {
    expect(() => verifyPromise(promise.slice(0, length), signer.vkey, { leaf })).toThrow();
  }
});

it('hides a line so that only its own blind opens it', () => {
  const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(secret, secret, fc.nat(1000), fc.string(), (commitment, other, n, line) => {
      const entry = closedEntry(commitment, origin, n, line);
      expect(openClosed(entry, closedBlind(commitment, origin, n), line)).toBe(line);
      expect(() => openClosed(entry, closedBlind(other, origin, n), `${line} `)).toThrow('another line');
      expect(() => openClosed(entry, closedBlind(commitment, origin, n + 1), line)).toThrow('another line');
      expect(entry).toHaveLength(fillEntry(other, origin, n).length);
    }),
  );
});
