import { formatProof, inclusionPath, signCheckpoint } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { findLine, hashReader, readHead, type TreeHead } from './tree.ts';

/** The signed head of the log, by its last committed root. */
export async function currentCheckpoint(programme: Programme): Promise<string> {
  return checkpointOf(programme, await readHead(programme.database.store));
}

/** Proves that a line is in the log (a tlog-proof); null while it is not. */
export async function proveLine(programme: Programme, line: string): Promise<string | null> {
  const [proof = null] = await proveLines(programme, [line]);
  return proof;
}

/** Proves several lines under one checkpoint, in their order. */
export async function proveLines(programme: Programme, lines: readonly string[]): Promise<(string | null)[]> {
  const { store } = programme.database;
  const indexes = await Promise.all(lines.map((line) => findLine(store, line)));
  // Read after the leaves: a committed leaf comes with a committed head that covers it.
  const head = await readHead(store);
  const checkpoint = checkpointOf(programme, head);
  return Promise.all(
    indexes.map(async (index) => (index === null ? null : proveIndex(store, index, head, checkpoint))),
  );
}

async function proveIndex(
  store: Reader,
  index: number,
  { size }: TreeHead,
  checkpoint: string,
): Promise<string> {
  const path = await inclusionPath(index, size, hashReader(store, size));
  return formatProof({ index, path, checkpoint });
}

function checkpointOf({ config, keys }: Programme, { size, root }: TreeHead): string {
  return signCheckpoint({ origin: `${config.origin}/log`, size, root: new Uint8Array(root) }, [keys.log]);
}
