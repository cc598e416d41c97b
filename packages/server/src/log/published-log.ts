import {
  type AddCheckpoint,
  consistencyPath,
  formatProof,
  inclusionPath,
  signCheckpoint,
  type Tile,
} from '@bellbuoy/protocol';
import { type Database, type PreparedRead, prepareRead } from '../db/index.ts';
import { readCosignatures, readShownHead, witnessesOf } from './cosignatures.ts';
import type { LogKeeper } from './log-keeper.ts';
import { Subtrees } from './subtrees.ts';
import { hashLeaf, readHashTile, readHead, readHeadOf, type TreeHead } from './tree.ts';

/** The log as it stands for everybody to read: its signed head, and proofs under it. */
export class PublishedLog {
  readonly #keeper: LogKeeper;
  readonly #subtrees: Subtrees;
  readonly #findLeaf: PreparedRead<{ position: number }>;
  #signed: { readonly size: number; readonly checkpoint: string } | null = null;

  constructor(keeper: LogKeeper) {
    const { database } = keeper;
    this.#keeper = keeper;
    this.#subtrees = new Subtrees((tile: Tile) => readHashTile(database.store, tile));
    this.#findLeaf = prepareFindLeaf(database);
  }

  /** Whether clients believe no head that outsiders have not cosigned. */
  get needsWitnesses(): boolean {
    return witnessesOf(this.#keeper.config).quorum > 0;
  }

  /** The signed head of the log: the newest that enough witnesses cosigned, or else the last committed one. */
  async checkpoint(): Promise<string> {
    const { store } = this.#keeper.database;
    return this.#cosigned((await this.#provable()) ?? (await readHead(store)));
  }

  /** Proves that a line is in the log (a tlog-proof); null while no head shows it that clients would believe. */
  async prove(line: string): Promise<string | null> {
    const [leaf] = await this.#findLeaf(hashLeaf(line));
    if (leaf === undefined) return null;
    // Read after the leaf: a committed leaf comes with a committed head that covers it.
    const head = await this.#provable();
    const index = leaf.position;
    if (head === null || index >= head.size) return null;
    const path = await inclusionPath(index, head.size, this.#subtrees.in(head.size));
    return formatProof({ index, path, checkpoint: await this.#cosigned(head) });
  }

  /** What a witness that cosigned `oldSize` needs in order to cosign the committed head of `size`. */
  async continuation(oldSize: number, size: number): Promise<AddCheckpoint> {
    const head = await readHeadOf(this.#keeper.database.store, size);
    const path = oldSize === 0 ? [] : await consistencyPath(oldSize, size, this.#subtrees.in(size));
    return { oldSize, path, checkpoint: this.#sign(head) };
  }

  async #provable(): Promise<TreeHead | null> {
    const { config, database } = this.#keeper;
    return readShownHead(database.store, config);
  }

  async #cosigned(head: TreeHead): Promise<string> {
    const { vkeys } = witnessesOf(this.#keeper.config);
    const lines = await readCosignatures(this.#keeper.database.store, head.size, vkeys);
    return `${this.#sign(head)}${lines.map((line) => `${line}\n`).join('')}`;
  }

  #sign({ size, root }: TreeHead): string {
    if (this.#signed?.size === size) return this.#signed.checkpoint;
    const { config, keys } = this.#keeper;
    const head = { origin: `${config.origin}/log`, size, root: new Uint8Array(root) };
    const checkpoint = signCheckpoint(head, [keys.log]);
    this.#signed = { size, checkpoint };
    return checkpoint;
  }
}

function prepareFindLeaf(database: Database): PreparedRead<{ position: number }> {
  return prepareRead(database, 'find-leaf', (hash) =>
    database.store
      .selectFrom('log_leaves')
      .select('position')
      .where('hash', '=', hash as Uint8Array),
  );
}
