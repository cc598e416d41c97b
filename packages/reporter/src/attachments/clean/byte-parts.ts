/** Files are taken apart by their offsets and put together from pieces of themselves, so that none is ever in memory. */

const ZEROS = new Blob([new Uint8Array(65_536)]);

/** Bytes of a file from one offset up to another, fewer at its end. */
export async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** So many zero bytes, which take no memory. */
export function zeros(bytes: number): Blob[] {
  const whole = Math.floor(bytes / ZEROS.size);
  return [...Array.from({ length: whole }, () => ZEROS), ZEROS.slice(0, bytes - whole * ZEROS.size)];
}

/** Bytes as text of as many characters, for looking for names in them. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
