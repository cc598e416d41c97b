import { type PassphraseKeys, ProtocolError, passphraseKeys } from '@bellbuoy/protocol';
import type { StretchRequest } from './stretch-worker.ts';

/** Where the build put the worker, relative to the page. */
declare const STRETCH_WORKER: string;

/** Stretches a passphrase to 32 bytes with a 16-byte salt. */
export type Stretch = (passphrase: string, salt: Uint8Array) => Promise<Uint8Array>;

/** Stretches in a worker, so that the page stays alive meanwhile. */
export const stretchInWorker: Stretch = (passphrase, salt) => {
  const worker = new Worker(STRETCH_WORKER);
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    worker.onerror = () => reject(new ProtocolError('unopenable', 'the passphrase could not be stretched'));
    worker.postMessage({ passphrase, salt } satisfies StretchRequest);
  }).finally(() => worker.terminate());
};

/** The keys that a passphrase gives: what signs in, and what the member's keyring is sealed to. */
export async function keysOfPassphrase(
  stretch: Stretch,
  { passphrase, salt, origin }: { passphrase: string; salt: Uint8Array; origin: string },
): Promise<PassphraseKeys> {
  const stretched = await stretch(passphrase, salt);
  const keys = await passphraseKeys(stretched, origin);
  stretched.fill(0);
  return keys;
}
