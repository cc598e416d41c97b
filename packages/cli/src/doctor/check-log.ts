// The log checks itself: every leaf is hashed again, the tree is built again, and both are compared with what
// the programme has committed to and signs. Another's `verify` over HTTP would find the same; this finds it first.

import { hash } from 'node:crypto';
import type { Database } from '@bellbuoy/server';
import { type Finding, fail, ok } from './finding.ts';

const ROWS = 5000;
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const RESTORE =
  'Stop the server and restore the newest backup that verifies. A log that was changed must not be signed.';

/** @param tell called now and then with how many leaves are done. */
export async function checkLog(
  { store }: Database,
  tell: (done: number, all: number) => void,
): Promise<Finding> {
  const head = await store
    .selectFrom('log_roots')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (head === undefined) return ok('log', 'It has not begun.');
  const tree = new TreeHash();
  while (tree.size < head.size) {
    const leaves = await store
      .selectFrom('log_leaves')
      .select(['position', 'line', 'hash'])
      .where('position', '>=', tree.size)
      .where('position', '<', Math.min(tree.size + ROWS, head.size))
      .orderBy('position')
      .execute();
    const wrong = leaves.find(
      (leaf, i) => leaf.position !== tree.size + i || !leafHash(leaf.line).equals(leaf.hash),
    );
    if (leaves.length === 0 || wrong !== undefined) {
      return fail('log', `Entry ${wrong?.position ?? tree.size} is missing or changed.`, RESTORE);
    }
    for (const leaf of leaves) tree.append(Buffer.from(leaf.hash));
    tell(tree.size, head.size);
  }
  if (!tree.root().equals(head.root))
    return fail('log', 'Its entries do not give the root that was committed.', RESTORE);
  return ok('log', `${head.size} entries give the root that was committed.`);
}

/** RFC 6962 over leaves that come one by one: keeps one full subtree of each size at most. */
class TreeHash {
  size = 0;
  readonly #subtrees: Buffer[] = [];

  append(leaf: Buffer): void {
    let subtree = leaf;
    // Each trailing one of the old size is a full subtree that the new leaf completes to a larger one.
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      subtree = nodeHash(this.#subtrees.pop() ?? subtree, subtree);
    }
    this.#subtrees.push(subtree);
    this.size += 1;
  }

  root(): Buffer {
    const [last, ...rest] = this.#subtrees.toReversed();
    return rest.reduce((right, left) => nodeHash(left, right), last ?? sha256(Buffer.alloc(0)));
  }
}

function leafHash(line: string): Buffer {
  return sha256(Buffer.concat([LEAF, Buffer.from(line)]));
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

function sha256(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}
