import { type RunningHash, sha256 } from '@bellbuoy/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { startHash } from './start-hash.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('WebAssembly gives the hashes of the protocol, two at a time and in any parts', async () => {
  const [one, other] = await Promise.all([startHash(), startHash()]);
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  feed(one, bytes, 1000);
  feed(other, bytes.subarray(1), 17_001);
  expect(one.digest()).toEqual(sha256(bytes));
  expect(other.digest()).toEqual(sha256(bytes.subarray(1)));
});

test('where there is no WebAssembly, the hashes are the same', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const hash = await startHash();
  feed(hash, new Uint8Array(100), 7);
  expect(hash.digest()).toEqual(sha256(new Uint8Array(100)));
});

function feed(hash: RunningHash, bytes: Uint8Array, step: number): void {
  for (let at = 0; at < bytes.length; at += step) hash.update(bytes.subarray(at, at + step));
}
