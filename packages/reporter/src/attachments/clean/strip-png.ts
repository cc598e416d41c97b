// PNG (W3C, third edition): eight bytes, then chunks `uint32 length ‖ 4 characters type ‖ content ‖ uint32 CRC`. What is
// needed to draw one still picture is named here; everything else goes, and whatever follows the end.

const SIGNATURE_BYTES = 8;
const AROUND_CONTENT_BYTES = 12;
const KEPT: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND'];

/** A PNG without its metadata, the picture untouched. Null when it is not well formed. */
export function stripPng(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const stripped = png.slice();
  let length = SIGNATURE_BYTES;
  for (let at = SIGNATURE_BYTES; at + AROUND_CONTENT_BYTES <= png.length; ) {
    const end = at + AROUND_CONTENT_BYTES + view.getUint32(at);
    if (end > png.length) return null;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (KEPT.includes(type)) {
      stripped.set(png.subarray(at, end), length);
      length += end - at;
    }
    if (type === 'IEND') return stripped.slice(0, length);
    at = end;
  }
  return null;
}
