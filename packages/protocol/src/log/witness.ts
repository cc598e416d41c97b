// What a witness of C2SP tlog-witness decides on `add-checkpoint`. It trusts nothing that the log says: it cosigns only
// what continues the head that it cosigned last.

import { isEqualBytes } from '../bytes.ts';
import { type AddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { rootOf, verifyConsistency } from './merkle.ts';
import { verifyNote } from './note.ts';
import { parseVkey } from './vkey.ts';

/** What a witness knows of one log. */
export interface WitnessedLog {
  readonly vkey: string;
  /** The head that was cosigned last; null before the first. */
  readonly last: Checkpoint | null;
}

/** Whether to cosign, or the status that the specification has for why not. */
export type WitnessDecision =
  | { readonly kind: 'cosign'; readonly checkpoint: Checkpoint; readonly note: string }
  /** Not a request, or an older size that is beyond the checkpoint's. */
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404 | 422 }
  /** Built on another size than the one that was cosigned last: that one. */
  | { readonly kind: 'refuse'; readonly status: 409; readonly size: number };

/**
 * Decides on a request. Whoever cosigns must have stored the new head durably before the cosignature leaves, and no
 * other decision on the same log may come between this one and that.
 *
 * @param find what is known of the log of this origin; null for one that this witness does not watch.
 */
export function decideAddCheckpoint(
  body: string,
  find: (origin: string) => WitnessedLog | null,
): WitnessDecision {
  const request = parsed(body);
  if (request === null) return refuse(400);
  const log = find(originOf(request));
  if (log === null) return refuse(404);
  const checkpoint = verified(request, log);
  if (typeof checkpoint === 'number') return refuse(checkpoint);
  if (request.oldSize > checkpoint.size) return refuse(400);
  const size = log.last?.size ?? 0;
  if (request.oldSize !== size) return { kind: 'refuse', status: 409, size };
  if (!isContinuation(request, checkpoint, log.last)) return refuse(422);
  return { kind: 'cosign', checkpoint, note: request.checkpoint };
}

function parsed(body: string): AddCheckpoint | null {
  try {
    return parseAddCheckpoint(body);
  } catch {
    return null;
  }
}

function originOf({ checkpoint }: AddCheckpoint): string {
  return checkpoint.slice(0, Math.max(checkpoint.indexOf('\n'), 0));
}

// What is no note at all has no signature by a trusted key either.
function verified({ checkpoint }: AddCheckpoint, { vkey }: WitnessedLog): Checkpoint | 400 | 403 {
  let text: string;
  try {
    ({ text } = verifyNote(checkpoint, [vkey]));
  } catch {
    return 403;
  }
  try {
    const head = parseCheckpoint(text);
    return head.origin === parseVkey(vkey).name ? head : 400;
  } catch {
    return 400;
  }
}

function isContinuation(
  { oldSize, path }: AddCheckpoint,
  { size, root }: Checkpoint,
  last: Checkpoint | null,
): boolean {
  if (size === 0 && !isEqualBytes(root, rootOf([]))) return false;
  // Every tree continues the empty one, and there is nothing to prove of that.
  if (last === null || oldSize === 0) return path.length === 0;
  try {
    verifyConsistency({ oldSize, oldRoot: last.root, size, root, path });
    return true;
  } catch {
    return false;
  }
}

function refuse(status: 400 | 403 | 404 | 422): WitnessDecision {
  return { kind: 'refuse', status };
}
