import { formatProof, inclusionPath, signCheckpoint, type Tile } from '@bellbuoy/protocol';
import { type Database, type PreparedRead, prepareRead } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { Subtrees } from './subtrees.ts';
import { hashLeaf, readHashTile, readHead, type TreeHead } from './tree.ts';

/** The log as it stands for everybody to read: its signed head, and proofs under it. */
export class PublishedLog {
  readonly #programme: Programme;
  readonly #subtrees: Subtrees;
  readonly #findLeaf: PreparedRead<{ position: number }>;
  #signed: { readonly size: number; readonly checkpoint: string } | null = null;

  constructor(programme: Programme) {
    const { database } = programme;
    this.#programme = programme;
    this.#subtrees = new Subtrees((tile: Tile) => readHashTile(database.store, tile));
    this.#findLeaf = prepareFindLeaf(database);
  }

  /** The signed head of the log, by its last committed root. */
  async checkpoint(): Promise<string> {
    return this.#sign(await readHead(this.#programme.database.store));
  }

  /** Proves that a line is in the log (a tlog-proof); null while it is not. */
  async prove(line: string): Promise<string | null> {
    const [leaf] = await this.#findLeaf(hashLeaf(line));
    if (leaf === undefined) return null;
    // Read after the leaf: a committed leaf comes with a committed head that covers it.
    const head = await readHead(this.#programme.database.store);
    const index = leaf.position;
    const path = await inclusionPath(index, head.size, this.#subtrees.in(head.size));
    return formatProof({ index, path, checkpoint: this.#sign(head) });
  }

  #sign({ size, root }: TreeHead): string {
    if (this.#signed?.size === size) return this.#signed.checkpoint;
    const { config, keys } = this.#programme;
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
