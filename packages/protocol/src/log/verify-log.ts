// Verifies a log from outside, from its signed head down to every line. The root is recomputed from the tiles at the
// right edge of the tree; every other tile must hash to its place in the tile above it, and every bundle of entries to
// its tile of leaves. So whatever is handed on stands under the signed root when it is handed on, and a walk that was
// broken off can go on later under a newer head.

import { fromUtf8, isEqualBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { type Checkpoint, verifyCheckpoint, type Witnesses } from './checkpoint.ts';
import { type PublicAct, parseLine } from './lines.ts';
import { leafHash, nodeHash, type ReadHash, rootAt } from './merkle.ts';
import { decodeEntryBundle, decodeTile, formatTilePath, type Tile, tileAt, tileWidth } from './tiles.ts';

/** Reads what the log serves below its prefix: `checkpoint`, `tile/0/000`, `tile/entries/x001/234.p/5`. */
export type ReadLog = (path: string) => Promise<Uint8Array>;

/** Where a log is read, and by whose keys it is verified. */
export interface LogSource {
  readonly read: ReadLog;
  /** The log key of a descriptor that the caller verified. */
  readonly vkey: string;
  readonly witnesses?: Witnesses | undefined;
}

/** What a walk leaves behind: the head that it verified, and the first entry that it has not handed on. */
export interface LogState {
  /** The signed checkpoint, verbatim: with another that contradicts it, it proves that the log was forked. */
  readonly checkpoint: string;
  readonly next: number;
}

/** A line of the log, with its place. `unknown` is an open line that this version cannot read. */
export type LoggedLine =
  | { readonly kind: 'closed'; readonly index: number; readonly line: string }
  | { readonly kind: 'act'; readonly index: number; readonly line: string; readonly act: PublicAct }
  | { readonly kind: 'unknown'; readonly index: number; readonly line: string };

/** Up to 256 lines, and the state from which a later walk goes on behind them. */
export interface LoggedBundle {
  readonly lines: readonly LoggedLine[];
  readonly state: LogState;
}

/** A log whose head verified. */
export interface VerifiedLog {
  readonly head: Checkpoint;
  /** The head as it was served, with its signatures. */
  readonly note: string;
  /** Hashes of full subtrees, each verified up to the root: for proofs that are shown or kept. */
  readonly readHash: ReadHash;
  /**
   * Walks the lines from where the state left off, each bundle fetched and verified before it is handed on.
   *
   * @throws ProtocolError `malformed` or `unverified` at the first tile or bundle that does not lead to the root.
   */
  bundles(): AsyncGenerator<LoggedBundle>;
}

/** Two heads, both signed by the log, that cannot be of one log that only grows. Together they prove it. */
export class LogConflict extends ProtocolError {
  readonly kind: 'rolled-back' | 'forked';
  /** The signed checkpoints, the one that was met first first. */
  readonly notes: readonly [string, string];

  constructor(kind: LogConflict['kind'], notes: LogConflict['notes']) {
    super('unverified', kind === 'forked' ? 'a log with another past' : 'a log that became shorter');
    this.kind = kind;
    this.notes = notes;
  }
}

type Hashes = readonly Uint8Array[];

const NONE = new Uint8Array(0);
/** Requests under way at once: enough that none waits for the way there and back of another. */
const AHEAD = 8;
/** Tiles above the leaves that are kept: a walk needs one of each level. */
const MAX_KEPT_TILES = 64;
// 43 letters whose last holds four bits: the canonical b64 of 32 bytes.
const CLOSED = /^\{"closed":"[\w-]{42}[AEIMQUYcgkosw048]"\}$/;

/**
 * Verifies a log's head: signed by its key, cosigned by a quorum of witnesses, its root recomputed from the tiles,
 * and, where there is a state, a continuation of the head that was met then.
 *
 * @throws LogConflict for a head that contradicts the state's; ProtocolError `malformed` or `unverified` for one that
 * does not verify.
 */
export async function verifyLog(source: LogSource, state: LogState | null = null): Promise<VerifiedLog> {
  const note = fromUtf8(await source.read('checkpoint'));
  if (note === null) throw new ProtocolError('malformed', 'not a checkpoint');
  const head = verifyCheckpoint(note, source.vkey, source.witnesses);
  const known = state === null ? null : verifyCheckpoint(state.checkpoint, source.vkey);
  // Before any tile is asked for: whoever forked the log has the tiles of one past only.
  if (state !== null && known !== null) compareSizes(known, head, [state.checkpoint, note]);
  const tree = await VerifiedTree.open(head, source);
  if (state !== null && known !== null) await compareRoots(known, tree.readHash, [state.checkpoint, note]);
  const from = checkNext(state?.next ?? 0, known?.size ?? 0);
  return { head, note, readHash: tree.readHash, bundles: () => walk(tree, source.read, { note, from }) };
}

function compareSizes(known: Checkpoint, head: Checkpoint, notes: LogConflict['notes']): void {
  if (head.size < known.size) throw new LogConflict('rolled-back', notes);
  if (head.size === known.size && !isEqualBytes(head.root, known.root))
    throw new LogConflict('forked', notes);
}

async function compareRoots(
  known: Checkpoint,
  readHash: ReadHash,
  notes: LogConflict['notes'],
): Promise<void> {
  if (!isEqualBytes(await rootAt(known.size, readHash), known.root)) throw new LogConflict('forked', notes);
}

function checkNext(next: number, size: number): number {
  const isPlace = Number.isSafeInteger(next) && next >= 0 && next <= size;
  if (!isPlace) throw new ProtocolError('malformed', 'not the state of a walk');
  return next;
}

async function* walk(
  tree: VerifiedTree,
  read: ReadLog,
  { note, from }: { note: string; from: number },
): AsyncGenerator<LoggedBundle> {
  const last = Math.ceil(tree.size / tileWidth);
  const waiting: Promise<LoggedLine[]>[] = [];
  let asked = Math.floor(from / tileWidth);
  for (let tile = asked; tile < last; tile++) {
    while (asked < last && waiting.length < AHEAD) waiting.push(quietly(readBundle(tree, read, asked++)));
    const bundle = (await waiting.shift()) ?? [];
    const lines = bundle.filter(({ index }) => index >= from);
    const next = tile * tileWidth + bundle.length;
    if (lines.length > 0) yield { lines, state: { checkpoint: note, next } };
  }
}

/** A promise that may fail before anybody waits for it. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

async function readBundle(tree: VerifiedTree, read: ReadLog, index: number): Promise<LoggedLine[]> {
  const tile = tileAt('entries', index, tree.size);
  if (tile === null) throw new ProtocolError('malformed', 'an entry outside the tree');
  const [hashes, bytes] = await Promise.all([tree.tile(0, index), read(formatTilePath(tile))]);
  return decodeEntryBundle(bytes, tile.width).map((entry, i) => {
    if (!isEqualBytes(leafHash(entry), hashes[i] ?? NONE)) {
      throw new ProtocolError('unverified', 'an entry that is not in the tree');
    }
    return parseLogged(entry, index * tileWidth + i);
  });
}

function parseLogged(entry: Uint8Array, index: number): LoggedLine {
  const line = fromUtf8(entry);
  if (line === null) throw new ProtocolError('malformed', 'a line that is not text');
  if (CLOSED.test(line)) return { kind: 'closed', index, line };
  const act = parseAct(line);
  return act === null ? { kind: 'unknown', index, line } : { kind: 'act', index, line, act };
}

/** Null also for what happened to a report: the log has no right to tell that openly. */
function parseAct(line: string): PublicAct | null {
  try {
    const event = parseLine(line);
    const isOfReport = ['report', 'opened', 'withdrawn', 'purge'].includes(event.type);
    return isOfReport ? null : (event as PublicAct);
  } catch {
    return null;
  }
}

/** The tiles of a tree under a signed root; no hash leaves it that does not lead there. */
class VerifiedTree {
  readonly size: number;
  readonly #read: ReadLog;
  /** The partial tile of each level that has one: together they give the root. */
  readonly #edge = new Map<number, Hashes>();
  readonly #kept = new Map<string, Promise<Hashes>>();

  private constructor(size: number, read: ReadLog) {
    this.size = size;
    this.#read = read;
  }

  static async open({ size, root }: Checkpoint, source: LogSource): Promise<VerifiedTree> {
    const tree = new VerifiedTree(size, source.read);
    await tree.#readEdge();
    if (!isEqualBytes(await rootAt(size, tree.readHash), root)) {
      throw new ProtocolError('unverified', 'tiles that do not give the root');
    }
    return tree;
  }

  readonly readHash: ReadHash = async (level, index) => {
    const count = 2 ** (level % 8);
    const first = index * count;
    const hashes = await this.tile(Math.floor(level / 8), Math.floor(first / tileWidth));
    const offset = first % tileWidth;
    if (offset + count > hashes.length) throw new ProtocolError('malformed', 'a hash outside the tree');
    return hashOver(hashes.slice(offset, offset + count));
  };

  /** The hashes of a tile. Level by level each full tile stands in the tile above, up to the edge. */
  tile(level: number, index: number): Promise<Hashes> {
    const tile = tileAt(level, index, this.size);
    if (tile === null) throw new ProtocolError('malformed', 'a hash outside the tree');
    const edge = tile.width < tileWidth ? this.#edge.get(level) : undefined;
    if (edge !== undefined) return Promise.resolve(edge);
    return level === 0 ? this.#verifyTile(tile, level) : this.#keep(tile, level);
  }

  async #readEdge(): Promise<void> {
    for (let level = 0; this.size >= tileWidth ** level; level++) {
      const count = Math.floor(this.size / tileWidth ** level);
      const width = count % tileWidth;
      if (width === 0) continue;
      const tile = { level, index: Math.floor(count / tileWidth), width };
      this.#edge.set(level, decodeTile(await this.#read(formatTilePath(tile)), width));
    }
  }

  #keep(tile: Tile, level: number): Promise<Hashes> {
    const path = formatTilePath(tile);
    const kept = this.#kept.get(path) ?? this.#verifyTile(tile, level);
    // Taken out and put back: the first of the map is always the one that was not used for longest.
    this.#kept.delete(path);
    this.#kept.set(path, quietly(kept));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT_TILES && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  async #verifyTile(tile: Tile, level: number): Promise<Hashes> {
    const [above, bytes] = await Promise.all([
      this.tile(level + 1, Math.floor(tile.index / tileWidth)),
      this.#read(formatTilePath(tile)),
    ]);
    const hashes = decodeTile(bytes, tile.width);
    if (!isEqualBytes(hashOver(hashes), above[tile.index % tileWidth] ?? NONE)) {
      throw new ProtocolError('unverified', 'a tile that is not in the tree');
    }
    return hashes;
  }
}

/** The hash over a full subtree. */
function hashOver(hashes: Hashes): Uint8Array {
  let row = hashes;
  while (row.length > 1) row = parentsOf(row);
  return row[0] ?? NONE;
}

function parentsOf(row: Hashes): Uint8Array[] {
  const parents: Uint8Array[] = [];
  for (let i = 0; i + 1 < row.length; i += 2) parents.push(nodeHash(row[i] ?? NONE, row[i + 1] ?? NONE));
  return parents;
}
