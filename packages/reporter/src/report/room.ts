import { type Descriptor, utf8 } from '@bellbuoy/protocol';
import type { CompleteDraft } from './draft.ts';

/** The largest frame, without its length and its signature. */
const FRAME_BYTES = 65_536 - 4 - 64;
/** Whatever a report carries besides: its keys, its place, and the most files that it may name. */
const OTHER_BYTES = 3_000;
const BYTES_PER_FILE = 600;
/** A sealed name, and a guardian's share of its key, both as text. */
const NAME_BYTES = 7_700;
const BYTES_PER_SHARE = 3_600;
const LEAST_BYTES = 12_000;

/**
 * About how many characters the answers are more than a report can carry, 0 when they fit. The room is the same
 * whether files and names are added or not: a change elsewhere never makes a text too long that was fine before.
 */
export function charactersTooMany({ answers, remark }: CompleteDraft, descriptor: Descriptor): number {
  const { limits, guardians } = descriptor;
  const names = guardians === null ? 0 : NAME_BYTES + guardians.slots.length * BYTES_PER_SHARE;
  const room = Math.max(LEAST_BYTES, FRAME_BYTES - OTHER_BYTES - limits.attachments * BYTES_PER_FILE - names);
  const text = JSON.stringify({ answers, remark });
  const bytes = utf8(text).length;
  return bytes <= room ? 0 : Math.ceil((bytes - room) / (bytes / text.length));
}
