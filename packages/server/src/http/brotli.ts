import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** Whether a client's `Accept-Encoding` takes Brotli. */
export function takesBrotli(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(coding));
}

/** Compresses what changes rarely and is asked for often: the last thing that it was given is compressed once. */
export class LastCompressed {
  #of: string | null = null;
  #bytes: Promise<Uint8Array> | null = null;

  compress(bytes: Uint8Array): Promise<Uint8Array> {
    const of = hash('sha256', bytes, 'base64url');
    if (this.#of !== of || this.#bytes === null) {
      this.#of = of;
      this.#bytes = promisify(brotliCompress)(bytes);
    }
    return this.#bytes;
  }
}
