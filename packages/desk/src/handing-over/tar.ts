// An uncompressed ustar archive (POSIX.1-2017, pax, "ustar Interchange Format"): every system unpacks one without a tool
// of ours. Blocks of 512 bytes: a header and padded content for each file, two blocks of zeros at the end. No dates,
// no owners: all zero.

import { utf8 } from '@bellbuoy/protocol';

const BLOCK = 512;
const MODE = '0000600\0';
const ZERO_ID = '0000000\0';
const ZERO_TIME = '00000000000\0';

export interface TarFile {
  /** At most 100 bytes of ASCII. */
  readonly name: string;
  readonly content: Blob;
}

/** Puts files into one. */
export function packTar(files: readonly TarFile[]): Blob {
  const parts = files.flatMap(({ name, content }) => [
    headerOf(name, content.size),
    content,
    new Uint8Array((BLOCK - (content.size % BLOCK)) % BLOCK),
  ]);
  return new Blob([...parts, new Uint8Array(2 * BLOCK)], { type: 'application/x-tar' });
}

function headerOf(name: string, size: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(utf8(text), at);
  put(0, name);
  put(100, MODE);
  put(108, ZERO_ID);
  put(116, ZERO_ID);
  put(124, `${size.toString(8).padStart(11, '0')}\0`);
  put(136, ZERO_TIME);
  // The sum counts its own field as spaces.
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\x0000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}
