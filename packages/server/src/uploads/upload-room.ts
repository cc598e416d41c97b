/** What there is of files that no report names yet, and what the disk has besides, in bytes. */
interface Room {
  /** As long as they will be. */
  readonly unbound: number;
  /** Those of them that are all here. */
  readonly written: number;
  readonly free: number;
}

/** All that no report names yet, together: who fills it keeps out other files, never reports. */
const UNBOUND_BYTES = 200 * 2 ** 30;

/** Whether a file may begin: half of what the disk has is for reports, so that nobody's files keep one out. */
export function hasRoom(size: number, { unbound, written, free }: Room): boolean {
  return unbound + size <= Math.min(UNBOUND_BYTES, (free + written) / 2);
}
