// RFC 9110, 14: one range of bytes, as browsers ask for while a film plays. Several at once are answered with the whole,
// as the RFC allows: nothing that plays a film asks so.

/** Which bytes are asked for: from `start` up to `end`, which is not among them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The bytes that a `Range` header asks for of a file.
 *
 * @param range the header, if there was one.
 * @returns null for all of them: nothing was asked, or nothing that is understood.
 * @throws RangeError for a range that the file does not have.
 */
export function parseByteRange(range: string | undefined, size: number): ByteRange | null {
  const [, first, last] = RANGE.exec(range?.replaceAll(/\s/g, '') ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (start >= size || start >= end) throw new RangeError('no such bytes');
  return { start, end };
}
